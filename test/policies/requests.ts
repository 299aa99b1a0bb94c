/** Requests of audits, in short. */
import type { PolicyRequest } from '../../src/index.js'

/** What an adult who consents to collecting gives. */
export const agreed = { consent: true, adult: true }
export const collect = (
  data: string,
  purpose = 'service-provision',
  given: object = agreed,
): PolicyRequest => ({
  action: 'collect',
  data,
  purpose,
  given: { ...given },
})
export const via = (data: string, how: string, given: object = agreed): PolicyRequest => ({
  action: 'collect',
  data,
  purpose: 'service-provision',
  via: how,
  given: { ...given },
})
export const transfer = (
  ground: string,
  given: object = {},
  crossBorder = false,
  data = 'iin',
): PolicyRequest => ({
  action: 'transfer',
  data,
  ground,
  crossBorder,
  given: { ...given },
})
export const exercise = (right: string): PolicyRequest => ({ action: 'exercise', right })

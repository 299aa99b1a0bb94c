import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { consentCovers, type Decision, type PolicyRequest } from '../../src/index.js'
import { useConsentRequest, useDecision, usePermissionPrompt, usePolicy } from '../../src/react/hooks.js'
import { hooked } from './hooked.js'
import { kreditomat, policies } from './screens.js'

const iin = { action: 'collect', data: 'iin', purpose: 'identification' } as const
const photo = { action: 'collect', data: 'photo', purpose: 'identification', via: 'camera' } as const

/** What a request for consent says after the user has ticked these, one after the other. */
function ticked(conditions: readonly string[], decision: Decision) {
  const left = [...conditions]
  return hooked(() => {
    const state = useConsentRequest(decision)
    const next = left.shift()
    if (next) state.give(next, true)
    return state
  })
}

describe('the policy at hand', () => {
  it('comes with the language, of which a region is dropped', () => {
    expect(hooked(usePolicy, { language: 'kk-KZ' })).toMatchObject({
      policy: kreditomat,
      language: 'kk',
      clauseLanguage: 'kk',
    })
  })

  it('is shown in its first language where the screen is in another', () => {
    expect(hooked(usePolicy, { language: 'en' })).toMatchObject({ language: 'en', clauseLanguage: 'ru' })
  })

  it('is asked for where nobody has given it', () => {
    const Stray = () => <>{usePolicy().language}</>
    expect(() => renderToStaticMarkup(<Stray />)).toThrow(
      'put <PolicyProvider policy={…} language="ru"> around',
    )
  })
})

describe('a decision', () => {
  it('is the same object for equal requests', () => {
    const [one, other] = hooked(() => [useDecision({ ...iin }), useDecision({ ...iin })] as const)
    expect(one).toBe(other)
    expect(one).toEqual(kreditomat.decide(iin))
  })

  it('takes a request from anywhere', () => {
    expect(hooked(() => useDecision({} as PolicyRequest)).outcome).toBe('not-covered')
  })
})

describe.each(Object.entries(policies))('asking for consent under %s', (_, policy) => {
  const decision = policy.decide(photo)
  const all = decision.unmet.map(({ condition }) => condition)

  it('begins with nothing given', () => {
    const { conditions, missing, record } = ticked([], decision)
    expect(conditions.map(({ condition, clauses: [clause] }) => ({ condition, clause }))).toEqual(
      decision.unmet,
    )
    expect(conditions.some(({ given }) => given)).toBe(false)
    expect(missing).toEqual(all)
    expect(record()).toBeUndefined()
  })

  it('hands back no record of half a consent', () => {
    const { missing, record } = ticked(all.slice(1), decision)
    expect(missing).toEqual(all.slice(0, 1))
    expect(record()).toBeUndefined()
  })

  it('hands back a record of all of it, with every clause that was shown', () => {
    const record = hooked(
      () => {
        const state = useConsentRequest(decision)
        for (const condition of state.missing) state.give(condition, true)
        return state.record('2026-11-22T10:00:00Z')
      },
      { policy, language: 'kk' },
    )
    expect(record).toMatchObject({
      format: 1,
      policy: policy.policy,
      edition: policy.edition,
      language: 'kk',
      wording: 'restated',
      given: all,
      at: '2026-11-22T10:00:00Z',
    })
    for (const { condition, clause } of decision.unmet) {
      expect(record?.clauses).toContain(clause)
      expect(consentCovers(policy, record, condition, decision).covered).toBe(true)
    }
    expect(new Set(record?.clauses).size).toBe(record?.clauses.length)
  })

  it('takes back what was given', () => {
    const left: [string, boolean][] = [
      ...all.map((id): [string, boolean] => [id, true]),
      [all[0] as string, false],
    ]
    const { missing } = hooked(
      () => {
        const state = useConsentRequest(decision)
        const next = left.shift()
        if (next) state.give(...next)
        return state
      },
      { policy },
    )
    expect(missing).toEqual(all.slice(0, 1))
  })

  it('has nothing to ask for where nothing is missing', () => {
    const { conditions, missing, record } = ticked([], policy.decide({ ...iin, given: { adult: false } }))
    expect([conditions, missing, record()]).toEqual([[], [], undefined])
  })
})

describe('what was ticked', () => {
  it('counts for one question, and not for the next', () => {
    let step = 0
    const { conditions } = hooked(() => {
      step++
      const request = step < 3 ? iin : photo
      const state = useConsentRequest(kreditomat.decide(request), request)
      if (step === 1) state.give('consent', true)
      if (step === 2) state.give('adult', true)
      return state
    })
    expect(step).toBe(3)
    expect(conditions.some(({ given }) => given)).toBe(false)
  })

  it('says nothing of conditions that nobody asked for', () => {
    const { missing, record } = ticked(['transfer-consent'], kreditomat.decide(iin))
    expect(missing).toEqual(['consent', 'adult'])
    expect(record()).toBeUndefined()
  })
})

describe('a permission', () => {
  it('comes with what a prompt has to tell, in ids', () => {
    const prompt = hooked(() => usePermissionPrompt({ permission: 'camera' }))
    expect(prompt).toMatchObject({ permission: 'camera', userSelected: true, refusalLimitsUse: '2.4/p2' })
    expect(prompt?.data).toEqual(['photo', 'identity-document-photo'])
  })

  it('is nothing to ask for where the policy does not grant it, or not for the purpose', () => {
    expect(hooked(() => usePermissionPrompt({ permission: 'microphone' }))).toBeUndefined()
    expect(
      hooked(() => usePermissionPrompt({ permission: 'camera', purposes: ['marketing'] })),
    ).toBeUndefined()
  })
})

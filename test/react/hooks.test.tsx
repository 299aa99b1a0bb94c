import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { explain } from '../../src/explain.js'
import { consentCovers, consentGiven, type Decision, type PolicyRequest } from '../../src/index.js'
import {
  useConsentRequest,
  useDecision,
  usePermissionPrompt,
  usePolicy,
  useWords,
} from '../../src/react/hooks.js'
import { hooked } from './hooked.js'
import { kreditomat, markup, policies } from './screens.js'

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

describe('the words of the components', () => {
  it('are there for a line of one’s own', () => {
    const Line = () => <p>{useWords().explain(kreditomat.decide(iin), iin).decided}</p>
    const { decided } = explain(kreditomat, kreditomat.decide(iin), { language: 'kk', request: iin })
    expect(markup(<Line />, { language: 'kk' })).toBe(`<p>${decided}</p>`)
  })

  it('are asked for where the provider has none', () => {
    expect(() => hooked(useWords)).toThrow('give <PolicyProvider> a `wording`')
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
  const all = ['consent', 'adult']

  it('begins with nothing given, and tells circumstances apart', () => {
    const { conditions, circumstances, missing, record } = ticked([], decision)
    const shown = [...circumstances, ...conditions]
    expect(shown.map(({ condition, clauses: [clause] }) => ({ condition, clause }))).toEqual(
      expect.arrayContaining([...decision.unmet]),
    )
    expect(shown).toHaveLength(decision.unmet.length)
    expect(circumstances.map(({ condition }) => condition)).toEqual(['permission-granted', 'user-selected'])
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
      expect(consentCovers(policy, record, condition, photo).covered).toBe(all.includes(condition))
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

  it('leaves to the app what nobody can agree to: the record permits once that holds', () => {
    const kept = hooked(
      () => {
        const state = useConsentRequest(decision, photo)
        for (const condition of state.missing) state.give(condition, true)
        return state.record()
      },
      { policy },
    )
    const given = consentGiven(policy, kept, photo)
    expect(given).toEqual({ consent: true, adult: true })
    const left = policy.decide({ ...photo, given }).unmet.map(({ condition }) => condition)
    expect(left).toEqual(['permission-granted', 'user-selected'])
    const held = { ...photo, given: { 'permission-granted': true, 'user-selected': true } }
    expect(
      policy.decide({ ...held, given: { ...held.given, ...consentGiven(policy, kept, held) } }).allowed,
    ).toBe(true)
  })

  it('hands back no record of circumstances alone', () => {
    const { conditions, missing, record } = ticked(
      ['permission-granted', 'user-selected'],
      policy.decide({ ...photo, given: { consent: true, adult: true } }),
    )
    expect([conditions, missing, record()]).toEqual([[], [], undefined])
  })

  it('is not readable where a clause is gone, and then has no record', () => {
    const gone = { ...decision, clauses: [...decision.clauses, '99.9'] } as Decision
    const { readable, record } = ticked(all, gone)
    expect([readable, record()]).toEqual([false, undefined])
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
    const { missing, record } = ticked(['transfer-consent', 'permission-granted'], kreditomat.decide(iin))
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

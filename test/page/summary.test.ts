import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { compileRules } from '../../src/compile/rules.js'
import { loadPolicy, type Policy } from '../../src/index.js'
import type { PackFact } from '../../src/model/pack.js'
import type { Entry, Topic } from '../../src/page/summary/topic.js'
import { topicsOf } from '../../src/page/summary/topics.js'
import { renderPage } from '../../src/page.js'
import { anyFacts, packOf, smallClauses, smallFacts } from '../run/policies.js'
import {
  attribute,
  type Element,
  elementsOf,
  linksOf,
  policyOf,
  shipped,
  textOf,
  withClass,
  within,
} from './pages.js'

type Key = Topic['key']

/** What a summary of some facts says, and the policy that decides from the same. */
function summed(facts: readonly PackFact[]) {
  const policy = loadPolicy(packOf(facts, smallClauses))
  const topics = topicsOf(policy, policy.clauses())
  const topic = (key: Key) => topics.find((each) => each.key === key)
  return {
    policy,
    topics,
    groups: (key: Key) => topic(key)?.groups ?? [],
    granted: (key: Key) => topic(key)?.groups.flatMap(({ entries }) => entries) ?? [],
    ruledOut: (key: Key) => topic(key)?.ruledOut ?? [],
    conditions: (key: Key) => topic(key)?.conditions ?? [],
  }
}

const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id)
const named = (entries: readonly Pick<Entry, 'notes'>[]) =>
  entries.flatMap(({ notes }) => notes.flatMap(({ names }) => names?.[1] ?? []))
const settings = { seed: 20261122, numRuns: 400 }

describe('a summary', () => {
  it('grants nothing that the policy prohibits', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { policy, granted } = summed(facts)
        // Asked with ids that the policy has not, only what rules out the thing itself can prohibit it.
        const other = 'unheard-of'
        for (const { id } of granted('data'))
          expect(policy.canCollect({ data: id, purpose: other }).outcome).not.toBe('prohibited')
        for (const { id } of granted('purpose'))
          expect(policy.canCollect({ data: other, purpose: id }).outcome).not.toBe('prohibited')
        for (const { id } of granted('transfer')) {
          const request = { data: other, ground: id === 'abroad' ? other : id, crossBorder: id === 'abroad' }
          expect(policy.canTransfer(request).outcome).not.toBe('prohibited')
        }
        for (const { id } of granted('permission'))
          expect(policy.canUse({ permission: id }).outcome).not.toBe('prohibited')
        for (const { id } of granted('right'))
          expect(policy.canExercise({ right: id }).outcome).not.toBe('prohibited')
      }),
      settings,
    )
  })

  it('names data as collected automatically only where that is not ruled out', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { policy, topics } = summed(facts)
        const groups = topics.find(({ key }) => key === 'data')?.groups ?? []
        for (const { id } of groups.find(({ heading }) => heading === 'data.automatic')?.entries ?? []) {
          expect(policy.canCollect({ data: id, purpose: 'unheard-of', via: 'automatic' }).outcome).not.toBe(
            'prohibited',
          )
        }
      }),
      settings,
    )
  })

  it('shows whatever a clause rules out as ruled out, and where it does so without limits the policy prohibits it', () => {
    const keys: Record<string, Key> = {
      'data-category': 'data',
      'de-identified-data': 'data',
      purpose: 'purpose',
      'transfer-ground': 'transfer',
      'device-permission': 'permission',
      'user-right': 'right',
    }
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { policy, ruledOut } = summed(facts)
        for (const { kind, id, excluded } of facts) {
          if (excluded && keys[kind]) expect(ids(ruledOut(keys[kind]))).toContain(id)
        }
        for (const { id, notes } of ruledOut('data')) {
          if (!notes.length)
            expect(policy.canCollect({ data: id, purpose: 'unheard-of' }).outcome).toBe('prohibited')
        }
        for (const { kind, id, notes } of ruledOut('transfer')) {
          if (notes.length || kind !== 'transfer-ground') continue
          expect(policy.canTransfer({ data: 'email', ground: id, crossBorder: false }).outcome).toBe(
            'prohibited',
          )
        }
      }),
      settings,
    )
  })

  it('names every condition on which the policy makes collecting and passing on depend', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { policy, granted, conditions } = summed(facts)
        const general = conditions('data').flatMap(({ names }) => names?.[1] ?? [])
        const said = (entries: readonly Entry[]) => {
          const notes = entries.flatMap((entry) => entry.notes)
          return [
            ...named(entries),
            ...(notes.some(({ say }) => say === 'if-necessary') ? ['necessary'] : []),
            ...(notes.some(({ say }) => say?.startsWith('de-identified-only')) ? ['de-identified'] : []),
          ]
        }
        for (const one of granted('data')) {
          for (const purpose of granted('purpose')) {
            const { unmet } = policy.canCollect({ data: one.id, purpose: purpose.id })
            const about = [
              ...granted('data').filter(({ id }) => id === one.id),
              ...granted('purpose').filter(({ id }) => id === purpose.id),
            ]
            for (const { condition } of unmet) expect([...general, ...said(about)]).toContain(condition)
          }
          for (const ground of granted('transfer')) {
            if (ground.id === 'abroad') continue
            const { unmet } = policy.canTransfer({ data: one.id, ground: ground.id, crossBorder: false })
            const about = granted('data').filter(({ id }) => id === one.id)
            for (const { condition } of unmet) expect(said([ground, ...about])).toContain(condition)
          }
        }
      }),
      settings,
    )
  })

  it('names the conditions of each permission, as the policy has them, and the clause on refusing', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { policy, groups, conditions } = summed(facts)
        for (const { notes = [], entries } of groups('permission')) {
          for (const one of entries) {
            const { unmet, cautions } = policy.canUse({ permission: one.id })
            const stated = named([{ notes }, one])
            expect([...stated].sort()).toEqual(unmet.map(({ condition }) => condition).sort())
            const [refusal] = cautions.filter(({ code }) => code === 'refusal-limits-use')
            expect(conditions('permission').map(({ clause }) => clause)).toEqual(
              refusal ? [refusal.clause] : [],
            )
          }
        }
      }),
      settings,
    )
  })

  it('says of each right how it is exercised and on which conditions, as the policy does', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { policy, granted } = summed(facts)
        for (const one of granted('right')) {
          const answer = policy.canExercise({ right: one.id })
          const { form } = ('how' in answer && answer.how) || {}
          expect(one.notes.flatMap(({ maybe }) => maybe ?? [])).toEqual(form ? [`how.form.${form}`] : [])
          expect(named([one]).sort()).toEqual(answer.unmet.map(({ condition }) => condition).sort())
        }
      }),
      settings,
    )
  })

  it('takes the conditions of a term that a policy declares for itself from its answers', () => {
    const clauses = [{ id: '1', kind: 'statement', printed: '1' } as const]
    const facts: PackFact[] = [
      { kind: 'data-category', id: 'email', clause: '1' },
      { kind: 'transfer-ground', id: 'insurer', clause: '1' },
      { kind: 'device-permission', id: 'nfc', clause: '1' },
      { kind: 'user-right', id: 'visit', clause: '1' },
    ]
    const conditions = ['confidentiality-agreement']
    const own = {
      'transfer-ground': { insurer: { conditions } },
      'device-permission': { nfc: { conditions } },
      'user-right': { visit: { conditions } },
    }
    const pack = { ...packOf(facts, clauses), rules: compileRules(facts, clauses, own) }
    const policy = loadPolicy(pack)
    const topics = topicsOf(policy, policy.clauses())
    for (const key of ['transfer', 'permission', 'right']) {
      const { groups = [] } = topics.find((topic) => topic.key === key) ?? {}
      expect(named(groups.flatMap(({ notes = [], entries }) => [{ notes }, ...entries]))).toContain(
        'confidentiality-agreement',
      )
    }
  })

  it('says who may get data apart from the cases in which they may', () => {
    const { groups } = summed([
      { kind: 'company-right', id: 'transfer-to-third-parties', clause: '4.1' },
      { kind: 'transfer-ground', id: 'credit-bureau', clause: '4.1/1', recipient: 'Бюро' },
      { kind: 'transfer-ground', id: 'credit-bureau', clause: '4.1/2', recipient: 'Второе' },
      { kind: 'transfer-ground', id: 'residual', clause: '4.1/2', openEnded: true },
      { kind: 'cross-border', id: 'consented', clause: '4.1' },
    ])
    const said = groups('transfer').map(({ heading, entries }) => [heading, ids(entries)])
    expect(said).toEqual([
      ['transfer.recipients', ['transfer-to-third-parties', 'credit-bureau']],
      ['transfer.cases', ['residual', 'abroad']],
    ])
    expect(groups('transfer')[0]?.entries[1]).toEqual({
      kind: 'recipient',
      id: 'credit-bureau',
      clauses: ['4.1/1', '4.1/2'],
      notes: [{ say: 'recipients', names: ['name', ['Бюро', 'Второе']] }],
    })
  })

  it('says whom data are never passed on to, where a clause names them', () => {
    const { ruledOut } = summed([
      { kind: 'transfer-ground', id: 'partner', clause: '4.1', recipient: 'Жарнама', excluded: true },
    ])
    expect(ruledOut('transfer')).toEqual([
      {
        kind: 'transfer-ground',
        id: 'partner',
        clauses: ['4.1'],
        notes: [{ say: 'recipients', names: ['name', ['Жарнама']] }],
      },
    ])
  })

  it('says of transfer abroad whether it is granted, on which condition, or ruled out', () => {
    const abroad = (...facts: Pick<PackFact, 'id' | 'excluded' | 'data'>[]) => {
      const { granted, ruledOut } = summed(
        facts.map((fact) => ({ kind: 'cross-border', clause: '4.1', ...fact })),
      )
      return [granted('transfer').map((one) => [one.id, named([one])]), ids(ruledOut('transfer'))]
    }
    expect(abroad({ id: 'consented' })).toEqual([[['abroad', ['cross-border-consent']]], []])
    expect(abroad({ id: 'allowed' })).toEqual([[['abroad', []]], []])
    expect(abroad({ id: 'allowed' }, { id: 'forbidden' })).toEqual([[], ['abroad']])
    expect(abroad({ id: 'allowed' }, { id: 'allowed', excluded: true, data: ['iin'] })).toEqual([
      [['abroad', ['iin']]],
      ['abroad'],
    ])
  })

  it('says of a small policy what its clauses say', () => {
    const { granted, ruledOut, conditions } = summed(smallFacts)
    expect(ids(granted('data'))).toEqual([
      'email',
      'contact-phone-numbers',
      'aggregate-info',
      'ip-address',
      'usage-data',
      'traffic-data',
    ])
    expect(ids(ruledOut('data'))).toEqual(['biometrics'])
    expect(conditions('data').map(({ names, value, clause }) => [names?.[1][0], value, clause])).toEqual([
      ['consent', undefined, '3.1'],
      ['adult', '18+', 'preamble/1'],
    ])
    expect(granted('purpose')).toContainEqual({
      kind: 'purpose',
      id: 'fraud-prevention',
      clauses: ['2.2'],
      notes: [{ say: 'only', names: ['data-category', ['ip-address']] }],
    })
    expect(ids(ruledOut('purpose'))).toEqual(['marketing'])
    expect(ids(ruledOut('transfer'))).toEqual(['sale-of-data'])
    expect(granted('right')).toEqual([
      {
        kind: 'user-right',
        id: 'withdraw-consent',
        clauses: ['5.1', '5.2'],
        notes: [{ maybe: 'how.form.written' }, { say: 'how.company' }, { say: 'how.exceptions' }],
      },
    ])
  })

  it('grants no transfer at all where one clause rules out every transfer', () => {
    const { granted, ruledOut } = summed([
      { kind: 'transfer-ground', id: 'consent', clause: '4.1' },
      { kind: 'cross-border', id: 'allowed', clause: '4.1' },
      { kind: 'company-right', id: 'transfer-to-third-parties', clause: '4', excluded: true },
      { kind: 'company-right', id: 'transfer-to-third-parties', clause: '4.1' },
    ])
    expect(granted('transfer')).toEqual([])
    expect(ids(ruledOut('transfer'))).toEqual(['transfer-to-third-parties'])
  })

  it('leaves out of a purpose the data that are never collected', () => {
    const { granted } = summed([
      { kind: 'data-category', id: 'location', clause: '1.1', excluded: true },
      { kind: 'data-category', id: 'email', clause: '1.1' },
      { kind: 'purpose', id: 'support', clause: '2.1', data: ['location', 'email'] },
      { kind: 'purpose', id: 'fraud-prevention', clause: '2.2', data: ['location'] },
    ])
    expect(granted('purpose').map(({ id, notes }) => [id, named([{ notes }])])).toEqual([
      ['support', ['email']],
    ])
  })
})

describe.each(['kreditomat', '1kredit'])('the summary on the page of %s', (name) => {
  let policy: Policy
  let summary: Element[]

  beforeAll(async () => {
    policy = (await shipped(name)).policy
    summary = within(withClass(elementsOf(renderPage(policy)), 'summary')[0] as Element)
  })

  it('names every category, purpose, ground, permission and right, each with a link to its clauses', () => {
    const links = new Set(linksOf(summary))
    const entries = [
      policy.categories(),
      policy.purposes(),
      policy.grounds(),
      policy.permissions(),
      policy.rights(),
    ].flat()
    expect(entries.length).toBeGreaterThan(50)
    for (const { clauses } of entries) for (const clause of clauses) expect(links).toContain(`#${clause}`)
  })

  it('says everything in both languages, and shows no id', () => {
    const passages = summary.filter(({ tagName }) => tagName === 'bdi')
    const inLanguage = (lang: string) =>
      passages.filter((element) => attribute(element, 'lang') === lang).map(textOf)
    expect(inLanguage('ru').length).toBe(inLanguage('kk').length)
    const both = [...inLanguage('ru'), ...inLanguage('kk')]
    for (const text of both) expect(text.replace(/\b(?:IP|cookie)\b/g, '')).not.toMatch(/[a-z]/i)
  })
})

describe('the name of a recipient', () => {
  const notesOf = (recipient: string) => {
    const texts = {
      ru: { '4.1': 'Данные получает «Первое бюро».' },
      kk: { '4.1': 'Деректерді «Бірінші <b>бюро» алады.' },
    }
    const facts = [{ kind: 'transfer-ground', id: 'credit-bureau', clause: '4.1', recipient } as const]
    const [summary] = withClass(elementsOf(renderPage(policyOf(texts, { facts }))), 'summary')
    const [notes] = withClass(within(summary as Element), 'notes')
    const parent = notes?.parentNode as Element
    return {
      links: linksOf(within(parent)),
      names: within(notes as Element)
        .filter((element) => element.tagName === 'bdi' && !attribute(element, 'class'))
        .map((element) => [attribute(element, 'lang'), textOf(element)]),
      said: within(notes as Element)
        .filter((element) => attribute(element, 'class'))
        .map(textOf),
    }
  }

  it('stands with the clause, in every language of the page, under the language of the text that has it', () => {
    expect(notesOf('Первое бюро')).toEqual({
      links: ['#4.1'],
      names: [
        ['ru', 'Первое бюро'],
        ['ru', 'Первое бюро'],
      ],
      said: ['получатель: Первое бюро', 'алушы: Первое бюро'],
    })
    expect(notesOf('Бірінші <b>бюро').names).toEqual([
      ['kk', 'Бірінші <b>бюро'],
      ['kk', 'Бірінші <b>бюро'],
    ])
  })

  it('is in no language where no text has it', () => {
    expect(notesOf('Bureau').names.map(([lang]) => lang)).toEqual(['', ''])
  })
})

describe('a term that a policy declares for itself', () => {
  it('is named by what its clause says', () => {
    const texts = { ru: { '1.1': 'цвет глаз' }, kk: { '1.1': 'көз түсі' } }
    const facts = [{ kind: 'data-category', id: 'eye-colour', clause: '1.1' } as const]
    const [summary] = withClass(elementsOf(renderPage(policyOf(texts, { facts }))), 'summary')
    const [list] = withClass(within(summary as Element), 'data')
    expect(
      within(list as Element)
        .filter(({ tagName }) => tagName === 'bdi')
        .map(textOf),
    ).toEqual(['цвет глаз', 'көз түсі'])
  })
})

describe('a page of a policy that grants and rules out nothing', () => {
  it('has no summary', () => {
    expect(withClass(elementsOf(renderPage(policyOf({ ru: { '1': 'раздел' } }))), 'summary')).toEqual([])
  })
})

import { afterAll, describe, expect, it } from 'vitest'
import { languages } from '../../locales/index.js'
import type { Clause, PolicyDocument } from '../../src/model/clause.js'
import type { Fact } from '../../src/model/fact.js'
import { readDocument } from '../../src/read/read.js'
import { type Agreement, agreement, isDeciding } from '../fixtures/agreement.js'
import { corpusPolicies, corpusSentences, type Expectation, type Sentence } from '../fixtures/corpus.js'
import { beyondKnown } from '../fixtures/known-gaps.js'

const table: string[] = []
afterAll(() => process.stdout.write(`${table.join('\n')}\n`))

/** Reads with the tables of the document's own language. */
function factsIn(document: PolicyDocument): readonly Fact[] {
  const language = languages[document.language]
  if (language === undefined) throw new Error(`no tables for ${document.language}`)
  return readDocument(document, language).facts
}

/** All that was read otherwise than a person reads it. */
function differences({ missing, unexpected }: Agreement): string[] {
  return [...missing.map((fact) => `- ${fact}`), ...unexpected.map((fact) => `+ ${fact}`)]
}

function score(name: string, { found, missing, unexpected }: Agreement): void {
  const part = (n: number, of: number) => (of === 0 ? '    –' : `${Math.round((100 * n) / of)} %`.padStart(5))
  const recall = part(found.length, found.length + missing.length)
  const precision = part(found.length, found.length + unexpected.length)
  table.push(`${name.padEnd(44)} recall ${recall}   precision ${precision}`)
}

/** The document that a right import gives, so that reading is judged apart from import. */
function documentOf(language: string, { clauses }: Expectation): PolicyDocument {
  return {
    policy: null,
    language,
    wording: 'published',
    source: null,
    meta: {},
    clauses: clauses.map(({ id, printed, text, kind }) => ({ id, printed, text, role: roleOf(id, kind) })),
  }
}

function roleOf(id: string, kind: string): Clause['role'] {
  if (id === 'title') return 'title'
  if (kind === 'heading') return 'heading'
  if (/^(?:preamble|consent)\/\d+$/u.test(id) || /\/p\d+$/u.test(id)) return 'paragraph'
  return id.includes('/') ? 'item' : 'clause'
}

describe.each(corpusPolicies())('$name', ({ name, expected }) => {
  describe.each([...expected])('in %s', (language, wanted) => {
    const document = documentOf(language, wanted)

    it('gives the facts on which decisions rest, and no others', () => {
      const deciding = agreement(wanted.facts.filter(isDeciding), factsIn(document).filter(isDeciding))
      score(`${name} ${language} deciding`, deciding)
      expect(beyondKnown(`read ${name} ${language}`, differences(deciding))).toEqual([])
    })

    it('gives the facts for screens and audits, too', () => {
      const others = agreement(
        wanted.facts.filter((fact) => !isDeciding(fact)),
        factsIn(document).filter((fact) => !isDeciding(fact)),
      )
      score(`${name} ${language} other`, others)
      expect(beyondKnown(`read others ${name} ${language}`, others.missing)).toEqual([])
    })
  })
})

/** The facts of a sentence that stands alone in a section without meaning, or as an item of its lead-in. */
function factsOf(language: string, { text, clauseContext }: Sentence): Fact[] {
  const heading = {
    id: '1',
    printed: '1',
    role: 'heading',
    text: language === 'ru' ? 'Общие положения' : 'Жалпы ережелер',
  } as const
  const clauses =
    clauseContext === undefined
      ? [heading, { id: '1.1', printed: '1.1', role: 'clause', text } as const]
      : [
          heading,
          { id: '1.1', printed: '1.1', role: 'clause', text: clauseContext } as const,
          { id: '1.1/1', printed: null, role: 'item', text } as const,
        ]
  const facts = factsIn({ policy: null, language, wording: 'published', source: null, meta: {}, clauses })
  return facts.map((fact) => ({ ...fact, clause: 'x' }))
}

describe.each(['ru', 'kk'])('single sentences in %s', (language) => {
  const { denials, permits } = corpusSentences(language)

  it('denials permit nothing that they deny', () => {
    const wrong = denials.flatMap((sentence) =>
      factsOf(language, sentence)
        .filter((fact) => !fact.excluded && sentence.mustNotPermit?.includes(`${fact.kind}:${fact.id}`))
        .map((fact) => `${sentence.text} → ${fact.kind} ${fact.id}`),
    )
    expect(beyondKnown(`denied but permitted ${language}`, wrong)).toEqual([])
  })

  for (const [name, sentences] of Object.entries({ denials, permits }))
    it(`${name} give their facts`, () => {
      const all: Agreement = { found: [], missing: [], unexpected: [] }
      for (const sentence of sentences) {
        const wanted = sentence.facts.map((fact) => ({ ...fact, clause: 'x' }))
        const one = agreement(wanted.filter(isDeciding), factsOf(language, sentence).filter(isDeciding))
        all.found.push(...one.found)
        all.missing.push(...one.missing.map((fact) => `${sentence.text} → ${fact}`))
        all.unexpected.push(...one.unexpected.map((fact) => `${sentence.text} → ${fact}`))
      }
      score(`sentences ${language} ${name} deciding`, all)
      expect(beyondKnown(`${name} ${language}`, differences(all))).toEqual([])
    })
})

/**
 * The published texts through the command's own pipeline, held to careful readings of them: ids, printed numbers,
 * kinds and facts. The texts are no part of this repository (`TARMAQ_PUBLISHED`, else `../shared/published`);
 * the readings beside the fixtures hold no words of them.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type PublishedText, readPublished } from '../../src/compile/published.js'
import type { ClauseKind } from '../../src/model/clause.js'
import type { Fact } from '../../src/model/fact.js'
import { type Agreement, agreement, isDeciding } from '../fixtures/agreement.js'

interface CarefulReading {
  readonly policy: string
  readonly language: string
  readonly clauses: readonly {
    readonly id: string
    readonly printed: string | null
    readonly kind: ClauseKind
    readonly sha256: string
  }[]
  readonly facts: readonly Fact[]
}

const repository = join(import.meta.dirname, '..', '..')
const published = process.env.TARMAQ_PUBLISHED ?? join(repository, '..', 'shared', 'published')
const references = join(repository, '..', 'shared', 'reference')
const fixtures = join(repository, 'test', 'fixtures', 'published')

function careful(file: string): CarefulReading[] {
  return existsSync(file) ? [JSON.parse(readFileSync(file, 'utf8')) as CarefulReading] : []
}

const readings = [
  ...readdirSync(fixtures).flatMap((name) => careful(join(fixtures, name))),
  ...careful(join(references, 'kreditomat.ru.json')),
]

/** The text of a policy in a language, from whichever published file is named after the policy. */
function textOf({ policy, language }: CarefulReading): PublishedText | undefined {
  const names = existsSync(published) ? readdirSync(published) : []
  return names
    .filter((name) => name.startsWith(`${policy}.`))
    .flatMap((name) => readPublished(join(published, name)))
    .find(({ document }) => document.language === language)
}

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const differences = ({ missing, unexpected }: Agreement): string[] => [
  ...missing.map((fact) => `- ${fact}`),
  ...unexpected.map((fact) => `+ ${fact}`),
]

describe.each(readings)('the published text of $policy in $language', (reading) => {
  const text = textOf(reading)
  const held = text === undefined ? it.skip : it

  held('gives the same clauses, word for word, under the same ids and printed numbers', () => {
    const got = text?.document.clauses.filter(({ role }) => role !== 'stray')
    const wanted = reading.clauses.filter(({ id }) => !id.includes('/stray'))
    expect(got?.map(({ id, printed, text }) => ({ id, printed, sha256: digest(text) }))).toEqual(
      wanted.map(({ id, printed, sha256 }) => ({ id, printed, sha256 })),
    )
  })

  held('gives each clause its kind', () => {
    const own = reading.clauses.filter(({ id }) => !id.includes('/stray'))
    expect(own.map(({ id }) => [id, text?.kinds.get(id)])).toEqual(own.map(({ id, kind }) => [id, kind]))
  })

  held('gives the facts on which decisions rest with their limits, and no others', () => {
    const facts = text?.facts ?? []
    expect(differences(agreement(reading.facts.filter(isDeciding), facts.filter(isDeciding)))).toEqual([])
  })

  held('gives the facts for screens and audits, and no others', () => {
    const others = (facts: readonly Fact[]) => facts.filter((fact) => !isDeciding(fact))
    expect(differences(agreement(others(reading.facts), others(text?.facts ?? [])))).toEqual([])
  })
})

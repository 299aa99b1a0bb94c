import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { messages } from '../../locales/messages.js'
import { type Finding, readPublished } from '../../src/compiler.js'

const repository = join(import.meta.dirname, '..', '..')
const published = process.env.TARMAQ_PUBLISHED ?? join(repository, '..', 'shared', 'published')
const folders = [
  join(repository, 'examples', 'published'),
  ...readdirSync(join(repository, 'test', 'fixtures', 'policies')).map((name) =>
    join(repository, 'test', 'fixtures', 'policies', name),
  ),
  ...(existsSync(published) ? [published] : []),
]
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:txt|md|html)$/.test(name))
    .map((name) => join(folder, name)),
)

/** What the wording of a finding names, and whether there is one for its variant. */
function wordingOf({ code, variant }: Finding): { named: string[]; exact: boolean } {
  const wordings = Object.entries(messages.en.findings)
  const of = (key: string) => wordings.filter(([name]) => name === key || name.startsWith(`${key}_`))
  const exact = variant === undefined ? of(code) : of(`${code}.${variant}`)
  const texts = exact.map(([, text]) => text).join(' ')
  return {
    named: [...texts.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => String(name)),
    exact: exact.length > 0,
  }
}

describe('what import and reading really find', () => {
  it.each(files)('can be said: every variant has wording, every value it names is there: %s', (file) => {
    for (const { findings } of readPublished(file)) {
      for (const finding of findings) {
        const { named, exact } = wordingOf(finding)
        expect(exact, `wording for ${finding.code}.${finding.variant}`).toBe(true)
        expect(Object.keys({ clause: finding.clause, ...finding.values }), finding.code).toEqual(
          expect.arrayContaining(named),
        )
      }
    }
  })
})

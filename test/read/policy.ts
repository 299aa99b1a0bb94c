/** Policies in a few lines for tests: `# heading`, `- item`, `+ numbered clause under the last one`, anything else a numbered clause. */
import { languages } from '../../locales/index.js'
import type { Clause, PolicyDocument } from '../../src/model/clause.js'
import type { Fact } from '../../src/model/fact.js'
import { type DocumentReading, readDocument } from '../../src/read/read.js'

function policyOf(text: string, language = 'ru'): PolicyDocument {
  const clauses: Clause[] = []
  let section = 0
  let number = 0
  let item = 0
  let above = ''
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    if (line === '') continue
    if (line.startsWith('# ')) {
      section++
      number = 0
      item = 0
      above = String(section)
      clauses.push({ id: above, printed: null, role: 'heading', text: line.slice(2) })
    } else if (line.startsWith('- ')) {
      item++
      clauses.push({ id: `${above}/${item}`, printed: null, role: 'item', text: line.slice(2) })
    } else if (line.startsWith('+ ')) {
      item++
      const id = `${above}.${item}`
      clauses.push({ id, printed: id, role: 'clause', text: line.slice(2) })
    } else {
      number++
      item = 0
      above = `${Math.max(section, 1)}.${number}`
      clauses.push({ id: above, printed: above, role: 'clause', text: line })
    }
  }
  return { policy: null, language, wording: 'restated', source: null, meta: {}, clauses }
}

export function readPolicy(text: string, language = 'ru'): DocumentReading {
  const tables = languages[language]
  if (tables === undefined) throw new Error(`no tables for ${language}`)
  return readDocument(policyOf(text, language), tables)
}

/** A fact in one line: `data-category iin`, `not purpose advertising`, `purpose fraud-prevention (location)`, `… if consent`. */
function told(fact: Fact): string {
  const data = fact.data === undefined ? '' : ` (${fact.data.join(', ')})`
  const conditions = fact.conditions === undefined ? '' : ` if ${fact.conditions.join(', ')}`
  return `${fact.excluded ? 'not ' : ''}${fact.kind} ${fact.id}${data}${conditions}`
}

/** Everything that a text says, in lines, in the order of the text. */
export function said(text: string, language = 'ru'): string[] {
  return readPolicy(text, language).facts.map(told)
}

import kk from '../../locales/kk/structure.json' with { type: 'json' }
import ru from '../../locales/ru/structure.json' with { type: 'json' }
import type { SourceText } from '../../src/model/source.js'

export const structures = { ru, kk }

/** A plain text as the source stage hands it on. */
export function source(text: string): SourceText {
  const lines = text.split('\n').map((line, i) => ({ text: line, line: i + 1, column: 1 }))
  return { file: 'test.txt', sha256: '', format: 'text', lines, findings: [] }
}

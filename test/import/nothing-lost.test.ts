import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importSource } from '../../src/import/import.js'
import { UnreadableInput } from '../../src/model/source.js'
import { source, structures } from './source.js'

const lettersAndDigits = (text: string): string => [...text.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('')

/** Bits that published texts are made of, in no order at all. */
const bit = fc.oneof(
  fc.constantFrom(
    'Служба хранит заказы.',
    'и адрес доставки',
    'Қызмет тапсырыстарды сақтайды.',
    'және мекенжайы;',
    'имя;',
    'такие как:',
    '1.',
    '2.1.',
    '2.1',
    '3.2.4.',
    '1)',
    'а)',
    '(2)',
    '–',
    '•',
    '- ',
    'Глава 2',
    '2-тарау',
    '7',
    'стр. 3 из 9',
    '2-бет',
    'Уважаемый заказчик!',
    'mailto:a@b.example',
    'ЗАКОН',
    'и т. д.',
    'обра-',
    'ботка',
    '«имя»',
    '(адрес',
    ';',
    ':',
    '\f',
    '\u00ad',
    '\u00a0',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)

const text = fc
  .array(fc.tuple(bit, fc.constantFrom('', ' ', '\n', '\n\n', '  ')), { maxLength: 120 })
  .map((bits) =>
    bits
      .map(([one, gap]) => one + gap)
      .join('')
      .replace(/\r/gu, '')
      .normalize('NFC'),
  )

describe('an import of any text', () => {
  it('has every letter and digit in a clause or in a line that a finding says was left out', () => {
    fc.assert(
      fc.property(text, (published) => {
        const lines = published.split('\n')
        let documents: ReturnType<typeof importSource>['documents']
        try {
          documents = importSource(source(published), structures).documents
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableInput)
          return
        }
        const kept = documents.flatMap(({ document }) =>
          document.clauses.map((clause) => `${clause.printed ?? ''}${clause.text}`),
        )
        const findings = documents.flatMap((one) => one.findings)
        const left = findings
          .filter(({ code }) => code === 'text-dropped')
          .map(({ line }) => lines[line - 1] ?? '')
        expect(findings.filter(({ variant }) => variant === 'unread')).toEqual([])
        expect(lettersAndDigits([...kept, ...left].join(''))).toBe(lettersAndDigits(lines.join('')))
      }),
      { seed: 20261122, numRuns: 1500 },
    )
  })
})

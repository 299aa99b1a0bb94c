import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownLines } from '../../src/source/markdown.js'
import { markdownSections } from '../../src/source/sections.js'

const paragraph = 'Слова, которые просто стоят рядом. '.repeat(20)

describe('sections of a Markdown text', () => {
  it('begin at headings, but not inside fences and comments', () => {
    const text = 'а\n# Раз\nб\n```\n# код\n```\n## Два\n<!--\n# нет\n-->\nв\n#Не заголовок'
    expect(markdownSections(text).map((section) => [section.line, section.text.split('\n')[0]])).toEqual([
      [1, 'а'],
      [2, '# Раз'],
      [7, '## Два'],
    ])
  })

  it('end at the next block once they are long, whatever their blocks', () => {
    for (const block of [`${paragraph}\n\n`, `- ${paragraph}\n`, `> ${paragraph}\n`, `12) ${paragraph}\n`]) {
      const sections = markdownSections(block.repeat(50))
      expect(Math.max(...sections.map(({ text }) => text.length))).toBeLessThan(4_000)
    }
    expect(markdownSections(`${paragraph}\n`.repeat(100)).length).toBeGreaterThan(3)
    expect(markdownSections(`- а\n${`  ${paragraph}\n\n`.repeat(9)}`)).toHaveLength(1)
  })

  it('are the text again when joined, and know their lines', () => {
    const line = fc.constantFrom(
      '',
      '# а',
      '```',
      '<!--',
      '-->',
      '- б',
      '> в',
      paragraph,
      '  г',
      '>'.repeat(99),
      '*а '.repeat(99),
    )
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const text = lines.join('\n')
        const sections = markdownSections(text)
        expect(sections.map((section) => section.text).join('\n')).toBe(text.replace(/\n$/, ''))
        for (const section of sections) expect(section.text.split('\n')[0]).toBe(lines[section.line - 1])
      }),
      { seed: 20261122, numRuns: 500 },
    )
  })

  it.each([
    ['nesting', `${'>'.repeat(100_000)} а`],
    ['nesting', `${'- '.repeat(50_000)}а`],
    ['nesting', `${' '.repeat(100)}- а`],
    ['marks', '**а '.repeat(40_000)],
    ['marks', '['.repeat(1_000)],
    ['length', 'а '.repeat(200_000)],
  ])('keep %s from the parser (%#)', (kind, line) => {
    const sections = markdownSections(`а\n\n${line}\n\nб`)
    const kinds = sections.map(({ hazard }) => hazard?.kind ?? null)
    expect(kinds).toContain(kind)
    expect(sections.find(({ hazard }) => hazard !== null)?.hazard?.line).toBe(3)
  })

  it('let ordinary marks through', () => {
    const text = `${'**2.1.** Текст _важный_ и [ссылка](https://sample.kz).\n\n'.repeat(100)}${'_'.repeat(300)} ${'\\*'.repeat(600)}`
    expect(markdownSections(text).every(({ hazard }) => hazard === null)).toBe(true)
  })
})

describe('Markdown that the parser can’t bear', () => {
  it('is taken as text, and hangs nobody', () => {
    const { lines, findings } = markdownLines(
      `${'>'.repeat(100_000)} глубоко\n\n${'**а '.repeat(40_000)}\n\n${'- '.repeat(100_000)}б`,
    )
    expect(lines.map(({ text }) => text.slice(0, 8))).toEqual(['глубоко', '**а **а ', 'б'])
    expect(findings.map(({ values }) => values?.count)).toEqual([100_000, 100_000])
  })
})

import { describe, expect, it } from 'vitest'
import { columns, shorten, wrap } from '../../src/command/layout.js'

describe('laying out text', () => {
  it('aligns columns and cuts the last one to the width', () => {
    expect(
      columns(
        [
          ['1', 'heading', 'Кто есть кто'],
          ['2.1', 'consent', 'Компания собирает данные'],
        ],
        32,
      ),
    ).toEqual(['1    heading  Кто есть кто', '2.1  consent  Компания собирает…'])
  })

  it('wraps at words and never cuts one', () => {
    expect(wrap('один два три', 8, '  ')).toEqual(['  один', '  два', '  три'])
    expect(wrap('неразделимое', 4)).toEqual(['неразделимое'])
    expect(wrap('', 4)).toEqual([''])
  })

  it('keeps what would steer the terminal, or end the line, out of it', () => {
    expect(columns([['\u001B[31m1', 'два\nтри\u2028\u009B2J']], 40)).toEqual(['[31m1  два три 2J'])
    expect(wrap('один\r\nдва \u0007три', 40)).toEqual(['один два  три'])
  })

  it('shortens only what is too long', () => {
    expect(shorten('коротко', 7)).toBe('коротко')
    expect(shorten('длинноеслово', 5)).toBe('длин…')
  })
})

import { expect, it } from 'vitest'
import { dropped, visibleLength } from '../../src/source/dropped.js'

it('counts as blank exactly what a regular expression does', () => {
  for (let code = 0; code <= 0xffff; code++) {
    const char = String.fromCharCode(code)
    expect(visibleLength(char)).toBe(/\s/.test(char) ? 0 : 1)
  }
})

it('a finding holds the first 60 characters of a text and the count of all that are not blank', () => {
  const { values } = dropped(` 😀  ${'слово '.repeat(20)}`, 3, 4, 'hidden') ?? {}
  expect([...String(values?.text)]).toHaveLength(60)
  expect(values?.text).toMatch(/^😀 слово слово/)
  expect(values?.count).toBe(102)
  expect(dropped(' \n', 1, 1, 'hidden')).toBeNull()
})

/** The numbers that an HTML list shows: `<ol type start reversed>`, `<li value>`. */

export type OrdinalType = '1' | 'a' | 'A' | 'i' | 'I'

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** A list number as a browser prints it, without the dot. Out of a type's range it is decimal. */
export function ordinal(value: number, type: OrdinalType): string {
  const lower = type.toLowerCase()
  if (type === '1' || value < 1 || (lower === 'i' && value > 3999)) return String(value)
  const text = lower === 'a' ? alphabetic(value) : roman(value)
  return type === lower ? text : text.toUpperCase()
}

function alphabetic(value: number): string {
  let text = ''
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text
  }
  return text
}

function roman(value: number): string {
  let rest = value
  let text = ''
  for (const [step, letters] of romanSteps) {
    for (; rest >= step; rest -= step) text += letters
  }
  return text
}

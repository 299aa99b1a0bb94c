/** Tables in Markdown, as the README shows them. */

/** Prints a table; all columns but the first hold numbers, or words about them. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const lines = [head, ['---', ...head.slice(1).map(() => '---:')], ...rows]
  process.stdout.write(`${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n\n`)
}

/** `≤ 1.3: met`, of the worst of what was measured. */
export function held(atMost: number, unit: string, ...measured: readonly number[]): string {
  const met = Math.max(...measured) <= atMost
  return `≤ ${atMost}${unit && ` ${unit}`}: ${met ? 'met' : '**not met**'}`
}

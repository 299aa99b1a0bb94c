/** YAML front matter: the entries between two lines of `---` at the very start of a Markdown file. */
export interface FrontMatterSource {
  readonly yaml: string
  /** Characters and lines that it takes, with its fences. */
  readonly length: number
  readonly lines: number
}

const fenced = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/

/** The front matter of a text with `\n` line ends, or null. */
export function frontMatterOf(text: string): FrontMatterSource | null {
  const match = fenced.exec(text)
  if (match === null) return null
  const [whole, yaml] = match as unknown as [string, string]
  return { yaml, length: whole.length, lines: whole.trimEnd().split('\n').length }
}

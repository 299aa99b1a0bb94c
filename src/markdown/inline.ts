import type { Paragraph, PhrasingContent } from 'mdast'

/** What a run of inline Markdown says, and what stands in it that policy Markdown does not know. */
export interface InlineText {
  /** Visible text with the line ends of the file. */
  readonly text: string
  /** Addresses behind links, which the text does not show. */
  readonly targets: readonly Place[]
  /** The first image or piece of HTML, if any. */
  readonly foreign: Place | null
}

export interface Place {
  readonly what: string
  readonly line: number
  readonly column: number
}

/** The visible text of inline Markdown: emphasis, code and links unwrapped, hard breaks as line ends. */
export function inlineText(nodes: readonly PhrasingContent[]): InlineText {
  const parts: string[] = []
  const targets: Place[] = []
  let foreign: Place | null = null
  const visit = (node: PhrasingContent): void => {
    if (node.type === 'text' || node.type === 'inlineCode') parts.push(node.value)
    else if (node.type === 'break') parts.push('\n')
    else if ('children' in node) {
      const before = parts.length
      for (const child of node.children) visit(child)
      if (node.type === 'link' && !parts.slice(before).join('').includes(node.url.replace(/^mailto:/, ''))) {
        targets.push(placeOf(node, node.url))
      }
    } else foreign ??= placeOf(node, node.type === 'html' ? 'HTML' : node.type)
  }
  for (const node of nodes) visit(node)
  return { text: parts.join(''), targets, foreign }
}

/** Splits a paragraph before each child for which `begins` holds and that stands first on its line. */
export function splitAtLines(
  paragraph: Paragraph,
  begins: (node: PhrasingContent) => boolean,
): PhrasingContent[][] {
  const runs: PhrasingContent[][] = [[]]
  for (const [index, node] of paragraph.children.entries()) {
    const before = paragraph.children[index - 1]
    const firstOnLine = before?.type === 'break' || (before?.type === 'text' && /\n[ \t]*$/.test(before.value))
    if (firstOnLine && begins(node)) runs.push([])
    runs.at(-1)?.push(node)
  }
  return runs
}

function placeOf(node: PhrasingContent, what: string): Place {
  const start = node.position?.start
  return { what, line: start?.line ?? 1, column: start?.column ?? 1 }
}

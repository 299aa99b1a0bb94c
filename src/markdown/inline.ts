import type { Node, PhrasingContent } from 'mdast'

/** What a run of inline Markdown says, and what stands in it that policy Markdown does not know. */
export interface InlineText {
  /** Visible text with the line ends of the file. */
  readonly text: string
  /** Links whose address the text does not show. */
  readonly hiddenTargets: readonly {
    readonly node: Node
    readonly url: string
  }[]
  /** The first image or piece of HTML, if any. */
  readonly foreign: Node | null
}

/** The visible text of inline Markdown: emphasis, code and links unwrapped, hard breaks as line ends. */
export function inlineText(nodes: readonly PhrasingContent[]): InlineText {
  const parts: string[] = []
  const hiddenTargets: { node: Node; url: string }[] = []
  let foreign: Node | null = null
  const visit = (node: PhrasingContent): void => {
    if (node.type === 'text' || node.type === 'inlineCode') parts.push(node.value)
    else if (node.type === 'break') parts.push('\n')
    else if ('children' in node) {
      const before = parts.length
      for (const child of node.children) visit(child)
      const shown = parts.slice(before).join('')
      if (node.type === 'link' && !shown.includes(node.url.replace(/^mailto:/, ''))) {
        hiddenTargets.push({ node, url: node.url })
      }
    } else foreign ??= node
  }
  for (const node of nodes) visit(node)
  return { text: parts.join(''), hiddenTargets, foreign }
}

/** Splits inline content before each child that stands first on its line and for which `begins` holds. */
export function splitAtLines(
  nodes: readonly PhrasingContent[],
  begins: (node: PhrasingContent) => boolean,
): { first: PhrasingContent[]; rest: PhrasingContent[][] } {
  const first: PhrasingContent[] = []
  const rest: PhrasingContent[][] = []
  for (const [index, node] of nodes.entries()) {
    const before = nodes[index - 1]
    const opensLine = before?.type === 'break' || (before?.type === 'text' && /\n[ \t]*$/.test(before.value))
    if (opensLine && begins(node)) rest.push([])
    ;(rest.at(-1) ?? first).push(node)
  }
  return { first, rest }
}

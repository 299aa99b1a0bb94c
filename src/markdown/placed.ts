import type { Node } from 'mdast'
import { UnreadableInput } from '../model/source.js'
import type { MarkdownSection } from '../source/sections.js'

/** A section of a file, which knows the lines of the file and the source behind each node of its Markdown tree. */
export class PlacedSection {
  private readonly text: string
  private readonly offset: number

  constructor(
    private readonly file: string,
    section: MarkdownSection,
  ) {
    this.text = section.text
    this.offset = section.line - 1
  }

  sourceOf(node: Pick<Node, 'position'>): string {
    return this.text.slice(node.position?.start.offset, node.position?.end.offset)
  }

  lineOf(node: Pick<Node, 'position'>): number {
    return this.placeOf(node).line
  }

  lastLineOf(node: Pick<Node, 'position'>): number {
    return (node.position?.end.line ?? 1) + this.offset
  }

  placeOf(node: Pick<Node, 'position'>): { line: number; column: number } {
    const start = node.position?.start
    return {
      line: (start?.line ?? 1) + this.offset,
      column: start?.column ?? 1,
    }
  }

  /** The error that refuses the file for what stands at this node. */
  refusal(node: Pick<Node, 'position'>, cause: string): UnreadableInput {
    return new UnreadableInput(`${this.file}:${this.lineOf(node)}: ${cause}`)
  }
}

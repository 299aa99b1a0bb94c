import type { ClauseRole } from '../model/clause.js'

/** What the layout of policy Markdown says about a block. `label` is the number it carries, `depth` its list depth. */
export interface Block {
  readonly role: ClauseRole
  readonly label: string | null
  /** Items count from 1; strays have the depth of the item they stand in, 0 outside a list. */
  readonly depth: number
}

/**
 * Gives each block of policy Markdown its clause id, in document order (SPEC section 3, DESIGN "clause tree").
 * The parser takes its ids from here and the writer asks here whether the parser will find the ids that it was given:
 * what is not written in the file follows from the place alone.
 */
export class ClauseNumbering {
  private section: string | null = null
  private owner: string | null = null
  private readonly items: string[] = []
  private readonly counts = new Map<string, number>()

  /** The id of the next block, or null where such a block can't stand (a list with nothing to belong to). */
  next(block: Block): string | null {
    switch (block.role) {
      case 'title':
        return this.open('title')
      case 'heading':
        return this.open(this.startSection(block.label ?? 'consent'))
      case 'clause':
        return block.label === null ? null : this.open(this.startSection(block.label))
      case 'paragraph':
        return this.open(this.paragraph())
      case 'item':
        return this.item(block.depth)
      case 'stray':
        return this.stray(block.depth)
    }
  }

  private startSection(id: string): string {
    this.section = id
    return id
  }

  private open(id: string): string {
    this.owner = id
    this.items.length = 0
    return id
  }

  private paragraph(): string {
    if (this.section === null) return this.count('preamble/')
    if (this.section === 'consent') return this.count('consent/')
    return this.count(`${this.section}/p`)
  }

  private item(depth: number): string | null {
    const parent = depth === 1 ? this.owner : this.items[depth - 2]
    if (parent === null || parent === undefined) return null
    const id = this.count(`${parent}/`)
    this.items.length = depth - 1
    this.items.push(id)
    return id
  }

  private stray(depth: number): string | null {
    const parent = depth === 0 ? (this.owner ?? 'preamble') : this.items[depth - 1]
    return parent === undefined ? null : this.count(`${parent}/stray`)
  }

  private count(prefix: string): string {
    const count = (this.counts.get(prefix) ?? 0) + 1
    this.counts.set(prefix, count)
    return `${prefix}${count}`
  }
}

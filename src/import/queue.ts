import type { Block } from './block.js'
import type { Label } from './labels.js'
import { cut, inlineList, inlineMarkedList, nextItem, nextMarkedItem } from './splits.js'
import type { StructureTables } from './tables.js'

/** The blocks still to be placed. What is cut off a block goes back in line behind it. */
export class Queue {
  private readonly waiting: Block[]

  constructor(
    blocks: readonly Block[],
    private readonly tables: readonly StructureTables[],
  ) {
    this.waiting = [...blocks].reverse()
  }

  /** Takes the next block. */
  next(): Block | undefined {
    return this.waiting.pop()
  }

  /** Looks at a block that waits, the next one unless told. */
  peek(ahead = 0): Block | undefined {
    return this.waiting[this.waiting.length - 1 - ahead]
  }

  /** Cuts a block at an offset, puts the rest back in line and gives the first part. */
  cut(block: Block, at: number, label: Label | null, why: NonNullable<Block['split']>): Block {
    const [head, rest] = cut(block, at, label, why)
    this.waiting.push(rest)
    return head
  }

  /** The next number that the text prints behind the block at hand, past what has none. */
  following(): readonly number[] | null {
    for (let ahead = 0; ahead < 40; ahead++) {
      const label = this.peek(ahead)?.label
      if (label === undefined) return null
      if (label !== null && label.style === 'decimal') return label.path
    }
    return null
  }

  /** Cuts off the items that follow the first in a block that has several, before anything reads the whole of it. */
  firstItem(block: Block): Block {
    const { label } = block
    const text = block.passage.text
    const next = label !== null && label.style !== 'decimal' ? nextMarkedItem(text, label, this.tables) : null
    const at = next?.at ?? (block.split === 'items' ? nextItem(text, label?.length ?? 0) : -1)
    return at <= 0 ? block : this.cut(block, at, next?.label ?? null, 'items')
  }

  /** Cuts the list off a lead-in that has its first items on its own line. */
  leadIn(block: Block): Block {
    const text = block.passage.text
    const marked = inlineMarkedList(text, this.tables)
    if (marked !== null) return this.cut(block, marked.at, marked.label, 'items')
    const next = this.peek()
    const goesOn = next !== undefined && next.label === null && next.foreign === undefined
    const at = inlineList(text, goesOn)
    return at < 0 ? block : this.cut(block, at, null, 'items')
  }
}

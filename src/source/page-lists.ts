import type { DefaultTreeAdapterTypes as Tree } from 'parse5'
import { type OrdinalType, ordinal } from './ordinal.js'
import type { OpenItem } from './page-lines.js'

interface OpenList {
  readonly ordered: boolean
  readonly type: OrdinalType
  readonly step: 1 | -1
  next: number
  /** In a definition list the term that the next definition belongs to. */
  term: OpenItem | null
}

/** The lists of a page that are open, and the items in them with the numbers that a browser would show. */
export class PageLists {
  private readonly open: OpenList[] = []

  enter(list: Tree.Element): void {
    const ordered = list.tagName === 'ol'
    const reversed = attribute(list, 'reversed') !== null
    const start = integer(attribute(list, 'start'))
    this.open.push({
      ordered: ordered && !/list-style(?:-type)?\s*:\s*none/i.test(attribute(list, 'style') ?? ''),
      type: ordinalType(attribute(list, 'type')),
      step: reversed ? -1 : 1,
      next: start ?? (reversed ? list.childNodes.filter(({ nodeName }) => nodeName === 'li').length : 1),
      term: null,
    })
  }

  leave(): void {
    this.open.pop()
  }

  /** The item that an `li`, `dt` or `dd` opens; a definition goes on with the item of its term. */
  item(element: Tree.Element): OpenItem {
    const list = this.open.at(-1)
    if (element.tagName === 'dd' && list?.term?.opened && !list.term.closed) return list.term
    const number = list?.ordered && element.tagName === 'li' ? `${this.count(list, element)}.` : null
    const item = { depth: Math.max(1, this.open.length), number, opened: false, closed: false }
    if (list !== undefined && element.tagName === 'dt') list.term = item
    return item
  }

  private count(list: OpenList, element: Tree.Element): string {
    const value = integer(attribute(element, 'value')) ?? list.next
    list.next = value + list.step
    return ordinal(value, list.type)
  }
}

function attribute(element: Tree.Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null
}

function integer(value: string | null): number | null {
  return value !== null && /^\s*-?\d{1,9}/.test(value) ? Number.parseInt(value, 10) : null
}

function ordinalType(value: string | null): OrdinalType {
  return value !== null && /^[1aAiI]$/.test(value) ? (value as OrdinalType) : '1'
}

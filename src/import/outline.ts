import type { ClauseRole } from '../model/clause.js'
import { type Finding, type FindingCode, finding } from '../model/finding.js'
import type { SourceLine } from '../model/source.js'
import { type Block, blockText, definition } from './block.js'
import { isSalutation, takeTitle } from './front.js'
import { isSuccessor, type Label } from './labels.js'
import { addItem, continues, type List, newList } from './lists.js'
import type { Node } from './node.js'
import { Numbering } from './numbering.js'
import { placeOf } from './passage.js'
import { type Plan, planOf } from './plan.js'
import { Queue } from './queue.js'
import {
  beginsLower,
  endsInColon,
  endsSentence,
  isCapitals,
  lastSign,
  readsAsHeading,
  wordCount,
} from './sentences.js'
import { gluedChapter, gluedNumber, gluedParagraph, nextItem } from './splits.js'
import type { StructureTables } from './tables.js'

/**
 * Gives every block its place in the document: title, preamble, declaration, sections, clauses, items, paragraphs.
 * In: blocks of one language, in order. Out: the same text as nodes with ids, cut where blocks were glued,
 * and a finding for every repair.
 */
export class Outline {
  readonly nodes: Node[] = []
  readonly findings: Finding[] = []
  private readonly numbering = new Numbering()
  private readonly plan: Plan
  private readonly queue: Queue
  private part: 'front' | 'consent' | 'sections' = 'front'
  /** Block that unnumbered paragraphs belong to, and how many it has. */
  private anchor = 'preamble'
  private paragraphs = 0
  private preambles = 0
  private sections = 0
  /** What single numbers count the clauses of, where they number no sections. */
  private base: readonly number[] = []
  /** The last number of those that run through chapters. */
  private single = 0
  private lists: List[] = []
  /** The definitions of the section at hand; paragraphs may stand between them. */
  private definitions: List | null = null
  private lastId = 'preamble'
  private lastText = ''
  private strays = new Map<string, number>()

  constructor(
    private readonly lines: readonly SourceLine[],
    blocks: readonly Block[],
    private readonly tables: StructureTables,
    private readonly all: readonly StructureTables[],
  ) {
    this.plan = planOf(blocks)
    this.queue = new Queue(blocks, all)
  }

  /** Reads all blocks. */
  run(): this {
    const title = takeTitle(this.queue, this.plan, this.tables)
    if (title !== null) this.add('title', 'title', title, null)
    for (let block = this.queue.next(); block !== undefined; block = this.queue.next()) this.take(block)
    return this
  }

  private report(
    code: FindingCode,
    block: Block,
    id: string,
    values: Record<string, string | number> = {},
    variant?: string,
  ): void {
    this.findings.push(finding(code, { ...placeOf(this.lines, block.passage), clause: id }, values, variant))
  }

  private add(
    id: string,
    role: ClauseRole,
    block: Block,
    printed: string | null = block.label?.printed ?? null,
  ): void {
    const text = blockText(block)
    this.nodes.push({
      id,
      printed,
      role,
      passage: block.passage,
      text,
      ...(block.foreign === undefined ? {} : { language: block.foreign }),
    })
    this.lastId = id
    this.lastText = text
  }

  private take(block: Block): void {
    if (block.foreign !== undefined) return this.stray(block)
    const { label } = block
    if (this.part !== 'sections' && label === null && isSalutation(block.passage.text, this.tables))
      return this.salutation(block)
    if (block.markup?.block === 'heading' && label?.style !== 'decimal' && label?.style !== 'chapter')
      return this.section(block)
    if (label?.style === 'chapter') return this.chapter(block, label)
    if (label?.style === 'decimal' && !this.isListNumber(block, label) && this.numbered(block, label)) return
    const own = this.withoutGlued(this.queue.firstItem(block))
    if (block.markup?.block === 'item' && label === null) this.item(own, 'unmarked')
    else if (label === null) this.plain(own)
    else if (label.style !== 'decimal') this.item(own, `${label.style}${label.mark}`)
    else if (this.isListNumber(block, label)) this.item(own, 'decimal')
    else this.plain({ ...own, label: null })
  }

  /** Cuts off a clause or chapter that is glued to the end of a block, and puts it back in line. */
  private withoutGlued(block: Block): Block {
    const number = gluedNumber(block, (label) => this.isDue(label), this.all)
    const isNext = (label: Label): boolean => label.path[0] === this.sections + 1
    const chapter = gluedChapter(block, isNext, this.all, number?.at ?? block.passage.text.length)
    const glued = chapter ?? number
    if (glued === null) return block
    return this.queue.cut(block, glued.at, glued.label, 'number')
  }

  /** Whether a number is the one that may come next. */
  private isDue(label: Label): boolean {
    if (this.plan.singlesAreClauses && label.path.length === 1) {
      const restarts = label.path[0] === 1 && this.numbering.current.length === this.base.length
      return restarts || label.path[0] === this.single + 1
    }
    return isSuccessor(this.numbering.current, label.path)
  }

  private stray(block: Block): void {
    const owner = this.lastId === 'preamble' ? `preamble/${Math.max(1, this.preambles)}` : this.lastId
    const base = owner.replace(/\/stray\d+$/u, '')
    const count = (this.strays.get(base) ?? 0) + 1
    this.strays.set(base, count)
    const [lastId, lastText] = [this.lastId, this.lastText]
    const id = `${base}/stray${count}`
    this.report('language-foreign', block, id, { language: block.foreign ?? '' })
    this.add(id, 'stray', { ...block, label: null }, null)
    this.lastId = lastId
    this.lastText = lastText
  }

  private salutation(block: Block): void {
    const text = block.passage.text
    const end = text.indexOf('!') + 1
    const head = text.slice(end).trim() === '' ? block : this.queue.cut(block, end, null, 'salutation')
    this.part = 'consent'
    this.start('consent', 'heading', head)
  }

  private openSection(id: string, block: Block, path: readonly number[]): void {
    this.part = 'sections'
    this.sections = path[0] ?? this.sections + 1
    this.base = path
    this.numbering.place(path)
    this.start(id, 'heading', block)
  }

  /** Begins a block that paragraphs and lists may follow. */
  private start(id: string, role: ClauseRole, block: Block): void {
    this.lists = []
    this.anchor = id
    this.paragraphs = 0
    this.add(id, role, block)
  }

  /** An unnumbered heading: the next section, or the one that the number behind it names. */
  private section(block: Block): void {
    const depth = block.markup?.depth ?? 2
    if (depth > 2 && this.part === 'sections' && !this.plan.singlesAreClauses) {
      const section = this.numbering.current.slice(0, 1)
      const at = this.numbering.current.length > 1 ? (this.numbering.current[1] as number) + 1 : 1
      this.numbering.place([...section, at])
      return this.start([...section, at].join('.'), 'heading', { ...block, label: null })
    }
    const next = this.queue.following()
    const named =
      next !== null && next.length === 2 && next[1] === 1 && (next[0] as number) > this.sections
        ? (next[0] as number)
        : null
    const number = named ?? this.sections + 1
    if (named !== null && !this.plan.unnumbered)
      this.report('number-missing', block, String(number), { number })
    this.openSection(String(number), { ...block, label: null }, [number])
  }

  private chapter(block: Block, label: Label): void {
    const number = label.path[0] as number
    if (label.mark === this.plan.innerChapter && this.sections > 0) return this.article(block, number)
    const free = number > this.sections ? number : this.sections + 1
    const id = String(free)
    const values = { printed: label.printed ?? '', id, due: String(this.sections + 1) }
    if (block.split === 'number') this.report('clause-glued', block, id, { id })
    if (free !== number) this.report('number-duplicate', block, id, values)
    else if (number > this.sections + 1) this.report('number-skipped', block, id, values)
    this.sections = free
    this.numbering.place([free])
    this.openSection(id, this.withoutGlued(block), [free])
  }

  /** A chapter inside a chapter: single numbers count the clauses under it. */
  private article(block: Block, number: number): void {
    this.base = [this.sections, number]
    this.numbering.place(this.base)
    this.start(this.base.join('.'), 'heading', this.withoutGlued(block))
  }

  /** Whether a single number counts the items of a list that a lead-in has announced. */
  private isListNumber(block: Block, label: Label): boolean {
    if (label.path.length !== 1 || block.markup?.block === 'heading') return false
    const open = this.lists[this.lists.length - 1]
    const number = label.path[0] as number
    // Markdown authors often write `1.` before every item.
    if (block.markup?.block === 'item') {
      if (open?.style === 'decimal' && this.lists.length === block.markup.depth) return true
      if (block.markup.depth > 1) return false
    }
    const next = this.queue.following()
    if (next !== null && next.length === 2 && next[0] === number && next[1] === 1) return false
    if (open?.style === 'decimal' && number === open.count + 1) return true
    return number === 1 && endsInColon(this.lastText) && this.part !== 'front'
  }

  /** A numbered clause or section. False where the number can be none, so that the text is read without it. */
  private numbered(block: Block, label: Label): boolean {
    const path = this.placePath(block, label)
    const following = this.queue.following()
    const found = this.numbering.resolve(path, following, endsInColon(this.lastText))
    if (found === null) return false
    const id = found.path.join('.')
    if (block.split === 'number') this.report('clause-glued', block, id, { id })
    if (found.trouble !== null) this.report(found.trouble, block, id, { printed: label.printed ?? '', id })
    this.part = 'sections'
    this.sections = found.path[0] as number
    if (path.length > 1 && label.path.length === 1) this.single = label.path[0] as number
    const own = this.withoutGlued(block)
    const behind = own === block ? following : (this.queue.peek()?.label?.path ?? null)
    const heading = found.path.length === 1 && this.isHeading(own, behind, found.path)
    this.start(id, heading ? 'heading' : 'clause', heading ? own : this.queue.leadIn(own))
    return true
  }

  /** Numbers that run through chapters, or count inside a section or outer list item, get their section in front. */
  private placePath(block: Block, label: Label): readonly number[] {
    const { path } = label
    const current = this.numbering.current
    if (block.markup?.block === 'heading') return path
    if (this.plan.singlesAreClauses && this.sections > 0) {
      if (path.length === 1) return [...this.base, ...path]
      if (path[0] === current[this.base.length]) return [...this.base, ...path]
    }
    const depth = block.markup?.block === 'item' ? block.markup.depth : 1
    if (path.length === 1 && depth > 1 && current.length > 0) return [...current.slice(0, depth - 1), ...path]
    return path
  }

  private isHeading(block: Block, following: readonly number[] | null, path: readonly number[]): boolean {
    const text = blockText(block)
    if (block.markup?.block === 'heading') return true
    if (following !== null && isSuccessor(path, following) && following.length > path.length)
      return readsAsHeading(text) || text === '' || text.length < 240
    if (!readsAsHeading(text) || endsSentence(text) || endsInColon(text)) return false
    const next = this.queue.peek()
    if (next?.markup !== undefined && block.markup !== undefined)
      return next.markup.depth > block.markup.depth
    return next !== undefined && next.label?.path.length !== 1
  }

  /** An item with a mark or a number of its own. */
  private item(block: Block, style: string): void {
    let known = this.lists.length - 1
    while (known >= 0 && this.lists[known]?.style !== style) known--
    const depth = block.markup?.block === 'item' ? block.markup.depth : null
    if (depth !== null && depth <= this.lists.length) known = depth - 1
    if (known >= 0) this.lists.length = known + 1
    else this.lists.push(newList(this.ownerOfList(), style))
    this.pushItem(block)
  }

  /** A list belongs to the block before it. */
  private ownerOfList(): string {
    if (this.lastId === 'preamble') return 'preamble/1'
    return this.lastId
  }

  private pushItem(block: Block): void {
    const list = this.lists[this.lists.length - 1] as List
    const own = list.style === 'definition' ? block : this.oneItem(block)
    const id = `${list.owner}/${list.count + 1}`
    if (own.split === 'items') this.report('item-merged', own, id)
    if (list.semicolons > 0 && !/[;.!?]$/u.test(list.last)) this.report('list-punctuation', own, this.lastId)
    addItem(list, blockText(own), block.spaced)
    this.add(id, 'item', own)
  }

  /** Cuts off what is glued to an item: the next item, or the paragraph behind the list's last one. */
  private oneItem(block: Block): Block {
    const text = block.passage.text
    const labelled = block.label?.length ?? 0
    const at = nextItem(text, labelled)
    if (at > 0) return this.queue.cut(block, at, null, 'items')
    const end = this.isLastItem() ? gluedParagraph(text, labelled, this.tables) : -1
    return end > 0 ? this.queue.cut(block, end, null, 'list-end') : block
  }

  /** Whether no further item of the list stands behind the block at hand. */
  private isLastItem(): boolean {
    const next = this.queue.peek()
    if (next === undefined) return true
    if (next.split === 'items') return false
    if (next.label === null) return next.markup?.block === 'heading' || endsSentence(blockText(next))
    return next.label.style === 'decimal' || next.label.style === 'chapter'
  }

  /** A block without number or mark: item of an open list, clause whose number is missing, heading or paragraph. */
  private plain(block: Block): void {
    const text = blockText(block)
    if (block.split === 'items' || (block.split !== 'list-end' && this.isPlainItem(block, text))) {
      if (this.lists.length === 0) this.lists.push(newList(this.ownerOfList(), 'plain'))
      return this.pushItem(block)
    }
    if (this.isDefinition(text)) {
      if (this.definitions?.owner !== this.anchor) this.definitions = newList(this.anchor, 'definition')
      this.lists = [this.definitions]
      return this.pushItem({ ...block, label: null })
    }
    if (this.isUnnumberedHeading(block, text)) return this.section(block)
    const missing = this.missingNumber()
    if (missing !== null) {
      this.numbering.place(missing)
      const id = missing.join('.')
      this.report('number-missing', block, id, { number: id })
      return this.start(id, 'clause', this.queue.leadIn({ ...block, label: null }))
    }
    this.paragraph(block)
  }

  /** Whether a block continues or opens a list of items without marks. */
  private isPlainItem(block: Block, text: string): boolean {
    if (endsInColon(this.lastText)) {
      if (this.lists.length > 0) this.lists.push(newList(this.lastId, 'plain'))
      return true
    }
    const list = this.lists[this.lists.length - 1]
    return (
      list !== undefined && block.markup?.block !== 'paragraph' && continues(list, block, text, this.tables)
    )
  }

  private isDefinition(text: string): boolean {
    if (this.part !== 'sections' || (this.paragraphs > 0 && this.definitions?.owner !== this.anchor))
      return false
    if (this.nodes.length === 0 || this.anchor !== String(this.numbering.current[0])) return false
    if (this.numbering.current.length !== 1) return false
    const next = this.queue.peek()
    if (this.definitions?.owner !== this.anchor && (next === undefined || !definition.test(blockText(next))))
      return false
    return definition.test(text) && !endsInColon(text)
  }

  private isUnnumberedHeading(block: Block, text: string): boolean {
    if (block.markup !== undefined || !readsAsHeading(text) || lastSign(text) === '.' || endsInColon(text))
      return false
    const next = this.queue.peek()
    if (next === undefined || next.foreign !== undefined) return false
    const behind = blockText(next)
    if (beginsLower(behind) && next.label === null) return false
    const due =
      next.label?.style === 'decimal' &&
      next.label.path.length === 2 &&
      next.label.path[1] === 1 &&
      (next.label.path[0] as number) > this.sections
    if (due) return true
    if (isCapitals(text)) return true
    return (
      this.plan.unnumbered &&
      wordCount(text) <= 14 &&
      (endsSentence(this.lastText) || this.lastId === 'title' || this.nodes.length === 0 || block.spaced)
    )
  }

  /** The number that the text leaves out here: exactly one is missing before the next printed one. */
  private missingNumber(): readonly number[] | null {
    if (this.part !== 'sections' || this.numbering.current.length === 0) return null
    if (this.plan.singlesAreClauses) return this.missingSingle()
    const next = this.queue.peek()
    if (next?.label?.style !== 'decimal') return null
    const target = next.label.path
    const current = this.numbering.current
    if (isSuccessor(current, target)) return null
    for (const due of [
      [...current, 1],
      ...current.map((_, i) => [...current.slice(0, i), (current[i] as number) + 1]),
    ])
      if (due.length > 1 && due.length === target.length && isSuccessor(due, target)) return due
    return null
  }

  /** The same for numbers that run through chapters: the next one may stand behind a chapter's heading. */
  private missingSingle(): readonly number[] | null {
    const [next, behind] = [this.queue.peek(), this.queue.peek(1)]
    const label = next?.label?.style === 'chapter' ? behind?.label : next?.label
    if (label?.style !== 'decimal' || label.path.length !== 1 || label.path[0] !== this.single + 2)
      return null
    this.single++
    return [...this.base, this.single]
  }

  private paragraph(block: Block): void {
    const own = this.queue.leadIn(block)
    this.lists = []
    if (this.part === 'front') {
      this.preambles++
      return this.add(`preamble/${this.preambles}`, 'paragraph', own, null)
    }
    this.paragraphs++
    const id = this.anchor === 'consent' ? `consent/${this.paragraphs}` : `${this.anchor}/p${this.paragraphs}`
    if (block.split === 'list-end') this.report('paragraph-glued', block, id)
    this.add(id, 'paragraph', own, null)
  }
}

import { type Block, blockText } from './block.js'
import { append } from './passage.js'
import type { Plan } from './plan.js'
import type { Queue } from './queue.js'
import { endsSentence, isCapitals, readsAsHeading } from './sentences.js'
import type { StructureTables } from './tables.js'

/** What may stand before the first section: the title and the salutation that opens a declaration. */

/** How far into a text its salutation's exclamation mark stands. */
const salutationLength = 120

/** Whether a text begins with a salutation ("Dear user! …"). */
export function isSalutation(text: string, tables: StructureTables): boolean {
  const head = text.slice(0, salutationLength)
  const word = /^\p{L}+/u.exec(head.trimStart())?.[0].toLowerCase() ?? ''
  return tables.salutation.some((stem) => word.startsWith(stem)) && head.includes('!')
}

/** Takes the lines before the first sentence that read as a heading: together they are the title. */
export function takeTitle(queue: Queue, plan: Plan, tables: StructureTables): Block | null {
  const lines: Block[] = []
  for (let block = queue.peek(); block !== undefined; block = queue.peek()) {
    if (!belongsToTitle(block, lines[0] ?? null, plan) || isSalutation(blockText(block), tables)) break
    queue.next()
    lines.push(block)
  }
  const [first, ...rest] = lines
  if (first === undefined) return null
  return { ...first, passage: rest.reduce((whole, block) => append(whole, block.passage), first.passage) }
}

function belongsToTitle(block: Block, title: Block | null, plan: Plan): boolean {
  const text = blockText(block)
  if (block.label !== null || block.foreign !== undefined || !readsAsHeading(text)) return false
  if (endsSentence(text) && !/[»”")]$/u.test(text)) return false
  if (block.markup !== undefined) return title === null && block.markup.block === 'heading'
  // Without numbers a second such line may be the first section's heading, unless both are set in capitals.
  return title === null || !plan.unnumbered || (isCapitals(text) && isCapitals(blockText(title)))
}

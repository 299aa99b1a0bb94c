/** Which frame each term of a part answers to. */
import type { CompiledTerm } from './compiled.js'
import type { Frame, FramedPart } from './frames.js'
import { overlap } from './match.js'
import type { Negators } from './negation.js'
import { type ClauseWords, inside, pieceStart, type Span } from './parts.js'
import type { TermKind, Topic } from './tables.js'
import { termsIn } from './terms.js'
import type { Word } from './words.js'

export interface GovernedTerm extends Span {
  readonly term: CompiledTerm
  readonly frame: Frame
  /** What the statement does to the term: its frame's polarity, turned by an exception, denied by a word of its own. */
  readonly denied: boolean
  readonly excepted: boolean
}

/** The frame that governs a place in the part: the one whose objects stand there, else the nearest of the rest. */
export function frameAt(span: Span, frames: readonly Frame[], words: readonly Word[]): Frame | null {
  const holding = frames.filter((frame) => overlap(span, frame))
  if (holding.length > 0) return holding[holding.length - 1] ?? null
  let left: Frame | null = null
  let right: Frame | null = null
  for (const frame of frames) {
    if (frame.to <= span.from) left = frame
    else if (right === null && frame.from >= span.to) right = frame
  }
  const byLeft = left !== null && left.objects === 'after'
  const byRight = right !== null && right.objects === 'before'
  if (left?.polarity === 'affirmed' && !left.inherited && right !== null && right.polarity !== 'affirmed') {
    // «Мы собираем имя, контакты не собираются»: where two frames claim a term, a denial is the safer reading.
    if (byLeft && byRight) return right
    // «Имя мы запрашиваем, контакты не читаем»: the comma piece that holds the term is the denial's, unless it goes on («… и не передаём их»).
    if (!right.inherited && !right.tied && inPieceOf(span, left, right, words)) return right
  }
  if (byLeft) return left
  if (byRight) return right
  return left ?? right
}

/** How far ahead of a predicate its object may stand to be told by the comma ahead of it. */
const longestObject = 8

function inPieceOf(span: Span, left: Span, right: Span, words: readonly Word[]): boolean {
  // «Имя и телефон мы запрашиваем, контакты, звонки и фото не читаем»: the first predicate has had its objects.
  if (words[left.to]?.comma === true && !paused(words, left.from - 1, left.to)) return true
  if (right.from - span.to > longestObject || paused(words, span.to, right.from + 1)) return false
  return words[pieceStart(words, span.from, left.to)]?.pause === true
}

function paused(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (words[at] === undefined || words[at]?.pause === true) return true
  return false
}

const asideOf: Readonly<Partial<Record<TermKind, ReadonlySet<Topic>>>> = {
  'transfer-ground': new Set<Topic>(['use', 'purpose', 'access']),
  'user-right': new Set<Topic>([
    'collect',
    'auto-collect',
    'use',
    'purpose',
    'transfer',
    'cross-border',
    'access',
    'other',
  ]),
}

/** The frames that may claim a term of the kind; a ground has nothing to do with what data are used for. */
function competing(kind: TermKind, frames: readonly Frame[]): readonly Frame[] {
  const aside = asideOf[kind]
  const rest = aside === undefined ? frames : frames.filter(({ topic }) => !aside.has(topic))
  return kind === 'transfer-ground' ? rest.map((frame) => ({ ...frame, objects: frame.recipients })) : rest
}

/** The terms of a kind with the frames that govern them, as far as those have one of the topics. */
export function governedTerms(
  kind: TermKind,
  topics: readonly Topic[],
  part: FramedPart,
  clause: ClauseWords & { readonly negators: Negators },
): GovernedTerm[] {
  const governed: GovernedTerm[] = []
  for (const { from, to, term } of termsIn(kind, part, clause)) {
    const rivals = competing(kind, part.frames)
    const nearest = frameAt({ from, to }, rivals, clause.words)
    const frame =
      nearest === null || topics.includes(nearest.topic) ? nearest : sharing(nearest, rivals, topics)
    if (frame === null || !topics.includes(frame.topic)) continue
    if (term.entry.listOnly && !frame.inherited) continue
    const exception = part.exceptions.find((span) => inside({ from, to }, span))
    const excepted = exception !== undefined && (frame.inherited || !inside(frame, exception))
    const denied =
      (frame.polarity !== 'affirmed') !== excepted || deniedHere({ from, to }, part, clause.negators)
    if (frame.deniedOnly && !denied) continue
    governed.push({ from, to, term, frame, denied, excepted })
  }
  return governed
}

/** «имя, но не телефон», «ЖСН емес, тек аты»: a denying word right beside the term that belongs to no frame. */
function deniedHere(span: Span, part: FramedPart, negators: Negators): boolean {
  if (negators.side === 'after') {
    return negators.words.some(
      ({ from, to }) =>
        from === span.to && !part.frames.some((frame) => !frame.inherited && overlap({ from, to }, frame)),
    )
  }
  return negators.words.some(
    ({ from, to }) =>
      to <= span.from &&
      to >= span.from - 1 &&
      from >= part.from &&
      !part.frames.some(
        (frame) =>
          !frame.inherited && (overlap({ from, to }, frame) || (frame.from >= to && frame.from <= span.to)),
      ),
  )
}

/** «не запрашиваем и не храним пароли»: predicates that stand side by side share their objects. */
function sharing(nearest: Frame, frames: readonly Frame[], topics: readonly Topic[]): Frame | null {
  const at = frames.indexOf(nearest)
  const side = (step: 1 | -1): Frame | null => {
    for (let i = at; frames[i + step] !== undefined; i += step) {
      const [one, next] = [frames[i], frames[i + step]]
      if (one === undefined || next === undefined || next.inherited || one.inherited) return null
      if ((step === 1 ? next.from - one.to : one.from - next.to) > 2) return null
      if (topics.includes(next.topic)) return next
    }
    return null
  }
  return side(-1) ?? side(1)
}

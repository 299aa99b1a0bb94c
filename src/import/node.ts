import type { ClauseRole } from '../model/clause.js'
import type { Passage } from './passage.js'

/** A clause in its place, with the stretch of the source that it was read from. */
export interface Node {
  readonly id: string
  readonly printed: string | null
  readonly role: ClauseRole
  readonly language?: string
  /** With the printed number or mark, so that nothing of the source is unaccounted for. */
  readonly passage: Passage
  readonly text: string
}

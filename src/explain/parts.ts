/** What comes with an answer, each part as sentences of its own: what is missing, duties, cautions, how a right is exercised. */
import type { Decision } from '../model/decision.js'
import type { How } from '../model/rule.js'
import { minimumAge } from './age.js'
import type { ExplainedPolicy, References } from './reference.js'
import type { Wording } from './wording.js'

/** A condition, duty or caution of an answer in words. */
export interface ExplainedPart {
  /** The id in the vocabulary: `consent`, `encrypt-in-transit`, `residual-ground`. */
  readonly id: string
  /** Its name, for a label. */
  readonly name: string
  /** The clause that says so. */
  readonly clause?: string
  /** Whole sentences. */
  readonly text: string
}

/** Each condition that is not given, and how to get it. */
export function missingIn(
  { unmet }: Decision,
  policy: ExplainedPolicy,
  references: References,
  { say, name }: Wording,
): ExplainedPart[] {
  return unmet.map(({ condition: id, clause }) => {
    const age = id === 'adult' ? minimumAge(policy, [clause]) : undefined
    const keys = [...(age ? ['missing.adult.age'] : []), `missing.${id}`, 'missing']
    const called = name('condition', id)
    return {
      id,
      name: called,
      clause,
      text: say(keys, { name: called, clause: references.one(clause), ...(age && { count: age }) }),
    }
  })
}

/** Each duty that comes with acting. */
export function dutiesIn(
  { duties }: Decision,
  references: References,
  { say, name }: Wording,
): ExplainedPart[] {
  return duties.map(({ duty: id, clause }) => {
    const called = name('duty', id)
    const text = say([`duty.${id}`, 'duty'], { name: called, clause: references.one(clause) })
    return { id, name: called, clause, text }
  })
}

/** What each caution means. */
export function cautionsIn(
  { cautions }: Decision,
  references: References,
  { say, name }: Wording,
): ExplainedPart[] {
  return cautions.map(({ code: id, clause }) => {
    const called = name('caution', id)
    const meaning = say([`caution.${id}`, 'caution'], { name: called })
    if (clause === undefined) return { id, name: called, text: meaning }
    const place = say('caution.clause', { clause: references.one(clause) })
    return { id, name: called, clause, text: `${meaning} ${place}` }
  })
}

/** How a right is exercised: in which form, with whom, and when not. */
export function mannerOf({ form, addressee, exception }: How, { say }: Wording): string[] {
  const to = addressee?.includes('@') ? 'how.addressee.email' : `how.addressee.${addressee}`
  return [
    ...(form ? [say([`how.form.${form}`, 'how.form'], { form })] : []),
    ...(addressee ? [say([to, 'how.addressee'], { addressee })] : []),
    ...(exception ? [say([`how.exception.${exception}`, 'how.exception'], { exception })] : []),
  ]
}

import vocabulary from '../../locales/vocabulary.json' with { type: 'json' }
import type { FactKind } from '../model/fact.js'

/** What the vocabulary says about a term beside its name. */
export interface Term {
  /** On device permissions: the data categories it can yield. */
  readonly yields?: readonly string[]
  /** Conditions that always come with the term, whether the clause states them or not. */
  readonly conditions?: readonly string[]
  readonly cautions?: readonly string[]
}

/** Terms by kind and id: the library's vocabulary, or the terms that a policy declares for itself. */
export type Terms = Readonly<Record<string, Readonly<Record<string, Term>>>>

const known = vocabulary as Terms

/** The library's entry for a term, else the policy's own, else an empty one: the library's always counts. */
export function termOf(kind: FactKind, id: string, own: Terms = {}): Term {
  return entry(known, kind, id) ?? entry(own, kind, id) ?? {}
}

/** Where a name stands in the vocabulary's list of its kind, so that equal facts give rules in equal order. */
export function placeInVocabulary(name: string): number {
  const place = names.indexOf(name)
  return place < 0 ? names.length : place
}

const names = ['condition', 'duty', 'caution'].flatMap((kind) => Object.keys(known[kind] ?? {}))

function entry(terms: Terms, kind: string, id: string): Term | undefined {
  const ofKind = Object.hasOwn(terms, kind) ? terms[kind] : undefined
  return ofKind && Object.hasOwn(ofKind, id) ? ofKind[id] : undefined
}

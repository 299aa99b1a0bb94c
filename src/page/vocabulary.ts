/** What the vocabulary says of its terms beside their names. */
import vocabulary from '../../locales/vocabulary.json' with { type: 'json' }

type Kind = 'transfer-ground' | 'device-permission' | 'user-right'

/**
 * Conditions that come with a term whether a clause states them or not; undefined for one that is not in the
 * vocabulary, which a policy has declared for itself.
 */
export function standingConditions(kind: Kind, id: string): readonly string[] | undefined {
  const terms: Readonly<Record<string, object>> = vocabulary[kind]
  if (!Object.hasOwn(terms, id)) return undefined
  const { conditions = [] }: { readonly conditions?: readonly string[] } = terms[id] ?? {}
  return conditions
}

/**
 * A second, deliberately naive judge, written from SPEC section 5 over the facts alone. It knows nothing of rules,
 * shares no code with `src`, and is only good for holding the real one to it.
 */
import vocabulary from '../../locales/vocabulary.json' with { type: 'json' }

type Fact = {
  kind: string
  id: string
  clause: string
  collected?: string
  ifNecessary?: boolean
  openEnded?: boolean
  data?: readonly string[]
  deIdentifiedOnly?: boolean
  conditions?: readonly string[]
  duties?: readonly string[]
  form?: string
  addressee?: string
  exception?: string
  excluded?: boolean
}
type Clause = { id: string; kind: string }
type Named = { clause: string; [name: string]: string }

export interface NaiveDecision {
  outcome: string
  allowed: boolean
  clauses: string[]
  unmet: Named[]
  duties: Named[]
  cautions: Record<string, string>[]
  how?: Record<string, string>
}

// biome-ignore lint/suspicious/noExplicitAny: requests come from anywhere
type Request = any

export function naiveDecision(
  facts: readonly Fact[],
  clauses: readonly Clause[],
  request: Request,
): NaiveDecision {
  if (malformed(request)) return refused('not-covered', [], [{ code: 'invalid-request' }])
  const given = request.given ?? {}
  const holds = (name: string) => Object.hasOwn(given, name) && given[name] === true
  const place = (clause: string) => {
    const index = clauses.findIndex(({ id }) => id === clause)
    return /^[0-9]/.test(clause) ? index : index + 100_000
  }
  const inOrder = (list: readonly Fact[]) =>
    [...list].sort((a, b) => place(a.clause) - place(b.clause) || (a.id < b.id ? -1 : 1))
  const of = (kind: string, id?: string) =>
    inOrder(facts.filter((fact) => fact.kind === kind && (id === undefined || fact.id === id)))
  const granting = (kind: string, id?: string) => of(kind, id).filter((fact) => !fact.excluded)
  const excluding = (kind: string, id?: string) => of(kind, id).filter((fact) => fact.excluded)
  const speaksOf = (fact: Fact) => !fact.data || fact.data.includes(request.data)
  const names = (list: readonly Fact[]) => [...new Set(list.map((fact) => fact.clause))]
  const list = (kind: string) => {
    const parent = (id: string) => id.slice(0, Math.max(id.lastIndexOf('/'), id.lastIndexOf('.'), 0))
    const has = (clause: Clause) =>
      clauses.some((other) => parent(other.id) === clause.id && other.kind === kind)
    const all = clauses.filter((clause) => clause.kind === kind)
    const found =
      all.find(has) ?? clauses.find((clause) => clause.kind === 'heading' && has(clause)) ?? all[0]
    return refused('not-covered', found ? [found.id] : [])
  }
  const outside = (clause: string | undefined) => refused('not-covered', clause ? [clause] : [])

  const declared = granting('data-category', request.data).filter((fact) => fact.collected !== 'automatic')
  const automatic = granting('data-category', request.data).filter((fact) => fact.collected === 'automatic')
  const listed = inOrder([...declared, ...automatic])
  const stripped = granting('de-identified-data', request.data)
  const { action } = request
  const viaPermission =
    action === 'use' ? request.permission : request.via === 'automatic' ? undefined : request.via

  // Exclusion.
  const against: Fact[] = []
  if (action === 'collect') {
    const onlyAutomatic = request.via === 'automatic' || !declared.length
    against.push(
      ...excluding('data-category', request.data).filter(
        (fact) => fact.collected !== 'automatic' || onlyAutomatic,
      ),
      ...excluding('de-identified-data', request.data),
      ...excluding('purpose', request.purpose).filter(speaksOf),
    )
  }
  if (viaPermission !== undefined) against.push(...excluding('device-permission', viaPermission))
  if (action === 'transfer') {
    against.push(...excluding('transfer-ground', request.ground).filter(speaksOf))
    against.push(...excluding('company-right', 'transfer-to-third-parties').filter(speaksOf))
    if (request.crossBorder) against.push(...granting('cross-border', 'forbidden').filter(speaksOf))
    if (request.crossBorder) against.push(...excluding('cross-border').filter(speaksOf))
  }
  if (action === 'exercise') against.push(...excluding('user-right', request.right))
  if (against.length) return refused('prohibited', names(inOrder(against)))

  // Coverage: the ways in which it is granted, each with the facts that grant it, in the order of the answer.
  type Way = { facts: Fact[]; data: Fact[]; deIdentified: boolean }
  const ways: Way[] = []
  if (action === 'collect') {
    const decide = request.via === 'automatic' ? automatic : declared.length ? declared : automatic
    const alsoStripped =
      request.via === 'automatic'
        ? automatic
        : inOrder([...declared, ...stripped]).length
          ? inOrder([...declared, ...stripped])
          : automatic
    if (!decide.length && !alsoStripped.length) {
      return list(request.via === 'automatic' ? 'auto-collection' : 'data-category')
    }
    const purposes = granting('purpose', request.purpose)
    if (!purposes.length) return list('purpose')
    const ordinary = purposes.filter((fact) => !fact.deIdentifiedOnly)
    const forPersonal = decide.length ? ordinary.filter(speaksOf) : []
    const forStripped = alsoStripped.length
      ? purposes.filter((fact) => fact.deIdentifiedOnly && fact.data?.includes(request.data))
      : []
    if (!forPersonal.length && !forStripped.length) {
      return outside((ordinary.length && !decide.length ? stripped : purposes)[0]?.clause)
    }
    const permissions = viaPermission === undefined ? [] : granting('device-permission', viaPermission)
    if (viaPermission !== undefined) {
      if (!permissions.length) return list('device-permission')
      if (!yieldsOf(viaPermission).includes(request.data)) return outside(permissions[0]?.clause)
    }
    if (forPersonal.length) {
      ways.push({ facts: [...decide, ...forPersonal, ...permissions], data: listed, deIdentified: false })
    }
    if (forStripped.length) {
      ways.push({
        facts: [...alsoStripped, ...forStripped, ...permissions],
        data: inOrder([...listed, ...stripped]),
        deIdentified: true,
      })
    }
  }
  if (action === 'transfer') {
    if (!listed.length) return list('data-category')
    const grounds = granting('transfer-ground', request.ground)
    if (!grounds.length) return list('transfer-ground')
    const covering = grounds.filter(speaksOf)
    if (!covering.length) return outside(grounds[0]?.clause)
    const abroad = request.crossBorder ? granting('cross-border') : []
    if (request.crossBorder && !abroad.length) return list('transfer-ground')
    if (request.crossBorder && !abroad.some(speaksOf)) return outside(abroad[0]?.clause)
    ways.push({
      facts: [...covering, ...listed, ...abroad.filter(speaksOf)],
      data: listed,
      deIdentified: false,
    })
  }
  if (action === 'use') {
    const permissions = granting('device-permission', request.permission)
    if (!permissions.length) return list('device-permission')
    ways.push({ facts: permissions, data: [], deIdentified: false })
  }
  if (action === 'exercise') {
    const rights = granting('user-right', request.right)
    if (!rights.length) return list('user-right')
    ways.push({ facts: rights, data: [], deIdentified: false })
  }

  // Not of age.
  const ages = granting('minimum-age')
  if (action !== 'exercise' && ages.length && Object.hasOwn(given, 'adult') && given.adult === false) {
    return refused('prohibited', names(ages))
  }

  // Conditions, one way after the other; the one that lacks least answers.
  const answers = ways.map((way): NaiveDecision => {
    const about = [...new Set([...way.facts, ...way.data])]
    const conditions: [condition: string, clause: string][] = []
    const duties: [string, string][] = []
    const cautions: [string, string][] = []
    for (const fact of about) {
      const term = termOf(fact)
      for (const name of new Set([...(term.conditions ?? []), ...(fact.conditions ?? [])])) {
        if (fact.kind !== 'user-right' || name !== 'as-stated') conditions.push([name, fact.clause])
      }
      if (action === 'collect' && fact.kind === 'data-category' && fact.ifNecessary)
        conditions.push(['necessary', fact.clause])
      if (fact.kind === 'device-permission') conditions.push(['permission-granted', fact.clause])
      if (fact.kind === 'purpose' && fact.deIdentifiedOnly) conditions.push(['de-identified', fact.clause])
      for (const name of fact.duties ?? []) duties.push([name, fact.clause])
      for (const name of term.cautions ?? []) cautions.push([name, fact.clause])
      if (fact.kind === 'data-category' && fact.openEnded) cautions.push(['open-ended-list', fact.clause])
      if (fact.kind === 'purpose' && fact.openEnded) cautions.push(['open-ended-purpose', fact.clause])
    }
    if (action === 'collect') {
      for (const fact of ages) conditions.push(['adult', fact.clause])
      if (!way.deIdentified) {
        for (const fact of granting('consent', 'collection-with-knowledge-and-consent'))
          conditions.push(['consent', fact.clause])
      }
    }
    if (viaPermission !== undefined) {
      for (const fact of granting('company-duty', 'use-only-data-chosen-by-user'))
        conditions.push(['user-selected', fact.clause])
      for (const fact of granting('company-right', 'limit-use-if-permission-refused'))
        cautions.push(['refusal-limits-use', fact.clause])
    }
    if (action === 'collect' || action === 'transfer') {
      for (const fact of granting('security-measure', 'encrypted-transport').filter(speaksOf))
        duties.push(['encrypt-in-transit', fact.clause])
    }
    const choosing = granting('company-duty', 'use-only-data-chosen-by-user').map((fact) => fact.clause)
    const first = (name: string) => {
      const setting = conditions.filter(([condition]) => condition === name).map(([, clause]) => clause)
      const numbered = setting.filter((clause) => /^[0-9]/.test(clause))
      const best = numbered.length ? numbered : setting
      const chosen = name === 'user-selected' ? best.filter((clause) => choosing.includes(clause)) : []
      return (chosen.length ? chosen : best).sort((a, b) => place(a) - place(b))[0] as string
    }
    const needed = [...new Set(conditions.map(([name]) => name))]
    // What is only stated in a clause's own words is another condition in each clause.
    const stated = [
      ...new Set(conditions.filter(([name]) => name === 'as-stated').map(([, clause]) => clause)),
    ]
    const unmet = needed
      .filter((name) => !holds(name))
      .flatMap((condition) =>
        (condition === 'as-stated' ? stated : [first(condition)]).map((clause) => ({ condition, clause })),
      )
    const met = conditions.filter(([name]) => holds(name)).map(([, clause]) => clause)
    const told = (field: 'form' | 'addressee' | 'exception') => way.facts.find((fact) => fact[field])?.[field]
    const how = Object.fromEntries(
      (['form', 'addressee', 'exception'] as const).flatMap((field) =>
        told(field) ? [[field, told(field) as string]] : [],
      ),
    )
    return {
      outcome: unmet.length ? 'conditional' : 'permitted',
      allowed: !unmet.length,
      clauses: [...new Set([...names(way.facts), ...met.sort((a, b) => place(a) - place(b))])],
      unmet,
      duties: firsts(duties, place).map(([duty, clause]) => ({ duty, clause })),
      cautions: firsts(cautions, place).map(([code, clause]) => ({ code, clause })),
      ...(action === 'exercise' ? { how } : {}),
    }
  })
  const [one, other] = answers as [NaiveDecision, NaiveDecision?]
  return other && other.unmet.length < one.unmet.length ? other : one
}

function malformed(request: Request): boolean {
  const text = (...fields: string[]) => fields.every((field) => typeof request[field] === 'string')
  if (typeof request !== 'object' || request === null) return true
  const { action, given, via } = request
  const complete =
    (action === 'collect' && text('data', 'purpose') && (via === undefined || typeof via === 'string')) ||
    (action === 'transfer' && text('data', 'ground') && typeof request.crossBorder === 'boolean') ||
    (action === 'use' && text('permission')) ||
    (action === 'exercise' && text('right'))
  const plain = given === undefined || Object.prototype.toString.call(given) === '[object Object]'
  return !complete || !plain
}

function refused(outcome: string, clauses: string[], cautions: Record<string, string>[] = []): NaiveDecision {
  return { outcome, allowed: false, clauses, unmet: [], duties: [], cautions }
}

/** Each name once, with the first clause that gives it. */
function firsts(pairs: [string, string][], place: (clause: string) => number): [string, string][] {
  const sorted = [...pairs].sort(([, a], [, b]) => place(a) - place(b))
  return sorted.filter(([name], index) => sorted.findIndex(([other]) => other === name) === index)
}

type Term = { conditions?: string[]; cautions?: string[]; yields?: string[] }

function termOf({ kind, id }: { kind: string; id: string }): Term {
  const terms = vocabulary as Record<string, Record<string, Term>>
  return Object.hasOwn(terms, kind) && Object.hasOwn(terms[kind] ?? {}, id) ? (terms[kind]?.[id] ?? {}) : {}
}

function yieldsOf(permission: string): readonly string[] {
  return termOf({ kind: 'device-permission', id: permission }).yields ?? []
}

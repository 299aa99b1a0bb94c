/** Everything that answers the same requests, by the name of its row: tarmaq, two floors, and other engines. */
import { loadPolicy } from '../src/index.js'
import { bareTable } from './floor.js'
import { casbin, caslLambda, caslMongo, jsonRules } from './peers.js'
import { type Judge, policyOfSize, purposes } from './requests.js'

/** How a row is made. */
interface Row {
  /** The judge of a policy with so many categories. */
  readonly make: (categories: readonly string[]) => Judge | Promise<Judge>
  /** How many of the requests it is timed on: all that the slow ones can do in a second. */
  readonly requests: number
  /** What its process must be started with. */
  readonly flags?: readonly string[]
}

/** Requests of the quick ones. */
export const most = 10_000

/** cedar-wasm in a hot loop kills Node 20 without it. */
const flags = ['--no-turbo-inline-js-wasm-calls']

export const full = 'tarmaq, full decision'
export const floor = 'floor: bare table lookup'
export const empty = 'floor: empty function'
export const lambda = 'CASL, lambda conditions'

export const rows: Readonly<Record<string, Row>> = {
  [full]: { make: tarmaq, requests: most },
  [floor]: { make: (categories) => bareTable(categories, purposes), requests: most },
  [empty]: { make: () => () => false, requests: most },
  [lambda]: { make: (categories) => caslLambda(categories, purposes), requests: most },
  'CASL, mongo conditions': { make: (categories) => caslMongo(categories, purposes), requests: most },
  'casbin, sync, grouped': { make: (categories) => casbin(categories, purposes), requests: most },
  'json-rules-engine': { make: (categories) => jsonRules(categories, purposes), requests: 500 },
  'cedar-wasm, one policy': {
    make: async (categories) => (await import('./cedar.js')).cedarOne(categories, purposes),
    requests: 500,
    flags,
  },
  'cedar-wasm, a policy a category': {
    make: async (categories) => (await import('./cedar.js')).cedarEach(categories, purposes),
    requests: 50,
    flags,
  },
}

function tarmaq(categories: readonly string[]): Judge {
  const { canCollect } = loadPolicy(policyOfSize(categories.length))
  return (request) => canCollect(request).allowed
}

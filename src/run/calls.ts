/** The types of the calls that decide. They hold literal ids against those that a policy lists. */
import type {
  CollectRequest,
  Decision,
  ExerciseRequest,
  PolicyIds,
  PolicyRequest,
  TransferRequest,
  UseRequest,
} from '../model/decision.js'

/**
 * What a call takes for an id: of literals only those that the policy lists, so that a misspelt one doesn't compile;
 * any plain string, which is answered `not-covered` if the policy doesn't list it.
 */
export type Listed<Id extends string, Given extends string> = string extends Given ? Given : Id

/** The ids of one call: those given, held against those that the policy lists. */
interface AskedIds<
  Ids extends PolicyIds,
  Data extends string,
  Aim extends string,
  Permission extends string = string,
  Ground extends string = string,
  Right extends string = string,
> extends PolicyIds {
  readonly data: Listed<Ids['data'], Data>
  readonly purpose: Listed<Ids['purpose'], Aim>
  readonly permission: Listed<Ids['permission'], Permission>
  readonly ground: Listed<Ids['ground'], Ground>
  readonly right: Listed<Ids['right'], Right>
  readonly condition: Ids['condition']
}

/**
 * The calls are types of methods: TypeScript then takes a policy with its own ids wherever any policy will do, as in
 * `explain(policy, …)`, even where the two come from different declarations, as in ESM beside CommonJS.
 */
interface Calls<Ids extends PolicyIds> {
  collect<D extends string, P extends string, V extends string = string>(
    request: CollectRequest<AskedIds<Ids, D, P, V>>,
  ): Decision
  transfer<D extends string, G extends string>(
    request: TransferRequest<AskedIds<Ids, D, string, string, G>>,
  ): Decision
  use<V extends string>(request: UseRequest<AskedIds<Ids, string, string, V>>): Decision
  exercise<R extends string>(
    request: ExerciseRequest<AskedIds<Ids, string, string, string, string, R>>,
  ): Decision
  any<
    D extends string = string,
    P extends string = string,
    V extends string = string,
    G extends string = string,
    R extends string = string,
  >(request: PolicyRequest<AskedIds<Ids, D, P, V, G, R>>): Decision
}

export type Collect<Ids extends PolicyIds> = Calls<Ids>['collect']
export type Transfer<Ids extends PolicyIds> = Calls<Ids>['transfer']
export type Use<Ids extends PolicyIds> = Calls<Ids>['use']
export type Exercise<Ids extends PolicyIds> = Calls<Ids>['exercise']
export type Any<Ids extends PolicyIds> = Calls<Ids>['any']

/**
 * The visitor's consents, kept in the browser and held against the policy's present edition. Each time they agree to
 * something there is one more record, and none is ever thrown away: one that is withdrawn says so itself.
 */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import {
  type ConsentRecord,
  consentCovers,
  consentGiven,
  consentWithdrawal,
  type Given,
  type PolicyRequest,
} from 'tarmaq'
import { usePolicy } from 'tarmaq/react'
import { remember, remembered } from '../storage.js'

export interface KeptConsent {
  /** In the order in which they were given. */
  readonly records: readonly ConsentRecord[]
  /** A request as the policy has to be asked it: with what the user has consented to for it. */
  withConsent<Asked extends PolicyRequest>(asked: Asked): Asked
  keep(record: ConsentRecord): void
  /** Withdraws all of them. */
  withdraw(): void
}

const ConsentContext = createContext<KeptConsent | undefined>(undefined)

/** @throws Error if there is no `ConsentProvider` above */
export function useConsent(): KeptConsent {
  const consent = useContext(ConsentContext)
  if (!consent) throw new Error('no <ConsentProvider> above')
  return consent
}

/** Give it the policy's id as `key`: consent is given under one policy, and each has its own records. */
export function ConsentProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { policy } = usePolicy()
  const name = `consent/${policy.policy}`
  const [stored, setStored] = useState(() => listIn(remembered(name)))
  const consent = useMemo(() => {
    // Storage may hold anything. What is no record of this policy can't be withdrawn: as if it were not there.
    const records = stored.filter((each) => consentWithdrawal(policy, each).record) as ConsentRecord[]
    // A consent is to some uses of data; that the user is of age, once stated, is so for all of them.
    const adult = records.some((each) => consentCovers(policy, each, 'adult').covered)
    const withConsent = <Asked extends PolicyRequest>(asked: Asked): Asked => {
      const given: Given = { ...(adult && { adult }), ...asked.given }
      return { ...asked, given: { ...given, ...consentGiven(policy, records, { ...asked, given }) } }
    }
    const store = (list: readonly ConsentRecord[]) => {
      remember(name, JSON.stringify(list))
      setStored(list)
    }
    return {
      records,
      withConsent,
      keep: (record: ConsentRecord) => store([...records, record]),
      // The time of withdrawal is now, not when the screen was drawn.
      withdraw: () => store(records.flatMap((each) => consentWithdrawal(policy, each).record ?? [])),
    }
  }, [policy, name, stored])
  return <ConsentContext value={consent}>{children}</ConsentContext>
}

function listIn(json: string | null): readonly unknown[] {
  try {
    return [JSON.parse(json ?? '[]')].flat()
  } catch {
    return []
  }
}

/** The visitor's consent, kept in the browser and held against the policy's present edition. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { type ConsentRecord, consentWithdrawal, type PolicyRequest } from 'tarmaq'
import { usePolicy } from 'tarmaq/react'
import { remember, remembered } from '../storage.js'
import { givenFor, type Standing, standingOf } from './standing.js'

export interface KeptConsent extends Standing {
  /** A request as the policy has to be asked it: with what the user has consented to for it. */
  withConsent<Asked extends PolicyRequest>(asked: Asked): Asked
  keep(record: ConsentRecord): void
  withdraw(): void
}

const ConsentContext = createContext<KeptConsent | undefined>(undefined)

/** @throws Error if there is no `ConsentProvider` above */
export function useConsent(): KeptConsent {
  const consent = useContext(ConsentContext)
  if (!consent) throw new Error('no <ConsentProvider> above')
  return consent
}

/** Give it the policy's id as `key`: consent is given under one policy, and each has its own record. */
export function ConsentProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { policy } = usePolicy()
  const name = `consent/${policy.policy}`
  const [kept, setKept] = useState(() => parsed(remembered(name)))
  const consent = useMemo(() => {
    const standing = standingOf(policy, kept)
    const keep = (record: ConsentRecord) => {
      remember(name, JSON.stringify(record))
      setKept(record)
    }
    const withdraw = () => {
      // The time of withdrawal is now, not when the screen was drawn.
      const { record } = consentWithdrawal(policy, kept)
      if (record) keep(record)
    }
    const withConsent = <Asked extends PolicyRequest>(asked: Asked): Asked => ({
      ...asked,
      given: givenFor(policy, standing.record, asked),
    })
    return { ...standing, withConsent, keep, withdraw }
  }, [policy, name, kept])
  return <ConsentContext value={consent}>{children}</ConsentContext>
}

function parsed(json: string | null): unknown {
  try {
    return JSON.parse(json ?? 'null')
  } catch {
    return null
  }
}

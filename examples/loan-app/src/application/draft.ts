/**
 * What has been filled in so far. It lives in memory alone: personal data are not stored before the application is sent,
 * and are gone when the consent is.
 */
import { useReducer } from 'react'
import type { Access } from './accesses.js'
import type { Item } from './phone.js'

export interface Draft {
  /** By field id. */
  readonly values: Readonly<Record<string, string>>
  /** What the user picked on the phone, by permission. */
  readonly picked: { readonly [permission in Access['permission']]?: readonly Item[] }
}

export type Change =
  | { readonly kind: 'filled'; readonly field: string; readonly value: string }
  | { readonly kind: 'picked'; readonly permission: Access['permission']; readonly items: readonly Item[] }
  | { readonly kind: 'cleared' }

const emptyDraft: Draft = { values: {}, picked: {} }

function draftAfter({ values, picked }: Draft, change: Change): Draft {
  switch (change.kind) {
    case 'filled':
      return { values: { ...values, [change.field]: change.value }, picked }
    case 'picked':
      return { values, picked: { ...picked, [change.permission]: change.items } }
    case 'cleared':
      return emptyDraft
  }
}

export const useDraft = () => useReducer(draftAfter, emptyDraft)

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildPack,
  type FolderText,
  type PolicyFolder,
  readPolicyFolder,
  readPublished,
} from '../../src/compiler.js'
import { loadPolicy, type Policy } from '../../src/index.js'

export const repository = join(import.meta.dirname, '..', '..')

/** The folder of published files: input that is not part of this repository. */
const published = process.env.TARMAQ_PUBLISHED ?? join(repository, '..', 'shared', 'published')

/** The published file of each shipped policy. */
export const publishedFiles = {
  kreditomat: join(published, 'kreditomat.ru-kk.txt'),
  '1kredit': join(published, '1kredit.kk.txt'),
} as const

export type Shipped = keyof typeof publishedFiles

export const shipped = Object.keys(publishedFiles) as readonly Shipped[]

export function isThere(policy: Shipped): boolean {
  return existsSync(publishedFiles[policy])
}

type Text = Pick<FolderText, 'document' | 'reading'>

/** A shipped policy's folder, read. */
export function restated(policy: Shipped): Promise<PolicyFolder> {
  return readPolicyFolder(join(repository, 'policies', policy))
}

/** The published texts of a policy, a text for each language. */
export function publishedTexts(policy: Shipped): Text[] {
  return readPublished(publishedFiles[policy], { policy }).map(({ document, kinds, facts }) => ({
    document,
    reading: { kinds, facts },
  }))
}

/** A policy made of some of its texts. */
export function policyOf({ file }: PolicyFolder, texts: readonly Text[]): Policy {
  const { pack, languagePacks } = buildPack(file, texts)
  return loadPolicy(pack, ...languagePacks)
}

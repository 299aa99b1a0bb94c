import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { placedJson } from '../compile/json-lines.js'
import { schemas } from '../compile/schemas.js'
import { UnreadableInput } from '../model/source.js'
import { type Lock, lockFile, lockFormat } from './lock.js'

/**
 * The lock of a policy folder; null where there is none.
 *
 * @throws UnreadableInput naming file, line and field; of a lock in another format it says how to renew it
 */
export async function readLock(folder: string): Promise<Lock | null> {
  const file = join(folder, lockFile)
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  const { value, place } = placedJson(text, file)
  const format = (value as { readonly format?: unknown } | null)?.format
  if (format !== lockFormat) {
    throw new UnreadableInput(
      `${place(['format'])}: is a lock of format ${JSON.stringify(format) ?? 'unknown'}, this version reads ` +
        `format ${lockFormat}; renew it from the published text: tarmaq lock ${folder} FILE…`,
    )
  }
  const checked = schemas.lock.safeParse(value)
  if (checked.success) return checked.data as Lock
  const [issue] = checked.error.issues
  throw new UnreadableInput(`${place(issue?.path ?? [])}: ${issue?.path.join('.')}: ${issue?.message}`)
}

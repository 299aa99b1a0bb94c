import { CommanderError } from 'commander'
import { UnreadableInput } from '../model/source.js'

/** Exit statuses of every command (SPEC section 6). */
export const exitStatus = { done: 0, refused: 1, unusable: 2 } as const

/** A command called the wrong way. Its message is one line that says what was expected. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** What the file system's codes mean to the person at the keyboard. */
const systemWords: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EBUSY: 'in use by another program',
  EEXIST: 'exists already',
  EISDIR: 'is a folder, a file was expected',
  ELOOP: 'links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'no such file or folder',
  ENOSPC: 'no space left on the disk',
  ENOTDIR: 'a part of the path is no folder',
  ENOTEMPTY: 'the folder is not empty',
  EPERM: 'not permitted',
  EROFS: 'the disk is read-only',
}

/** Whatever was thrown, as one line for stderr: which file, and why. Never a stack trace. */
export function failureLine(error: unknown): string {
  if (error instanceof CommanderError) return oneLine(error.message.replace(/^error: /, ''))
  if (error instanceof UnreadableInput || error instanceof UsageError) return oneLine(error.message)
  if (!(error instanceof Error)) return oneLine(`unexpected trouble: ${String(error)}`)
  const { code, path } = error as NodeJS.ErrnoException
  const words = code === undefined ? undefined : systemWords[code]
  if (words !== undefined) return oneLine(path === undefined ? words : `${path}: ${words}`)
  return oneLine(`unexpected trouble, please report it: ${error.message}`)
}

/** Control characters would let a file's name or content rewrite the terminal. */
export function oneLine(message: string): string {
  return message.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}

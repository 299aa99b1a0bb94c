import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { UsageError } from './failure.js'

/**
 * Writes files into a folder so that none is ever half-written: all are written into a draft folder inside it first, then
 * moved to their places. Files of the folder that are not named stay. Creates the folder where it is missing.
 */
export async function writeFolder(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const target = resolve(folder)
  if ((await isFolder(target)) === false) throw new UsageError(`${folder}: is a file, --out names a folder`)
  for (const name of files.keys()) await mustBeNoFolder(join(folder, name))
  const made = await makeFolder(target)
  try {
    await moveIn(target, files)
  } catch (error) {
    if (made !== null) await rm(made, { recursive: true, force: true })
    throw error
  }
}

/** The draft is inside of the folder: what is above it may be on another disk, or not ours to write to. */
async function moveIn(target: string, files: ReadonlyMap<string, string>): Promise<void> {
  const draft = await mkdtemp(join(target, '.tarmaq-'))
  try {
    for (const [name, content] of files) {
      await mkdir(dirname(join(draft, name)), { recursive: true })
      await writeFile(join(draft, name), content)
    }
    for (const name of files.keys()) {
      await makeFolder(dirname(join(target, name)))
      await rename(join(draft, name), join(target, name))
    }
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

/**
 * Makes a folder and those above it, one by one: Node's own way of doing so waits for ever in some places (`/proc`), and
 * does not tell which of them is a file.
 *
 * @returns the first that was made; null if all were there
 */
async function makeFolder(path: string): Promise<string | null> {
  const there = await isFolder(path)
  if (there) return null
  if (there === false) throw new UsageError(`${path}: is a file, a folder is needed there`)
  const above = dirname(path)
  const made = above === path ? null : await makeFolder(above)
  await mkdir(path)
  return made ?? path
}

async function mustBeNoFolder(path: string): Promise<void> {
  if (await isFolder(path)) throw new UsageError(`${path}: is a folder, a file of that name is to be written`)
}

/** Undefined where there is nothing. */
async function isFolder(path: string): Promise<boolean | undefined> {
  const found = await stat(path).catch(() => null)
  return found?.isDirectory()
}

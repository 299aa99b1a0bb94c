import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { UsageError } from './failure.js'

/**
 * Writes files into a folder so that none is ever half-written: all are written beside the folder first,
 * then moved in. Files of the folder that are not named stay. Creates the folder where it is missing.
 */
export async function writeFolder(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const target = resolve(folder)
  await mustBeFolder(folder, target)
  for (const name of files.keys()) await mustBeNoFolder(join(folder, name))
  await mkdir(dirname(target), { recursive: true })
  const draft = await mkdtemp(join(dirname(target), `.${basename(target)}-`))
  try {
    for (const [name, content] of files) {
      await mkdir(dirname(join(draft, name)), { recursive: true })
      await writeFile(join(draft, name), content)
    }
    for (const name of files.keys()) {
      await mkdir(dirname(join(target, name)), { recursive: true })
      await rename(join(draft, name), join(target, name))
    }
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function mustBeNoFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) throw new UsageError(`${path}: is a folder, a file of that name is to be written`)
}

async function mustBeFolder(named: string, path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (found !== null && !found.isDirectory())
    throw new UsageError(`${named}: is a file, --out names a folder`)
}

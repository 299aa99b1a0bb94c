import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The folder behind what a command calls POLICY: a folder by its path, else a policy that comes with this package
 * by its id; null where it is neither.
 */
export async function policyFolderOf(named: string): Promise<string | null> {
  if (await isFolder(named)) return named
  if (!/^[\p{L}\p{N}_-]+$/u.test(named)) return null
  const shipped = join(packageFolder(), 'policies', named)
  return (await isFolder(shipped)) ? shipped : null
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() === true
}

/** Where this package stands, whether it runs from its sources or as it was installed. */
function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

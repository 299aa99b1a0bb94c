import type { Build } from './pack.js'
import { typedModule } from './typed-module.js'

/**
 * Everything that a build writes: path → content (SPEC section 8). The packs as JSON, and the typed module over them.
 *
 * @param library the way to the folder of the library's entry, for policies that come with it; the others know its name
 */
export function packFiles(
  { pack, languagePacks }: Pick<Build, 'pack' | 'languagePacks'>,
  library?: string,
): Map<string, string> {
  return new Map([
    ['pack.json', json(pack)],
    ...languagePacks.map((part) => [`${part.language}.json`, json(part)] as const),
    ...typedModule(pack, languagePacks, library),
  ])
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}

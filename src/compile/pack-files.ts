import type { Build } from './pack.js'
import { typedModule } from './typed-module.js'

/** Everything that a build writes: path → content (SPEC section 8). The packs as JSON, and the typed module over them. */
export function packFiles({
  pack,
  languagePacks,
}: Pick<Build, 'pack' | 'languagePacks'>): Map<string, string> {
  return new Map([
    ['pack.json', json(pack)],
    ...languagePacks.map((part) => [`${part.language}.json`, json(part)] as const),
    ...typedModule(pack, languagePacks),
  ])
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`
}

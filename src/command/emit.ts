import { cedarPolicies } from '../emit/cedar.js'
import { text } from '../emit/cedar-expression.js'
import { cedarSchema } from '../emit/cedar-schema.js'
import type { Pack } from '../model/pack.js'
import { exitStatus, UsageError } from './failure.js'
import { openPolicy } from './policy.js'
import { print, type Streams } from './streams.js'
import { writeFolder } from './write.js'

export interface EmitOptions {
  readonly out?: string
}

/** What each target writes, by file name. */
const targets: Readonly<Record<string, (pack: Pack) => ReadonlyMap<string, string>>> = {
  cedar: (pack) =>
    new Map([
      ['schema.cedarschema', cedarSchema(pack.rules)],
      ['policies.cedar', cedarText(pack)],
    ]),
}

/** `tarmaq emit`: a policy's decisions for another engine, as files in a folder or on stdout. */
export async function emit(
  target: string,
  named: string,
  { out }: EmitOptions,
  streams: Streams,
): Promise<number> {
  const filesOf = Object.hasOwn(targets, target) ? targets[target] : undefined
  if (filesOf === undefined) {
    throw new UsageError(`nothing is emitted for ${target}; there is ${Object.keys(targets).join(', ')}`)
  }
  const { pack } = await openPolicy(named)
  const files = filesOf(pack)
  if (out === undefined) {
    for (const [name, content] of files) await print(streams.stdout, `// ${name}\n${content}\n`)
    return exitStatus.done
  }
  await writeFolder(out, files)
  for (const name of files.keys()) await print(streams.stdout, `${name}  → ${out}\n`)
  return exitStatus.done
}

/** Cedar's tools take a policy's id from its annotation. */
function cedarText(pack: Pack): string {
  const head = `// Policy ${pack.policy}, edition ${pack.edition}. A policy's id begins with the clause that it rests on.\n`
  const policies = Array.from(cedarPolicies(pack), ([id, body]) => `@id(${text(id)})\n${body}\n`)
  return [head, ...policies].join('\n')
}

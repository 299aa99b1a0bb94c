import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { androidStrings } from '../emit/android-strings.js'
import { cedarPolicies } from '../emit/cedar.js'
import { text } from '../emit/cedar-expression.js'
import { cedarJsonSchema, cedarSchema } from '../emit/cedar-schema.js'
import { iosStrings } from '../emit/ios-strings.js'
import type { AskedFor, Emitted } from '../emit/permission-texts.js'
import type { Pack } from '../model/pack.js'
import { promptOf } from '../prompt/prompt.js'
import { exitStatus, oneLine, UsageError } from './failure.js'
import { type OpenedPolicy, openPolicy } from './policy.js'
import { print, type Streams } from './streams.js'
import { writeFolder } from './write.js'

export interface EmitOptions {
  readonly out?: string
  /** `camera=identification`: what the app asks a permission for. */
  readonly purpose?: readonly string[]
}

/** What each target makes of a policy. */
const targets: Readonly<Record<string, (opened: OpenedPolicy, askedFor: AskedFor) => Emitted>> = {
  cedar: ({ pack }) => ({
    files: new Map([
      ['schema.cedarschema', cedarSchema(pack.rules)],
      ['schema.cedarschema.json', cedarJsonSchema(pack.rules)],
      ['policies.cedar', cedarText(pack)],
    ]),
    remarks: [],
  }),
  'ios-strings': ({ policy }, askedFor) => iosStrings(policy, askedFor),
  'android-strings': ({ policy }, askedFor) => androidStrings(policy, askedFor),
}

/** `tarmaq emit`: a policy for another engine or for native apps, as files in a folder or on stdout. */
export async function emit(
  target: string,
  named: string,
  { out, purpose = [] }: EmitOptions,
  streams: Streams,
): Promise<number> {
  const emitted = Object.hasOwn(targets, target) ? targets[target] : undefined
  if (emitted === undefined) {
    throw new UsageError(`nothing is emitted for ${target}; there is ${Object.keys(targets).join(', ')}`)
  }
  if (target === 'cedar' && purpose.length) {
    throw new UsageError('--purpose says what a permission is asked for; cedar has no such texts')
  }
  const opened = await openPolicy(named)
  const { files, remarks, mark } = emitted(opened, askedFor(opened, purpose))
  for (const remark of remarks) await print(streams.stderr, `tarmaq: ${oneLine(remark)}\n`)
  if (out === undefined) {
    for (const [name, content] of files) await print(streams.stdout, `// ${name}\n${content}\n`)
    return exitStatus.done
  }
  if (mark !== undefined) await spareOthers(out, files, mark)
  await writeFolder(out, files)
  for (const name of files.keys()) await print(streams.stdout, `${name}  → ${out}\n`)
  return exitStatus.done
}

/** @throws UsageError where the policy does not grant a permission for what the app asks it for */
function askedFor({ policy }: OpenedPolicy, pairs: readonly string[]): AskedFor {
  const asked = new Map<string, string[]>()
  for (const pair of pairs) {
    const [, permission, purpose] = /^([^=]+)=(.+)$/s.exec(pair) ?? []
    if (permission === undefined || purpose === undefined) {
      throw new UsageError(
        `--purpose ${pair}: a permission and what for are expected, as camera=identification`,
      )
    }
    const purposes = [...(asked.get(permission) ?? []), purpose]
    if (!promptOf(policy, permission, { purposes })) {
      throw new UsageError(`policy ${policy.policy} does not grant ${permission} for ${purpose}`)
    }
    asked.set(permission, purposes)
  }
  return Object.fromEntries(asked)
}

/** An app has files of these names of its own; only what was written by this command before is written over. */
async function spareOthers(folder: string, files: ReadonlyMap<string, string>, mark: string): Promise<void> {
  for (const name of files.keys()) {
    const present = await readFile(join(folder, name), 'utf8').catch(() => mark)
    if (!present.includes(mark)) {
      throw new UsageError(`${join(folder, name)}: was not written by tarmaq emit; name another folder`)
    }
  }
}

/** Cedar's tools take a policy's id from its annotation. Nothing in the comment ends it. */
function cedarText(pack: Pack): string {
  const of = oneLine(`Policy ${pack.policy}, edition ${pack.edition}`)
  const head = `// ${of}. A policy's id begins with the clause that it rests on.\n`
  const policies = Array.from(cedarPolicies(pack), ([id, body]) => `@id(${text(id)})\n${body}\n`)
  return [head, ...policies].join('\n')
}

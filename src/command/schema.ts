import { jsonSchemas, type SchemaName, schemaNames } from '../compile/schemas.js'
import { exitStatus, UsageError } from './failure.js'
import { print, type Streams } from './streams.js'

/** `tarmaq schema`: the JSON Schema of one format, or of all by name. */
export async function schema(name: string | undefined, streams: Streams): Promise<number> {
  const all = jsonSchemas()
  if (name !== undefined && !isName(name)) {
    throw new UsageError(`no schema is called ${name}; there are ${schemaNames.join(', ')}`)
  }
  await print(streams.stdout, `${JSON.stringify(name === undefined ? all : all[name], null, 2)}\n`)
  return exitStatus.done
}

function isName(name: string): name is SchemaName {
  return (schemaNames as readonly string[]).includes(name)
}

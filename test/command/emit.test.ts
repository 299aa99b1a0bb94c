import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { examples, tarmaq, temporaryFolder } from './commands.js'

const folder = temporaryFolder()
const policy = join(examples, 'zholserik')

describe('tarmaq emit cedar', () => {
  it('prints the schema and the policies, each under the name of its file', async () => {
    const { status, stdout, stderr } = await tarmaq(['emit', 'cedar', policy])
    expect([status, stderr]).toEqual([0, ''])
    const [, schema = '', json = '', policies = ''] = stdout.split(
      /^\/\/ (?:schema\.cedarschema|schema\.cedarschema\.json|policies\.cedar)\n/m,
    )
    expect(schema).toMatch(/^namespace Tarmaq \{\n {2}entity User;/)
    expect(schema).toContain('action collect appliesTo')
    expect(Object.keys(JSON.parse(json))).toEqual(['Tarmaq'])
    expect(policies).toMatch(/^\/\/ Policy zholserik, edition [0-9a-f]{12}\./)
  })

  it('names each policy after the clause that it rests on, in the annotation that Cedar takes ids from', async () => {
    const { stdout } = await tarmaq(['emit', 'cedar', policy])
    const ids = Array.from(stdout.matchAll(/^@id\("(.*)"\)\n(permit|forbid) \(principal, action == /gm))
    expect(ids.length).toBeGreaterThan(10)
    expect(ids.length).toBe(stdout.match(/^(permit|forbid)/gm)?.length)
    for (const [, id, effect] of ids)
      expect(id).toMatch(new RegExp(`^\\S+ ${effect}s (collect|transfer|use|exercise): `))
    expect(new Set(ids.map(([, id]) => id)).size).toBe(ids.length)
  })

  it('writes the same into a folder that it makes, and says which files', async () => {
    const out = join(folder, 'new', 'cedar')
    const { status, stdout, stderr } = await tarmaq(['emit', 'cedar', policy, '--out', out])
    expect([status, stderr]).toEqual([0, ''])
    const names = ['schema.cedarschema', 'schema.cedarschema.json', 'policies.cedar']
    expect(stdout).toBe(names.map((name) => `${name}  → ${out}\n`).join(''))
    expect(readdirSync(out).sort()).toEqual([...names].sort())
    const written = names.map((name) => `// ${name}\n${readFileSync(join(out, name), 'utf8')}\n`)
    expect((await tarmaq(['emit', 'cedar', policy])).stdout).toBe(written.join(''))
  })

  it.each(['nowhere', '__proto__', 'toString', ''])(
    'refuses the unknown target %j and names those there are',
    async (target) => {
      const out = join(folder, 'unknown-target')
      const { status, stdout, stderr } = await tarmaq(['emit', target, policy, '--out', out])
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(/^tarmaq: [^\n]*cedar[^\n]*\n$/)
      expect(existsSync(out)).toBe(false)
    },
  )

  it('refuses an unknown policy in one line that names it, and writes nothing', async () => {
    const out = join(folder, 'unknown-policy')
    const { status, stdout, stderr } = await tarmaq(['emit', 'cedar', 'no-such-policy', '--out', out])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^tarmaq: [^\n]*no-such-policy[^\n]*\n$/)
    expect(existsSync(out)).toBe(false)
  })

  it('leaves nothing half-written where one of the files cannot be', async () => {
    const out = join(folder, 'taken')
    mkdirSync(join(out, 'policies.cedar', 'in-the-way'), { recursive: true })
    writeFileSync(join(out, 'schema.cedarschema'), 'old')
    const { status, stderr } = await tarmaq(['emit', 'cedar', policy, '--out', out])
    expect(status).toBe(2)
    expect(stderr).toMatch(/^tarmaq: [^\n]*policies\.cedar: is a folder[^\n]*\n$/)
    expect(readFileSync(join(out, 'schema.cedarschema'), 'utf8')).toBe('old')
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('refuses a file in place of the folder', async () => {
    const out = join(folder, 'file')
    writeFileSync(out, 'mine')
    const { status, stderr } = await tarmaq(['emit', 'cedar', policy, '--out', out])
    expect(status).toBe(2)
    expect(stderr).toContain('is a file')
    expect(readFileSync(out, 'utf8')).toBe('mine')
  })
})

import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { runCommand } from '../../src/command/program.js'
import { streamsInMemory } from './streams-in-memory.js'

export const repository = join(import.meta.dirname, '..', '..')
export const examples = join(repository, 'examples')

export interface Outcome {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Calls a command in this process. */
export async function tarmaq(
  args: readonly string[],
  ...input: Parameters<typeof streamsInMemory>
): Promise<Outcome> {
  const streams = streamsInMemory(...input)
  const status = await runCommand(args, streams)
  return { status, stdout: streams.printed(), stderr: streams.complained() }
}

/** Calls the command as a process of its own, through a shell, so that pipes and closed inputs are real. */
export function inShell(script: string): Promise<Outcome> {
  const command = `node --import tsx ${join(repository, 'src', 'command', 'main.ts')}`
  return new Promise((resolve) => {
    const options = { cwd: repository, env: { ...process.env, NO_COLOR: '' } }
    execFile('bash', ['-c', script.replaceAll('tarmaq', command)], options, (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    })
  })
}

/** A folder for the tests of a file, gone when they are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tarmaq-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

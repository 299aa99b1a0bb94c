import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { version } from '../../package.json'
import { messageLanguages } from '../compile/message.js'
import { build } from './build.js'
import { check } from './check.js'
import { emit } from './emit.js'
import { exitStatus, failureLine, UsageError } from './failure.js'
import { importFiles } from './import.js'
import { lock } from './lock.js'
import { render } from './render.js'
import { schema } from './schema.js'
import { show } from './show.js'
import { OutputClosed, type Streams } from './streams.js'

/**
 * Runs one call of the command line and answers its exit status (SPEC section 6): 0 done, 1 the answer is no, 2 not usable.
 * Trouble is one line on stderr; nothing is thrown.
 *
 * @param args what stands after `tarmaq`
 */
export async function runCommand(args: readonly string[], streams: Streams): Promise<number> {
  let status: number = exitStatus.done
  const program = commandLine(streams, (outcome) => {
    status = outcome
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return status
  } catch (error) {
    if (error instanceof OutputClosed) return status
    if (error instanceof CommanderError && error.exitCode === 0) return exitStatus.done
    streams.stderr.write(
      `tarmaq: ${failureLine(calledBare(error) ? new UsageError(nameACommand(program)) : error)}\n`,
    )
    return exitStatus.unusable
  }
}

function commandLine(streams: Streams, finish: (status: number) => void): Command {
  const program = new Command('tarmaq')
    .description('Reads published privacy policies and answers from them, clause in hand.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void streams.stdout.write(text),
      // Commander's own complaint comes back as the error that `runCommand` prints.
      writeErr: () => {},
    })

  program
    .command('import')
    .description('read published files into clauses, facts and policy Markdown; reports every repair')
    .argument('<file...>', 'text, HTML or Markdown; several files may make one policy')
    .option('--policy <id>', 'the id or the folder of the policy; where it has a lock, the text is verified')
    .option(
      '--out <folder>',
      'write policy Markdown into this folder, and packs of a known policy into its dist',
    )
    .option('--json', 'print clauses, facts and findings as JSON')
    .option('--limit <MiB>', 'the largest file to read, in MiB', positive, 16)
    .addOption(
      new Option('--messages <language>', 'the language of messages').choices(messageLanguages).default('en'),
    )
    .action(async (files, options) => finish(await importFiles(files, options, streams)))

  program
    .command('build')
    .description('compile a policy folder, or a folder of them, into packs and typed modules')
    .argument('[folder]', 'policy Markdown with policy.json', '.')
    .option('--out <folder>', 'where the packs go (default: dist in the policy folder)')
    .action(async (folder, options) => finish(await build(folder, options, streams)))

  program
    .command('lock')
    .description('pin the published edition of a policy: digests and facts of its clauses, none of its words')
    .argument('<policy>', 'a policy folder, or the id of a policy that comes with this package')
    .argument('<file...>', 'what was published')
    .option('--check', 'write nothing; exit with 1 unless every clause is as recorded')
    .option('--limit <MiB>', 'the largest file to read, in MiB', positive, 16)
    .action(async (policy, files, options) => finish(await lock(policy, files, options, streams)))

  program
    .command('check')
    .description('answer requests: one JSON object a line in, one decision a line out')
    .argument('<policy>', policyArgument)
    .argument('[file]', 'requests, one a line; - reads standard input', '-')
    .option('--require', 'exit with 1 unless every answer is permitted')
    .action(async (policy, file, options) => finish(await check(policy, file, options, streams)))

  program
    .command('show')
    .description('print a clause with its kind, facts and digest, or an overview of the policy')
    .argument('<policy>', policyArgument)
    .argument('[clause]', 'the id of a clause, for example 7.2.1')
    .option('--language <language>', 'the language of the text (default: the first of the policy)')
    .option('--rules', 'the rules that decisions are made from')
    .action(async (policy, clause, options) => finish(await show(policy, clause, options, streams)))

  program
    .command('render')
    .description('write a policy as a page to read: one HTML file, without network, readable without script')
    .argument('<policy>', policyArgument)
    .option('--language <language>', 'the language the page opens in (default: the first of the policy)')
    .option('--out <file>', 'where the page goes (default: stdout)')
    .option('--separate', 'style sheet and script as files of their own beside the page')
    .action(async (policy, options) => finish(await render(policy, options, streams)))

  program
    .command('emit')
    .description('write a policy for another engine, or its permission prompts for native apps')
    .argument('<target>', 'what to write: cedar (schema and policies), ios-strings or android-strings')
    .argument('<policy>', policyArgument)
    .option('--out <folder>', 'where the files go (default: stdout)')
    .option(
      '--purpose <permission=purpose>',
      'what your app asks a permission for, told first; may be repeated',
      listed,
    )
    .action(async (target, policy, options) => finish(await emit(target, policy, options, streams)))

  program
    .command('schema')
    .description('print the JSON Schemas of everything that is printed or written')
    .argument('[name]', 'one of them by name')
    .action(async (name) => finish(await schema(name, streams)))

  return program
}

const policyArgument = 'a policy folder, its pack.json, or the id of a policy that comes with this package'

/** Commander's own answer to a call without a command is its whole help. */
function calledBare(error: unknown): boolean {
  return error instanceof CommanderError && error.code === 'commander.help'
}

function nameACommand({ commands }: Command): string {
  return `name a command: ${commands.map((command) => command.name()).join(', ')}; tarmaq --help tells more`
}

function listed(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

function positive(text: string): number {
  const number = Number(text)
  if (!Number.isFinite(number) || number <= 0) throw new InvalidArgumentError('A number above 0 is expected.')
  return number
}

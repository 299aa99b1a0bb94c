/** A policy folder, `policy.json` and policy Markdown in each language, → what it says, its packs, or what is wrong with it. */
import { readdir } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { parsePolicyMarkdown } from '../markdown/parse.js'
import type { Finding } from '../model/finding.js'
import { UnreadableInput } from '../model/source.js'
import { readTextFile } from '../source/open.js'
import { misfitsOf } from './corrections.js'
import { holderOf, type LanguageReading } from './merge.js'
import { type Build, buildPack } from './pack.js'
import { type PlacedPolicyFile, type PolicyFile, readPolicyFile } from './policy-file.js'
import { readText } from './published.js'

/** One language of a policy folder. */
export interface FolderText extends LanguageReading {
  readonly file: string
  /** `file:line` of an entry of the front matter. */
  readonly place: (entry: string) => string
}

/** What a policy folder holds, read and not yet compiled. `texts` stand in the policy's own order. */
export interface PolicyFolder {
  readonly folder: string
  readonly file: PolicyFile
  readonly texts: readonly FolderText[]
}

/** A finding with the file that its line belongs to. */
export interface PlacedFinding {
  readonly file: string
  readonly finding: Finding
}

/** A policy folder, compiled. */
export interface CompiledFolder extends Build {
  readonly folder: string
  /** What the languages disagree about so that the pack can't be trusted; empty where all is well. */
  readonly disagreements: readonly PlacedFinding[]
}

/** Whether a folder holds policy Markdown or a `policy.json`. */
export async function isPolicyFolder(folder: string): Promise<boolean> {
  return (await readdir(folder)).some((name) => name === 'policy.json' || isPolicyMarkdown(name))
}

/** Every Markdown file of a policy folder but a README, which is about the folder. */
function isPolicyMarkdown(name: string): boolean {
  return name.endsWith('.md') && !/^readme\./i.test(name)
}

/**
 * Reads `policy.json` (may be missing: the id then stands in the front matter) and the policy Markdown beside it.
 *
 * @throws UnreadableInput naming file, line and cause: no language, a language twice or missing, a document of
 *   another policy, front matter, entries or corrections that don't fit
 */
export async function readPolicyFolder(folder: string): Promise<PolicyFolder> {
  const placed = await readPolicyFile(folder)
  const names = (await readdir(folder)).filter(isPolicyMarkdown).sort()
  if (names.length === 0) {
    throw new UnreadableInput(`${folder}: no policy Markdown (ru.md, kk.md) in this folder`)
  }
  const texts = names.map((name) => folderText(join(folder, name)))
  const policy = placed?.content.policy ?? texts[0]?.document.policy ?? basename(resolve(folder))
  mustBelong(texts, policy)
  if (placed !== null) mustFit(placed, texts)
  const file = placed?.content ?? { policy }
  const place = (language: string) => (file.languages ?? []).indexOf(language) >>> 0
  texts.sort((a, b) => place(a.document.language) - place(b.document.language))
  return { folder, file, texts }
}

/** Reads a policy folder and compiles it. @throws UnreadableInput as `readPolicyFolder` does */
export async function compileFolder(folder: string): Promise<CompiledFolder> {
  const { file, texts } = await readPolicyFolder(folder)
  const built = buildPack(file, texts)
  return { ...built, folder, disagreements: disagreementsIn(built, texts) }
}

/** Findings that stop a build, each with the file of the language that it stands in. */
function disagreementsIn({ findings }: Build, texts: readonly FolderText[]): PlacedFinding[] {
  return findings
    .filter(({ severity }) => severity === 'error')
    .map((finding) => ({ file: (holderOf(finding.clause ?? '', texts) ?? texts[0])?.file ?? '', finding }))
}

function folderText(file: string): FolderText {
  const { text } = readTextFile(file)
  const { document } = parsePolicyMarkdown(text, file)
  const place = (entry: string) => {
    const line = text.split(/\r\n?|\n/).findIndex((each) => each.startsWith(`${entry}:`))
    return `${file}:${Math.max(line, 0) + 1}`
  }
  return { document, reading: readText(document, file), file, place }
}

function mustBelong(texts: readonly FolderText[], policy: string): void {
  const seen = new Map<string, FolderText>()
  for (const text of texts) {
    const { policy: own, language } = text.document
    if (own !== null && own !== policy) {
      throw new UnreadableInput(
        `${text.place('policy')}: is a document of policy \`${own}\`, not of \`${policy}\``,
      )
    }
    const other = seen.get(language)
    if (other !== undefined) {
      const place = text.place('language')
      throw new UnreadableInput(
        `${place}: is a second document in language \`${language}\`, beside ${other.file}`,
      )
    }
    seen.set(language, text)
  }
}

function mustFit({ content, place }: PlacedPolicyFile, texts: readonly FolderText[]): void {
  for (const [index, language] of (content.languages ?? []).entries()) {
    if (texts.some(({ document }) => document.language === language)) continue
    throw new UnreadableInput(
      `${place(['languages', index])}: lists language \`${language}\`, but there is no ${language}.md`,
    )
  }
  const [misfit] = misfitsOf(content.corrections ?? [], texts)
  if (misfit) throw new UnreadableInput(`${place(['corrections', misfit.index])}: ${misfit.cause}`)
}

/** Pages to look at: rendered, and read back by an HTML parser. */
import { join } from 'node:path'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { compileFolder } from '../../src/compile/policy-folder.js'
import { loadPolicy, type Policy } from '../../src/index.js'
import type { Identity, LanguagePack, Pack, PackFact } from '../../src/model/pack.js'
import { packOf } from '../run/policies.js'

export type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

/** A shipped policy with its packs, as the page is to show it. */
export async function shipped(
  id: string,
): Promise<{ policy: Policy; languagePacks: readonly LanguagePack[] }> {
  const { pack, languagePacks } = await compileFolder(join(import.meta.dirname, '..', '..', 'policies', id))
  return { policy: loadPolicy(pack, ...languagePacks), languagePacks }
}

/** A policy made of texts: clause id → text, by language; a kind stands in `kinds` where it is not `statement`. */
export function policyOf(
  texts: Readonly<Record<string, Readonly<Record<string, string>>>>,
  {
    kinds = {},
    facts = [],
    identity = {},
    wording = 'published',
    ...parts
  }: {
    kinds?: Readonly<Record<string, Pack['clauses'][number]['kind']>>
    facts?: readonly PackFact[]
    identity?: Identity
    wording?: LanguagePack['wording']
    printed?: Readonly<Record<string, string | null>>
    passages?: Readonly<Record<string, string>>
  } = {},
): Policy {
  const ids = [...new Set(Object.values(texts).flatMap((each) => Object.keys(each)))]
  const clauses = ids.map((id) => ({
    id,
    kind: kinds[id] ?? 'statement',
    printed: /^\d+(?:\.\d+)*$/.test(id) ? id : null,
  }))
  const pack = { ...packOf(facts, clauses), identity }
  const languagePacks = Object.entries(texts).map(([language, own]) => {
    const present = (table: object) =>
      Object.fromEntries(Object.entries(table).filter(([id]) => Object.hasOwn(own, id)))
    const { printed, passages } = parts
    return {
      format: 1,
      edition: pack.edition,
      language,
      wording,
      texts: own,
      ...(printed && { printed: present(printed) }),
      ...(passages && { passages: present(passages) }),
    } satisfies LanguagePack
  })
  return loadPolicy(pack, ...languagePacks)
}

/** All elements of a page in document order. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = []
  const walk = (node: Node): void => {
    if ('tagName' in node) found.push(node)
    if ('childNodes' in node) for (const child of node.childNodes) walk(child)
  }
  walk(parse(html))
  return found
}

export function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value
}

export function withClass(elements: readonly Element[], name: string): Element[] {
  return elements.filter((element) => attribute(element, 'class')?.split(' ').includes(name))
}

/** What stands in an element, markup taken off. */
export function textOf(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** The elements within an element. */
export function within(element: Element): Element[] {
  return element.childNodes.flatMap((child) => ('tagName' in child ? [child, ...within(child)] : []))
}

/** The passages that a clause holds, by the language in which they are shown. */
export function passagesOf(
  elements: readonly Element[],
  id: string,
): { lang?: string; at: string; text: string }[] {
  const clause = elements.find((element) => attribute(element, 'id') === id)
  return (clause ? within(clause) : [])
    .filter((element) => element.tagName === 'bdi' && attribute(element, 'lang') !== undefined)
    .map((element) => ({
      lang: attribute(element, 'lang') ?? '',
      at: attribute(element, 'class') ?? '',
      text: textOf(element),
    }))
}

/** The links of a page, or of a part of it. */
export function linksOf(elements: readonly Element[]): string[] {
  return elements.filter(({ tagName }) => tagName === 'a').map((element) => attribute(element, 'href') ?? '')
}

/** Screens as a server renders them, and what is to be read on them. */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Policy } from '../../src/index.js'
import { en } from '../../src/react/en.js'
import { kk } from '../../src/react/kk.js'
import { ru } from '../../src/react/ru.js'
import { type ScreenWording, screenWording } from '../../src/react/wording.js'
import { PolicyProvider } from '../../src/react.js'
import { shippedPolicy } from '../explain/space.js'

export const shipped = { ru, kk, en } as const
export const languages = Object.keys(shipped) as (keyof typeof shipped)[]
export const wording = screenWording(shipped)

/** The policies that the package ships, with text in Russian and Kazakh. */
export const policies: Readonly<Record<string, Policy>> = {
  kreditomat: await shippedPolicy('kreditomat'),
  '1kredit': await shippedPolicy('1kredit'),
}
export const kreditomat = policies.kreditomat as Policy

export type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.ChildNode

export interface Shown {
  readonly policy?: Policy
  readonly language?: string
  readonly wording?: ScreenWording
}

/** What a server sends for components under a provider. */
export function markup(screen: ReactNode, shown: Shown = {}): string {
  const { policy = kreditomat, language = 'ru' } = shown
  return renderToStaticMarkup(
    <PolicyProvider policy={policy} language={language} wording={shown.wording ?? wording}>
      {screen}
    </PolicyProvider>,
  )
}

/** The elements of it. */
export function screenOf(screen: ReactNode, shown?: Shown): Screen {
  return new Screen(parseFragment(markup(screen, shown)).childNodes)
}

export class Screen {
  readonly elements: readonly Element[]

  constructor(nodes: readonly Node[]) {
    this.elements = nodes.flatMap(elementsIn)
  }

  /** All elements of these names, in order. */
  named(...names: string[]): Element[] {
    return this.elements.filter(({ tagName }) => names.includes(tagName))
  }

  /** All elements of a class, in order. */
  ofClass(name: string): Element[] {
    return this.elements.filter((element) => attribute(element, 'class')?.split(' ').includes(name))
  }

  withId(id: string): Element | undefined {
    return this.elements.find((element) => attribute(element, 'id') === id)
  }

  get text(): string {
    const [first] = this.elements
    return first ? textOf(first) : ''
  }
}

function elementsIn(node: Node): Element[] {
  return 'tagName' in node ? [node, ...node.childNodes.flatMap(elementsIn)] : []
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value
}

export function textOf(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** The language that a reader's voice takes for the element. */
export function languageOf(element: Element): string | undefined {
  const own = attribute(element, 'lang')
  if (own !== undefined) return own
  return element.parentNode && 'tagName' in element.parentNode ? languageOf(element.parentNode) : undefined
}

/** The line of an element that shows a clause: its text without its number. */
export function clauseText(element: Element): string {
  const [line] = element.childNodes.filter((node): node is Element => 'tagName' in node)
  const words = line?.childNodes.filter((node) => !('tagName' in node)) ?? []
  return words.map(textOf).join('')
}

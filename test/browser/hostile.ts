/** A policy whose every text tries to be more than text. The pack is well-formed: who wrote it is not checked. */
import { join } from 'node:path'
import { compileFolder } from '../../src/compiler.js'
import { type LanguagePack, loadPolicy, type Pack, type Policy } from '../../src/index.js'

const attacks = [
  '<script>alert("script")</script>',
  '<img src="x" onerror="alert(\'img\')">',
  '</p></div></template></style></script><script>alert("closed")</script>',
  '<!-- <a href="javascript:alert(1)">comment --> ]]>',
  '[link](javascript:alert(1)) <a href="javascript:alert(2)">link</a>',
  '" autofocus onfocus="alert(3)" x="',
  "' onmouseover='alert(4)",
  '&lt;script&gt;alert(5)&lt;/script&gt; &#60;b&#62; &amp;amp;',
  'javascript:alert(6) data:text/html,<script>alert(7)</script> https://example.org/?a=1&b="<i>"',
  'right to left \u202e\u2067 override \u2066 isolate \u200f mark',
  'invisible \u200b\u2060\ufeff zero \u00ad hyphen \u0085 line \u2028 line \u2029 paragraph',
  '$& $1 $` {{name}} {{- name}} $t(key) #{alert(8)}',
]

/** One clause is a megabyte of words, another a word of ten thousand letters. */
const longText = 'дербес деректер '.repeat(33_000).trim()
const longWord = 'ұ'.repeat(10_000)

/** The example policy with each of its texts followed by an attack. */
export async function hostilePacks(): Promise<{ pack: Pack; languagePacks: LanguagePack[] }> {
  const { pack, languagePacks } = await compileFolder(
    join(import.meta.dirname, '..', '..', 'examples', 'zholserik'),
  )
  const [script, image] = attacks as [string, string]
  const identity = {
    controller: { ru: `${script} ru`, kk: `${image} kk` },
    service: `Service ${attacks[2]}`,
    contacts: {
      email: `x@example.org"><script>alert(9)</script>`,
      site: 'javascript:alert(10)',
      [script]: 'data:text/html,<script>alert(11)</script>',
    },
    official: { url: 'javascript:alert(12)', read: `${image}`, published: [script] },
  }
  const parts = languagePacks.map((part) => ({
    ...part,
    wording: 'restated' as const,
    texts: Object.fromEntries(
      Object.entries(part.texts).map(([id, text], index) => [id, hostile(text, index)]),
    ),
    printed: { '2.1': `<b onclick="alert(13)">2.1</b>` },
  }))
  return { pack: { ...pack, identity }, languagePacks: parts }
}

export async function hostilePolicy(): Promise<Policy> {
  const { pack, languagePacks } = await hostilePacks()
  return loadPolicy(pack, ...languagePacks)
}

function hostile(text: string, index: number): string {
  if (index === 5) return longText
  if (index === 6) return longWord
  return `${text} ${attacks[index % attacks.length]}`
}

import { type Finding, finding } from '../model/finding.js'
import type { SourceLine } from '../model/source.js'
import type { Node } from './node.js'
import { placeOf } from './passage.js'

const latinTwins = /[aceiopxyəABCEHIKMOPTXYƏ]/u
const cyrillic = /\p{Script=Cyrillic}/u

/** Reports Latin letters inside Cyrillic words. The clause keeps them; readers of its meaning take them as Cyrillic. */
export function lookalikes(lines: readonly SourceLine[], nodes: readonly Node[]): Finding[] {
  const findings: Finding[] = []
  for (const node of nodes)
    for (const match of node.passage.text.matchAll(/\p{L}+/gu))
      if (latinTwins.test(match[0]) && cyrillic.test(match[0]))
        findings.push(
          finding(
            'letter-lookalike',
            { ...placeOf(lines, node.passage, match.index), clause: node.id },
            { word: match[0] },
          ),
        )
  return findings
}

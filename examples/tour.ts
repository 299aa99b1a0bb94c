/** `npm start`: reads two messy published files, builds a policy from them and asks it a few questions. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildPack, type PolicyFile, readPublished } from '../src/compiler.js'
import { type Decision, loadPolicy, type Policy } from '../src/index.js'

const folder = import.meta.dirname
const say = (...lines: string[]) => console.log(lines.join('\n'))

say('1. Read what was published', '')
const texts = ['zholserik.ru.txt', 'zholserik.kk.txt'].flatMap((file) =>
  readPublished(join(folder, 'published', file), { policy: 'zholserik' }),
)
for (const { document, facts, findings } of texts) {
  const repaired = findings.filter(({ severity }) => severity !== 'info').length
  const counts = `${document.clauses.length} clauses, ${facts.length} facts`
  say(
    `   ${document.language}: ${counts}; ${findings.length} places repaired or left out, ${repaired} of them worth a look`,
  )
}

say('', '2. Build the policy', '')
const identity = JSON.parse(readFileSync(join(folder, 'zholserik', 'policy.json'), 'utf8')) as PolicyFile
const { pack, languagePacks } = buildPack(
  identity,
  texts.map(({ document, kinds, facts }) => ({ document, reading: { kinds, facts } })),
)
const policy = loadPolicy(pack, ...languagePacks)
const rules = Object.values(pack.rules).flat().length
say(
  `   ${policy.policy}, edition ${policy.edition}: ${rules} rules from ${pack.facts.length} facts in ${policy.languages.join(' and ')}`,
)

say('', '3. Ask it')
const iin = { data: 'iin', purpose: 'identification' }
const phone = { data: 'phone-number', ground: 'service-necessity', crossBorder: false }
answer(
  'May the app collect the IIN to identify a passenger?',
  policy.canCollect({ ...iin, given: { adult: true } }),
)
answer(
  '… once the passenger has agreed?',
  policy.canCollect({ ...iin, given: { adult: true, consent: true } }),
)
answer('May it collect health data?', policy.canCollect({ data: 'health', purpose: 'identification' }))
answer('May it read the microphone?', policy.canUse({ permission: 'microphone' }))
answer('May it pass the phone number on to those who run the trip?', policy.canTransfer(phone))
answer('How does a passenger withdraw consent?', policy.canExercise({ right: 'withdraw-consent' }))

say('', 'Next: npm run build, then npx tarmaq show examples/zholserik 2.1 --language kk', '')

/** A decision in words, and the clause it names first in every language of the policy. */
function answer(question: string, decision: Decision): void {
  const { outcome, unmet, duties, clauses } = decision
  const missing = unmet.map(({ condition, clause }) => `${condition} (clause ${clause})`)
  const owed = duties.map(({ duty }) => duty)
  const how = 'how' in decision ? Object.values(decision.how ?? {}) : []
  say(
    '',
    `   ${question}`,
    `   → ${outcome}${missing.length > 0 ? `, missing: ${missing.join(', ')}` : ''}${how.length > 0 ? `, by ${how.join(', ')}` : ''}`,
    ...(owed.length > 0 ? [`     with the duty to ${owed.join(', ')}`] : []),
    ...clausesInWords(policy, unmet[0]?.clause ?? clauses[0]),
  )
}

function clausesInWords({ languages, render }: Policy, id: string | undefined): string[] {
  if (id === undefined) return []
  return languages.map((language) => `     ${id} ${language}: ${render(id, { language })}`)
}

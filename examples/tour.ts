/** `npm start`: builds the policies that come with the library and asks each the same five questions. */
import { join } from 'node:path'
import { buildPack, type Identity, readPolicyFolder } from '../src/compiler.js'
import { type Decision, loadPolicy, type Policy } from '../src/index.js'

const folders = ['kreditomat', '1kredit'].map((name) => join(import.meta.dirname, '..', 'policies', name))

/** One for each outcome, then one that the two policies answer differently. */
const questions: readonly [question: string, ask: (policy: Policy) => Decision][] = [
  [
    'May it collect the IIN to identify an adult who has agreed?',
    ({ canCollect }) =>
      canCollect({ data: 'iin', purpose: 'identification', given: { consent: true, adult: true } }),
  ],
  [
    'May it pass the phone number on to those who provide the service?',
    ({ canTransfer }) =>
      canTransfer({
        data: 'phone-number',
        ground: 'service-necessity',
        crossBorder: false,
        given: { 'necessary-for-service': true },
      }),
  ],
  [
    'May it collect the email address of a 16-year-old for support?',
    ({ canCollect }) =>
      canCollect({ data: 'email', purpose: 'support', given: { consent: true, adult: false } }),
  ],
  [
    'May it collect health data to identify the user?',
    ({ canCollect }) => canCollect({ data: 'health', purpose: 'identification' }),
  ],
  [
    'May it open the contacts on the phone, once the system and the user have allowed it?',
    ({ canUse }) =>
      canUse({ permission: 'contacts', given: { 'permission-granted': true, 'user-selected': true } }),
  ],
]

const say = (...lines: string[]) => console.log(lines.join('\n'))

for (const folder of folders) {
  const { file, texts } = await readPolicyFolder(folder)
  const { pack, languagePacks } = buildPack(file, texts)
  const policy = loadPolicy(pack, ...languagePacks)
  say(...whatItIs(file), '')
  for (const { document, reading } of texts) {
    say(`  ${document.language}: ${document.clauses.length} clauses, ${reading.facts.length} facts`)
  }
  say(`  edition ${policy.edition}`)
  for (const [question, ask] of questions) say('', `  ${question}`, ...answered(policy, ask(policy)))
  say('', '')
}
say('Next: npm run build, then npx tarmaq show kreditomat 2.1 --language kk', '')

function whatItIs({ service, controller, kind, official }: Identity): string[] {
  const name = typeof service === 'string' ? service : service?.ru
  return [
    `${name}  (${kind}) of ${controller?.ru}`,
    `  restated from the text read on ${official?.read} at ${official?.url}, without the company`,
  ]
}

/** A decision in words, and the clause that decides, in every language of the policy. */
function answered(policy: Policy, { outcome, unmet, duties, clauses }: Decision): string[] {
  const missing = unmet.map(({ condition, clause }) => `${condition} (clause ${clause})`)
  const owed = duties.map(({ duty }) => duty)
  return [
    `  → ${outcome}${missing.length > 0 ? `, missing: ${missing.join(', ')}` : ''}`,
    ...(owed.length > 0 ? [`    with the duty to ${owed.join(', ')}`] : []),
    ...inEveryLanguage(policy, unmet[0]?.clause ?? clauses[0]),
  ]
}

function inEveryLanguage({ languages, render }: Policy, id: string | undefined): string[] {
  if (id === undefined) return ['    no clause of it speaks of that']
  return languages.map((language) => `    ${id} ${language}: ${render(id, { language })}`)
}

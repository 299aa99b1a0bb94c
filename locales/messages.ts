/** The languages that messages for people are written in. Wording only: `<language>/findings.json`, `command.json`. */
import enCommand from './en/command.json' with { type: 'json' }
import enFindings from './en/findings.json' with { type: 'json' }
import kkCommand from './kk/command.json' with { type: 'json' }
import kkFindings from './kk/findings.json' with { type: 'json' }
import ruCommand from './ru/command.json' with { type: 'json' }
import ruFindings from './ru/findings.json' with { type: 'json' }

/** i18next resources: language → namespace → key → wording. */
export const messages = {
  en: { command: enCommand, findings: enFindings },
  ru: { command: ruCommand, findings: ruFindings },
  kk: { command: kkCommand, findings: kkFindings },
}

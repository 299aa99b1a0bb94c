import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import * as compiler from '../../src/compiler.js'
import * as kazakh from '../../src/explain/kk.js'
import * as explanations from '../../src/explain.js'
import * as runTime from '../../src/index.js'
import * as page from '../../src/page.js'
import * as prompts from '../../src/prompt.js'
import * as hooks from '../../src/react/hooks.js'
import * as screenWords from '../../src/react/wording.js'
import * as screens from '../../src/react.js'

const repository = join(import.meta.dirname, '..', '..')

describe('what the package exports', () => {
  it('at run time', () => {
    expect(Object.keys(runTime).sort()).toEqual([
      'PackError',
      'PolicyViolation',
      'consentCovers',
      'consentGiven',
      'consentRecord',
      'consentWithdrawal',
      'loadPolicy',
    ])
  })

  it('for explanations', () => {
    expect(Object.keys(explanations).sort()).toEqual(['explain', 'explainer', 'namespaces'])
    expect(Object.keys(kazakh).sort()).toEqual(['explain', 'explainer', 'kk'])
  })

  it('for prompts', () => {
    expect(Object.keys(prompts).sort()).toEqual(['promptOf', 'promptWords', 'prompter'])
  })

  it('for React', () => {
    expect(Object.keys(screens).sort()).toEqual([
      'Clause',
      'ConsentRequest',
      'DecisionNotice',
      'PermissionPrompt',
      'Policy',
      'PolicyProvider',
      'useDecision',
      'usePolicy',
      'useWords',
    ])
    expect(Object.keys(hooks).sort()).toEqual([
      'PolicyProvider',
      'useConsentRequest',
      'useDecision',
      'usePermissionPrompt',
      'usePolicy',
      'useWords',
    ])
    expect(Object.keys(screenWords).sort()).toEqual(['namespaces', 'screenWording'])
  })

  it('for the page', () => {
    expect(Object.keys(page).sort()).toEqual(['pageScript', 'pageSecurityPolicy', 'pageStyles', 'renderPage'])
  })

  it('at build time', () => {
    expect(Object.keys(compiler).sort()).toEqual([
      'UnreadableInput',
      'buildPack',
      'clauseDigest',
      'compileFolder',
      'editionOf',
      'findingMessage',
      'jsonSchemas',
      'messageLanguages',
      'packFiles',
      'parsePolicyMarkdown',
      'readPolicyFolder',
      'readPublished',
      'readText',
      'schemaNames',
      'schemas',
      'severityOf',
      'writePolicyMarkdown',
    ])
  })

  it('by these names', () => {
    expect(Object.keys(packageJson.exports)).toEqual([
      '.',
      './compiler',
      './explain',
      './explain/*',
      './page',
      './prompt',
      './react',
      './react/styles.css',
      './react/*',
      './vitest',
      './policies/*.json',
      // Decisions alone by name, too: Node takes most of a millisecond longer to find what a pattern stands for.
      ...readdirSync(join(repository, 'policies'))
        .sort()
        .map((name) => `./policies/${name}/pack`),
      './policies/*',
      './package.json',
    ])
  })

  it('with exact versions, so that a fresh install is the one that was tested', () => {
    for (const version of Object.values({ ...packageJson.dependencies, ...packageJson.devDependencies })) {
      expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)
    }
  })
})

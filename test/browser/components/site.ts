/** The stories as a site: rendered on the server, taken over by the client. */
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { build } from 'vite'
import { type LanguagePack, loadPolicy, type Pack } from '../../../src/index.js'
import { type Story, StoryPage } from './stories.js'

const repository = join(import.meta.dirname, '..', '..', '..')

/** No inline script, no inline style. */
export const securityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'"

/** Builds the client into a folder, with the style sheets beside it. */
export async function buildClient(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rollupOptions: {
        input: join(import.meta.dirname, 'client.tsx'),
        output: { entryFileNames: 'client.js' },
      },
    },
  })
  cpSync(join(repository, 'src', 'react', 'styles.css'), join(folder, 'styles.css'))
  cpSync(join(import.meta.dirname, 'page.css'), join(folder, 'page.css'))
}

export interface StoryOf {
  readonly pack: Pack
  /** The languages that are loaded. */
  readonly languagePacks: readonly LanguagePack[]
  /** The language of the screen. */
  readonly language: string
  readonly story: Story
}

/** Renders a story on the server into a file of the folder. */
export function renderStory(folder: string, { pack, languagePacks, language, story }: StoryOf): void {
  const policy = loadPolicy(pack, ...languagePacks)
  const markup = renderToString(createElement(StoryPage, { policy, language, story }))
  const packs = JSON.stringify([pack, ...languagePacks]).replaceAll('<', '\\u003c')
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="${language}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${story}</title>
<link rel="stylesheet" href="page.css"><link rel="stylesheet" href="styles.css">
<body data-story="${story}" data-language="${language}"><main id="root">${markup}</main>
<script type="application/json" id="packs">${packs}</script>
<script type="module" src="client.js"></script></body></html>`,
  )
}

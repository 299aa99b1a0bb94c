import { defineConfig } from 'tsup'

/** The library for bundlers, Node and React Native, and the command line for Node. */
export default defineConfig([
  {
    // By itself: one file is all that an app has to load before it can ask.
    entry: { index: 'src/index.ts' },
    tsconfig: 'src/tsconfig.json',
    format: ['esm', 'cjs'],
    dts: true,
    platform: 'neutral',
    target: 'es2022',
    treeshake: true,
    clean: true,
  },
  {
    entry: {
      compiler: 'src/compiler.ts',
      vitest: 'src/vitest/index.ts',
      // vitest can't be required: CommonJS gets the matchers without registering them.
      matchers: 'src/vitest/matchers.ts',
      explain: 'src/explain.ts',
      'explain/ru': 'src/explain/ru.ts',
      'explain/kk': 'src/explain/kk.ts',
      'explain/en': 'src/explain/en.ts',
      prompt: 'src/prompt.ts',
      page: 'src/page.ts',
      'react/wording': 'src/react/wording.ts',
      'react/ru': 'src/react/ru.ts',
      'react/kk': 'src/react/kk.ts',
      'react/en': 'src/react/en.ts',
    },
    tsconfig: 'src/tsconfig.json',
    format: ['esm', 'cjs'],
    dts: true,
    platform: 'neutral',
    target: 'es2022',
    // The build-time entry reads files; the run-time entry may not, which a test on the bundle holds.
    external: [/^node:/],
    splitting: true,
    treeshake: true,
    clean: false,
  },
  {
    entry: { react: 'src/react.ts', 'react/hooks': 'src/react/hooks.ts' },
    tsconfig: 'src/tsconfig.json',
    format: ['esm', 'cjs'],
    dts: true,
    platform: 'neutral',
    target: 'es2022',
    // Components hold state: a server that renders React in two parts sends them to the browser.
    banner: { js: "'use client'" },
    splitting: true,
    clean: false,
  },
  {
    entry: { tarmaq: 'src/command/main.ts' },
    tsconfig: 'src/tsconfig.json',
    format: ['esm'],
    platform: 'node',
    target: 'node20',
    treeshake: true,
    clean: false,
  },
])

import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Type tests (`*.test-d.ts`) stand apart: they are held by `npm run types`. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // Guards against a hang on the slowest machine; speed is measured in bench/.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // By default one core is left free.
    maxWorkers: '100%',
    coverage: { include: ['src/**/*.{ts,tsx}'], reportsDirectory: 'coverage' },
  },
})

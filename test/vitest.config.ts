import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Type tests (`*.test-d.ts`) stand apart: they are held by `npm run types`. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    coverage: { include: ['src/**/*.ts'], reportsDirectory: 'coverage' },
  },
})

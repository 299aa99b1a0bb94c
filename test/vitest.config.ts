import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    // Type tests stand apart from run-time tests: `*.test-d.ts`.
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'], tsconfig: 'test/tsconfig.json' },
    testTimeout: 20_000,
    coverage: { include: ['src/**/*.ts'], reportsDirectory: 'coverage' },
  },
})

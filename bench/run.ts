/** `npm run bench`: everything that is measured, in one run. */
import { benchDecisions } from './decisions.js'
import { benchImport } from './import.js'

benchImport()
for (const categories of [30, 300]) {
  for (const { judge, nanoseconds } of await benchDecisions(categories)) {
    console.log(
      `decision, ${categories} categories, ${judge.padEnd(24)} ${nanoseconds.toFixed(0).padStart(6)} ns`,
    )
  }
}

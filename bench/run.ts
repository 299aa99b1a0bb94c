/** `npm run bench`: everything that is measured, in one run. */
import { printDecisions } from './decisions.js'
import { benchImport } from './import.js'

benchImport()
await printDecisions([25, 250, 2500])

/** The policy as a page to read: one HTML document with its clauses, a summary, and all loaded languages. */
export { pageScript, pageSecurityPolicy, pageStyles } from './page/assets.js'
export { type PageAssets, type PageOptions, renderPage } from './page/page.js'

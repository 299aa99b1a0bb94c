/** The build-time entry: published files → clauses and facts → packs. For Node; what it makes runs anywhere. */

export type { Correction } from './compile/corrections.js'
export { findingMessage, type MessageLanguage, messageLanguages } from './compile/message.js'
export {
  type Build,
  type BuildOptions,
  buildPack,
  clauseDigest,
  editionOf,
} from './compile/pack.js'
export { packFiles } from './compile/pack-files.js'
export type { PolicyFile } from './compile/policy-file.js'
export {
  type CompiledFolder,
  compileFolder,
  type FolderText,
  type PolicyFolder,
  readPolicyFolder,
} from './compile/policy-folder.js'
export { type PublishedOptions, type PublishedText, readPublished, readText } from './compile/published.js'
export { jsonSchemas, type SchemaName, schemaNames, schemas } from './compile/schemas.js'
export { parsePolicyMarkdown } from './markdown/parse.js'
export { writePolicyMarkdown } from './markdown/write.js'
export type { Clause, ClauseKind, ClauseRole, PolicyDocument, Wording } from './model/clause.js'
export type { Fact, FactKind, Reading } from './model/fact.js'
export { type Finding, type FindingCode, type Severity, severityOf } from './model/finding.js'
export type { Identity, LanguagePack, Pack, PackClause, PackFact } from './model/pack.js'
export { UnreadableInput } from './model/source.js'

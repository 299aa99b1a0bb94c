import type { SourceFormat } from '../model/source.js'

const formatOfExtension: Readonly<Record<string, SourceFormat>> = {
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
}

const page = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body)(?=[\s>])/i
const tags = /<\/(?:p|div|li|h[1-6]|span|td|body|ul|ol)>/gi
const atxHeading = /^#{1,6} \S/m
const boldLine = /^\*\*[^*\n]+\*\*/m
const enoughTags = 5

/** The format that a file's extension tells, else its content. */
export function formatOf(file: string, text: string): SourceFormat {
  const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''
  if (Object.hasOwn(formatOfExtension, extension)) return formatOfExtension[extension] as SourceFormat
  const start = text.slice(0, 65_536)
  if (page.test(start) || (start.match(tags)?.length ?? 0) >= enoughTags) return 'html'
  return atxHeading.test(start) || boldLine.test(start) ? 'markdown' : 'text'
}

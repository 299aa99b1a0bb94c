/**
 * A strict reader of Android's string resources: first as XML, of which only what a resource file has is taken, then
 * as Android reads the strings. Throws at anything that either would refuse or take for something else.
 */
export function readAndroidStrings(text: string): ReadonlyMap<string, string> {
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text))
    throw new SyntaxError('no XML character')
  const [whole, body] =
    /^<\?xml version="1\.0" encoding="utf-8"\?>\n(?:<!--[\s\S]*?-->\n)?<resources>\n([\s\S]*)<\/resources>\n$/.exec(
      text,
    ) ?? []
  if (whole === undefined || body === undefined) throw new SyntaxError('no resource file')
  for (const [, comment = ''] of text.matchAll(/<!--([\s\S]*?)-->/g)) {
    if (comment.includes('--') || comment.endsWith('-')) throw new SyntaxError(`no XML comment: ${comment}`)
  }
  const found = new Map<string, string>()
  for (const line of body.replace(/<!--[\s\S]*?-->/g, '').split('\n')) {
    if (line.trim() === '') continue
    const [, name, literal, value] =
      /^ {4}<string name="([a-z][a-z0-9_]*)"( formatted="false")?>([^<]+)<\/string>$/.exec(line) ?? []
    if (name === undefined || value === undefined) throw new SyntaxError(`no string: ${line.slice(0, 80)}`)
    if (found.has(name)) throw new SyntaxError(`twice: ${name}`)
    const plain = withoutEntities(value)
    if (plain.includes('%') !== (literal !== undefined)) throw new SyntaxError(`a place to fill in: ${plain}`)
    found.set(name, asAndroidReads(plain))
  }
  return found
}

function withoutEntities(text: string): string {
  if (/&(?!amp;|lt;|gt;)|[<>]/.test(text)) throw new SyntaxError(`no XML text: ${text}`)
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

function asAndroidReads(text: string): string {
  if (/^[@?]/.test(text)) throw new SyntaxError(`a reference: ${text}`)
  if (/(?<!\\)(?:\\\\)*['"]/.test(text.replace(/\\['"]/g, ''))) throw new SyntaxError(`a bare quote: ${text}`)
  return text.replace(/\\(.)/g, (whole, character) => {
    if (!'\\\'"@?'.includes(character)) throw new SyntaxError(`no escape: ${whole}`)
    return character
  })
}

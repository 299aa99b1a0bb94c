/** A strict reader of Apple's `.strings`: comments, and pairs of quoted strings. Throws at anything else. */
export function readAppleStrings(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  let rest = text
  while (rest.trim() !== '') {
    rest = rest.trimStart()
    const comment = /^\/\*[\s\S]*?\*\//.exec(rest)
    if (comment) {
      rest = rest.slice(comment[0].length)
      continue
    }
    const [pair, key, value] = /^"((?:[^"\\\n]|\\.)*)" = "((?:[^"\\\n]|\\.)*)";\n/.exec(rest) ?? []
    if (pair === undefined || key === undefined || value === undefined) {
      throw new SyntaxError(`no pair of strings: ${rest.slice(0, 80)}`)
    }
    if (found.has(key)) throw new SyntaxError(`twice: ${key}`)
    found.set(unescaped(key), unescaped(value))
    rest = rest.slice(pair.length)
  }
  return found
}

function unescaped(text: string): string {
  return text.replace(/\\(?:U([0-9a-f]{4})|(.))/g, (whole, code, character) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
    if (character === 'n') return '\n'
    if (!'"\\'.includes(character)) throw new SyntaxError(`no escape: ${whole}`)
    return character
  })
}

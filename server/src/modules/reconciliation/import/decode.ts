/** Why bytes are not read as text; the name of what they say they are, where it is known. */
export type Undecoded = { encoding: string }

const SIGNS: readonly { bytes: readonly number[]; encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
]
const LATIN = new Set(['windows-1252', 'cp1252', 'iso-8859-1', 'latin1'])

/**
 * UTF-8, UTF-16 by its mark, or Windows-1252: by name in XML, and in CSV where it is no UTF-8. Anything else is refused by its name:
 * a letter read wrong is a reference read wrong.
 */
export function decode(bytes: Uint8Array): string | Undecoded {
  const marked = SIGNS.find((one) => one.bytes.every((byte, at) => bytes[at] === byte))
  if (marked) return decodedAs(marked.encoding, bytes)
  if (bytes.subarray(0, 1_000).includes(0)) return { encoding: 'UTF-16' }
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const isXml = head.trimStart().startsWith('<')
  const named = isXml ? /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1]?.toLowerCase() : undefined
  if (named && LATIN.has(named)) return decodedAs('windows-1252', bytes)
  if (named && !['utf-8', 'utf8', 'us-ascii'].includes(named)) return { encoding: named }
  const text = decodedAs('utf-8', bytes)
  return typeof text === 'string' || isXml ? text : decodedAs('windows-1252', bytes)
}

function decodedAs(encoding: string, bytes: Uint8Array): string | Undecoded {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return { encoding }
  }
}

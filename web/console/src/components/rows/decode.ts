/** What a table program wrote, and whether it could write every script. */
export interface Decoded {
  text: string
  /** In an alphabet of western Europe alone: a name in Urdu script cannot have come through. */
  narrow: boolean
}

const starts = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, at) => bytes[at] === byte)
const LOOK_AT = 400

/** Latin letters in two bytes each leave every other byte empty, first or second. */
function emptyBytes(bytes: Uint8Array, from: 0 | 1): boolean {
  const head = bytes.subarray(0, LOOK_AT)
  const looked = head.filter((_, at) => at % 2 === from)
  return looked.length > 1 && looked.filter((byte) => byte === 0).length > looked.length / 3
}

/**
 * Excel writes UTF-8 with a mark (“CSV UTF-8”), UTF-16 (“Unicode text”), or what Windows wrote before there was either
 * (“CSV”): the last can be told only by its not being UTF-8.
 */
export function decode(bytes: Uint8Array): Decoded {
  const wide = (name: string) => ({ text: new TextDecoder(name).decode(bytes), narrow: false })
  if (starts(bytes, 0xff, 0xfe) || emptyBytes(bytes, 1)) return wide('utf-16le')
  if (starts(bytes, 0xfe, 0xff) || emptyBytes(bytes, 0)) return wide('utf-16be')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), narrow: false }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), narrow: true }
  }
}

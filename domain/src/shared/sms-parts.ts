/** The basic set of GSM 03.38, in its own order, and what takes two places of it. */
const BASIC =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿' +
  'abcdefghijklmnopqrstuvwxyzäöñüà'
const EXTENDED = '^{}\\[~]|€'
const SEPTETS = new Map<string, number>([
  ...[...BASIC].filter((letter) => letter !== '\u001b').map((letter) => [letter, 1] as const),
  ...[...EXTENDED].map((letter) => [letter, 2] as const),
])

export interface SmsSize {
  /** GSM-7 as long as every letter is in the set; one that is not turns the whole message into UCS-2. */
  encoding: 'gsm7' | 'ucs2'
  parts: number
}

/** How a text travels: 160 letters or 153 a part, in Urdu 70 or 67. A letter is never cut in two at the end of a part. */
export function smsSize(text: string): SmsSize {
  const { encoding, pieces } = smsPieces(text)
  return { encoding, parts: pieces.length }
}
export const smsParts = (text: string): number => smsPieces(text).pieces.length

/** The parts themselves, as they are sent one by one. */
export function smsPieces(text: string): { encoding: SmsSize['encoding']; pieces: string[] } {
  const letters = [...text]
  const septets = letters.map((letter) => SEPTETS.get(letter))
  return septets.every((size) => size !== undefined)
    ? { encoding: 'gsm7', pieces: piecesOf(letters, septets, 160, 153) }
    : {
        encoding: 'ucs2',
        pieces: piecesOf(
          letters,
          letters.map((letter) => letter.length),
          70,
          67,
        ),
      }
}

function piecesOf(letters: readonly string[], sizes: readonly number[], single: number, joined: number): string[] {
  if (sizes.reduce((sum, size) => sum + size, 0) <= single) return [letters.join('')]
  const pieces: string[] = []
  let [piece, room] = ['', joined]
  for (const [place, letter] of letters.entries()) {
    const size = sizes[place] ?? 0
    if (size > room) {
      pieces.push(piece)
      ;[piece, room] = ['', joined]
    }
    piece += letter
    room -= size
  }
  return [...pieces, piece]
}

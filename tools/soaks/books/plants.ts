import { readFileSync, writeFileSync } from 'node:fs'

/** What may be broken in the books on purpose, and the words with which the soak must name it. */
export const PLANTS = {
  /** A line says a paisa more than was posted. */
  amount: 'complains',
  /** An entry is left out, whole. */
  entry: 'differs from the trial balance',
  /** A line stands on another account, which is there too. */
  account: 'differs from the trial balance',
  /** An entry moved by a year: the end is right, the days are not. */
  date: 'on that day differs',
} as const
export type Plant = keyof typeof PLANTS

const LEG = /^( +)(\w+:\S+) {2}(-?\d+)\.(\d\d) PKR$/gm
/** What a request's end earned: no other entry takes it back. */
const BROKEN = /^ +Income:4010-/m

/** The book of either program is spelt alike: entries are paragraphs; a leg is an account, two spaces and an amount. */
export function plantIn(path: string, plant: Plant): void {
  const paragraphs = readFileSync(path, 'utf8').split('\n\n')
  const at = paragraphs.findIndex((one) => /^\d{4}-/.test(one) && BROKEN.test(one))
  const entry = paragraphs[at]
  if (entry === undefined) throw new Error(`no entry to break in ${path}`)
  const [[leg, , account, , paisa], [, , other]] = [...entry.matchAll(LEG)] as [RegExpMatchArray, RegExpMatchArray]
  const broken: Record<Plant, () => string[]> = {
    amount: () => [entry.replace(leg, leg.replace(/\d\d PKR$/, paisa === '99' ? '98 PKR' : '99 PKR'))],
    account: () => [entry.replace(leg, leg.replace(account!, other!))],
    date: () => [entry.replace(/^\d{4}/, (year) => String(Number(year) + 1))],
    entry: () => [],
  }
  paragraphs.splice(at, 1, ...broken[plant]())
  writeFileSync(path, paragraphs.join('\n\n'))
}

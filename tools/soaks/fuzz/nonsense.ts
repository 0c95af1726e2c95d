import type { Chance } from '../../../city/src/random.ts'
import { newId } from '@app/server/kernel/id'

/**
 * What is sent where something else is expected. Every text of it carries a mark, so that it is known again in the log and in
 * the tables.
 */
export const MARK = 'qzxk'
/** The mark of one operation: whoever finds it knows to which it was sent. */
export const markOf = (place: number): string => `${MARK}${String(place).padStart(3, '0')}`

/** Signs that turn around what follows, or that nobody sees. */
const UNSEEN = ['\u202e', '\u202d', '\u200b', '\u2060', '\u00ad', '\u{e0041}', '\u2066', '\u061c', '\ufeff', '\u180e']
const TEXTS: ((mark: string) => string)[] = [
  (mark) => `${mark}\u0000x`,
  (mark) => `${mark}\ud800`,
  (mark) => `${mark}' or '1'='1'; drop table requests.request; --`,
  (mark) => `${mark}<script>alert(1)</script><img src=x onerror=alert(1)>`,
  (mark) => `${mark}%s%n%x%d {0} \${7*7} {{7*7}}`,
  (mark) => `../../../../etc/passwd/${mark}`,
  (mark) => `${mark}\r\nset-cookie: a=b\r\n\r\n`,
  (mark) => `${mark}${'x'.repeat(70_000)}`,
  (mark) => `=cmd|'/c calc'!A1 ${mark}`,
  (mark) => `${mark}${'🧿'.repeat(300)}`,
  (mark) => `${mark}\u0007\u001b[31m`,
  (mark) => `${mark}${'ص'.repeat(3)}${'\u0301'.repeat(200)}`,
  (mark) => `file:///etc/passwd?${mark}`,
  (mark) => `http://169.254.169.254/${mark}`,
  () => '',
  () => ' ',
  () => '%00',
  () => 'null',
  () => '-1',
  () => '__proto__',
]
const NUMBERS = [-1, 0, 0.1, -0.5, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e21, 1e308, -1e308, Number.MIN_VALUE, 2 ** 63]
const DAYS = ['0000-01-01', '2026-02-30', '9999-12-31', '2299-12-31', '1800-01-01', '-271821-04-20', '+275760-09-13']
const INSTANTS = ['2026-02-30T25:61:61Z', '9999-12-31T23:59:59Z', '2299-12-31T23:59:59Z', '1800-01-01T00:00:00+14:00']

/** A text that shows something and hides something. */
export const turned = (chance: Chance, mark: string): string => `${mark}${chance.pick(UNSEEN)}noitatnemucod`
export const hostileText = (chance: Chance, mark: string): string =>
  chance.hits(0.35) ? turned(chance, mark) : chance.pick(TEXTS)(mark)

const nested = (levels: number): unknown => {
  let value: unknown = 1
  for (let level = 0; level < levels; level++) value = level % 2 ? [value] : { a: value }
  return value
}

/** Anything at all in the place of a value. */
export function nonsense(chance: Chance, mark: string): unknown {
  switch (chance.whole(0, 9)) {
    case 0:
      return null
    case 1:
      return chance.pick<unknown>([
        true,
        false,
        [],
        {},
        [null],
        JSON.parse(`{"__proto__":{"admin":true}}`),
        { constructor: mark },
      ])
    case 2:
    case 3:
      return chance.pick(NUMBERS)
    case 4:
      return nested(chance.pick([5, 31, 40, 400]))
    case 5:
      return Array.from({ length: chance.pick([2, 101, 2_000]) }, () => mark)
    case 6:
      return chance.pick(DAYS)
    case 7:
      return chance.pick([...INSTANTS, newId()])
    default:
      return hostileText(chance, mark)
  }
}

/** Values that a schema may well allow and nobody means. */
export const absurdNumber = (chance: Chance, least: number, most: number): number =>
  chance.pick([least, most, Math.min(most, Math.max(least, chance.pick(NUMBERS)))])
export const absurdDay = (chance: Chance): string => chance.pick([...DAYS, '2199-05-05', '1901-01-01'])

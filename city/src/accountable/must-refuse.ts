import type { City } from '../city.ts'
import { Refused } from '../line.ts'

/** Something that nobody may: let through, it is a violation, and so is another "no" than the one that is declared for it. */
export async function mustBeRefused(
  city: City,
  invariant: string,
  what: string,
  codes: readonly string[],
  act: () => Promise<unknown>,
): Promise<void> {
  try {
    await act()
    city.watch.note({ invariant, subject: what, words: 'was let through' })
  } catch (error) {
    if (!(error instanceof Refused))
      return city.watch.note({ invariant: 'error', subject: what, words: (error as Error).message.slice(0, 300) })
    city.refusals.set(`${what}: ${error.code}`, (city.refusals.get(`${what}: ${error.code}`) ?? 0) + 1)
    if (!codes.includes(error.code))
      city.watch.note({
        invariant,
        subject: what,
        words: `was refused as ${error.code}, and not as ${codes.join(' or ')}`,
      })
  }
}

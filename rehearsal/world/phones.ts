import type { ReadText } from './read-text.ts'

/** A text as the phone shows it, with what its reader makes of it. */
export interface PhoneText {
  at: string
  phone: string
  template: string
  text: string
  facts: Record<string, string>
}

/** All phones behind the text centres, by number. */
export interface Phones {
  /** What came to that number, the newest first. */
  texts(phone: string, limit: number): PhoneText[]
  all(): readonly PhoneText[]
}

interface Taken {
  id: string
  to: string
  text: string
}

const plain = (phone: string): string => phone.replace(/\D/g, '')

/** @param taken what the centres have taken so far; asked anew each time. */
export function createPhones(
  taken: () => readonly Taken[],
  read: (text: string) => ReadText | undefined,
  now: () => Date,
): Phones {
  const known: PhoneText[] = []
  const seen = new Set<string>()
  const look = (): void => {
    for (const one of taken()) {
      if (seen.has(one.id)) continue
      seen.add(one.id)
      const said = read(one.text)
      known.push({
        at: new Date(now().getTime() + known.length).toISOString(),
        phone: plain(one.to),
        template: said?.template ?? 'unknown',
        text: one.text,
        facts: said?.facts ?? {},
      })
    }
  }
  return {
    texts(phone, limit) {
      look()
      return known
        .filter((one) => one.phone === plain(phone))
        .slice(-limit)
        .toReversed()
    },
    all() {
      look()
      return known
    },
  }
}

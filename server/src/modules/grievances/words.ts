import type { LocalText } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'

/** A word of the pack by its key; a key without one shows itself, so that the gap is seen. */
export function wordOf(q: Pick<Query, 'kernel'>, key: string): LocalText {
  const word = q.kernel.territory.messages.words[key]
  return word ? { en: word.en, ur: word.ur } : { en: key, ur: key }
}

/** What a visit's reason says, from the closed list. */
export function reasonWords(q: Pick<Query, 'kernel'>, code: string | null): LocalText | null {
  const found = code === null ? undefined : q.kernel.territory.reasons.find((one) => one.code === code)
  return found ? { en: found.label.en, ur: found.label.ur } : null
}

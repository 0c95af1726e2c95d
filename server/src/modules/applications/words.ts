import type { LocalText } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'

/** The pack's words by key, as people read them. A key that the pack lacks is shown as itself; a test holds that none is. */
export function wordsOf(q: Pick<Query, 'kernel'>, key: string): { en: string; ur: string } {
  const found: LocalText | undefined = q.kernel.territory.messages.words[key]
  return found ? { en: found.en, ur: found.ur } : { en: key, ur: key }
}

export const plain = (text: LocalText): { en: string; ur: string } => ({ en: text.en, ur: text.ur })
/** A name or a number, the same in every language. */
export const same = (text: string): { en: string; ur: string } => ({ en: text, ur: text })

import { createHash } from 'node:crypto'
import type { Output } from '@app/contract'
import { CONSENT_KINDS, type ConsentKind } from '@app/domain/consents'
import type { LocalText } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'

export interface Wording {
  hash: string
  words: LocalText
}

/** The pack's words of today, and the hash by which a yes names them: of exactly these letters. */
export function wordingOf({ kernel }: Pick<Query, 'kernel'>, kind: ConsentKind): Wording {
  const found = kernel.territory.messages.words[`consent.${kind}`]
  if (!found) throw new Error(`the pack has no words for the consent "${kind}"`)
  const words = { en: found.en, ur: found.ur }
  return {
    words,
    hash: createHash('sha256')
      .update(JSON.stringify([kind, words.en, words.ur]))
      .digest('hex'),
  }
}

/** What a screen shows before the yes; it sends the hash back with it. */
export const todaysWords = (q: Query): Promise<Output<'consents.words'>> =>
  Promise.resolve({ items: CONSENT_KINDS.map((kind) => ({ kind, ...wordingOf(q, kind) })) })

import type { RefusalBody } from '@app/contract'
import type { LocalText } from '@app/domain/shared'
import type { Territory } from '@app/domain/territory'
import type { Refusal } from '../refusal.ts'

/** For the moment before a pack is loaded, and for a code that the pack forgot: a test holds that none is. */
const PLAIN: LocalText = { en: 'This did not work. Please try again.', ur: 'یہ کام نہیں ہو سکا۔ دوبارہ کوشش کریں۔' }

/** A refusal's words in the pack's languages. */
export function wordsFor(territory: Territory, code: string): LocalText {
  return territory.messages.refusals[code] ?? PLAIN
}

/** What a refused caller reads. */
export function refusalBody(territory: Territory, refusal: Refusal): RefusalBody {
  const { field, ...details } = refusal.details ?? {}
  return {
    refusal: refusal.code,
    message: { ...wordsFor(territory, refusal.code) },
    ...(typeof field === 'string' && field && { field }),
    ...(Object.keys(details).length && { details }),
  }
}

/** What desks call a text message: by what it is for. */
export function messageName(territory: Territory, key: string): LocalText {
  return territory.messages.words[`message.${key}`] ?? { en: key, ur: key }
}

import type { LocalText } from '@app/domain/shared'
import type { Territory } from '@app/domain/territory'

/** A word of the pack by its key; a pack that lacks it shows the key, which is seen at once. */
export function wordIn(territory: Territory, key: string): LocalText {
  return territory.messages.words[key] ?? { en: key, ur: key }
}

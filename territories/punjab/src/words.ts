import type { Evidence, LocalText } from '@app/domain/shared'

/** Words in both languages; Roman Urdu where a text message needs them. */
export const t = (en: string, ur: string, roman?: string): LocalText =>
  roman === undefined ? { en, ur } : { en, ur, roman }

/** An official page or a paper of record. */
export const sourced = (source: string, note?: string): Evidence => ({
  status: 'sourced',
  source,
  ...(note ? { note } : {}),
})

/** A page that repeats what it heard; good enough to show, not to rely on. */
export const secondary = (source: string, note?: string): Evidence => ({
  status: 'secondary',
  source,
  ...(note ? { note } : {}),
})

export const unverified = (note?: string): Evidence => ({ status: 'unverified', ...(note ? { note } : {}) })

export const Rs = (rupees: number): number => rupees * 100

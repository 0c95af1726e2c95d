import type { Language } from './local-text.ts'

/** Urdu has no am and pm: the part of the day is said before the hour. Each begins at its hour. */
const PARTS_UR: readonly (readonly [number, string])[] = [
  [19, 'رات'],
  [16, 'شام'],
  [12, 'دوپہر'],
  [4, 'صبح'],
  [0, 'رات'],
]

/** 4:30 pm, or in Urdu as people say it: شام 4:30. */
export function clockWords(hour: number, minute: number, language: Language): string {
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')}`
  if (language !== 'ur') return `${clock} ${hour < 12 ? 'am' : 'pm'}`
  return `${PARTS_UR.find(([from]) => hour >= from)?.[1] ?? ''} ${clock}`
}

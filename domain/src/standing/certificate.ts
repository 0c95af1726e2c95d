import { addDays, daysBetween, type LocalDate } from '../shared/index.ts'

export type CertificateState = 'valid' | 'expiring' | 'lapsed'

/** `validUntil` is the last day on which it holds. */
export function certificateState(
  validUntil: LocalDate | null,
  today: LocalDate,
  warnDays: readonly number[],
): CertificateState {
  if (validUntil === null) return 'valid'
  const left = daysBetween(today, validUntil)
  if (left < 0) return 'lapsed'
  return left <= Math.max(0, ...warnDays) ? 'expiring' : 'valid'
}

/** The next day on which something is to be said or done about it, after `today`: a warning, or the first day without it. */
export function nextCertificateDay(
  validUntil: LocalDate,
  today: LocalDate,
  warnDays: readonly number[],
): LocalDate | null {
  const days = [...warnDays.map((before) => addDays(validUntil, -before)), addDays(validUntil, 1)].sort()
  return days.find((day) => day > today) ?? null
}

import { HOUR_MS } from '@app/domain/shared'
import type { DayFacts } from './facts.ts'

/** Half past one: people are about and so is everybody else. */
const MIDDAY_MS = 13.5 * HOUR_MS

/**
 * For when the ways of a day are told. One table serves all of its hours: they are as long as in the middle of the day, until it
 * is later than that. A day that is planned the evening before is not driven on the empty roads of its midnight.
 */
export const waysAt = ({ fromMs, dayStartMs }: Pick<DayFacts, 'fromMs' | 'dayStartMs'>): Date =>
  new Date(Math.max(fromMs, dayStartMs + MIDDAY_MS))

import { addDays } from '@app/domain/shared'
import { today } from '../app/programme.tsx'

/** How far ahead times are looked for. */
export const DAYS_AHEAD = 14

/** The days that somebody waits for where nothing is free: those that are full, or, where no hours are open yet, all of them. */
export const daysToWait = (full: readonly string[]): string[] =>
  full.length ? [...full] : Array.from({ length: DAYS_AHEAD }, (_, ahead) => addDays(today(), ahead))

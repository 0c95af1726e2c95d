import { isLocalDate, type LocalDate, yearsBetween } from '../shared/index.ts'

const AGE_MAX = 130

/** Whether somebody who is dealt with today may have been born on that day. */
export const isBirthDay = (born: string, today: LocalDate): boolean =>
  isLocalDate(born) && born <= today && yearsBetween(born, today) <= AGE_MAX

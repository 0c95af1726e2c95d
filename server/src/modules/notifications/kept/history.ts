import { ruleOf } from '@app/domain/retention'
import type { Kernel } from '../../../kernel/context.ts'
import type { Parted } from '../../../kernel/history/parted.ts'
import * as store from './store.ts'

const MONTH_DAYS_MAX = 31
/** The database drops no part earlier. */
const KEPT_DAYS_MIN = 7

/** The first message of a month stays no longer than people are told: so the last one goes a month before its day. */
function keptDays({ territory }: Pick<Kernel, 'territory'>): number | null {
  const { days } = ruleOf(territory.retention, 'messages')
  return days === null ? null : Math.max(KEPT_DAYS_MIN, days - MONTH_DAYS_MAX)
}

/** Where something of a month is still to be sent, the month stays, and what was sent goes on its day, row by row. */
export const parted: readonly Parted[] = [
  {
    table: 'notifications.message',
    step: 'month',
    clock: 'real',
    keptDays,
    close: async ({ db }, { start, stop, name }) =>
      (await store.anyOpenBetween(db.side, start, stop))
        ? undefined
        : { text: store.DROP_MESSAGES, values: [`notifications.message_${name}`] },
  },
  {
    table: 'notifications.attempt',
    step: 'month',
    clock: 'real',
    keptDays,
    // After its messages.
    close: async ({ db }, { start, stop, name }) =>
      (await store.anyBetween(db.side, start, stop))
        ? undefined
        : { text: store.DROP_TRIES, values: [`notifications.attempt_${name}`] },
  },
]

import type { Reason } from '@app/domain/territory'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'

/** The no-show: it has a command of its own, with a clock and a call, so it stands in no list of reasons. */
export const NOBODY_HOME = 'nobody_home'

export const reasonOf = (q: Query, code: string): Reason =>
  q.kernel.territory.reasons.find((one) => one.code === code) ?? refuse('reason_unknown', { field: 'reason' })

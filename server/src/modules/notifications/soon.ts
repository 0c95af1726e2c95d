import type { Tx } from '../../kernel/context.ts'
import type { MessageRow } from './store.ts'

/** Has a message handed over by a job of its own, in the lane of what it says. One that waits for its turn is brought forward. */
export const deliverSoon = (tx: Tx, { id, template }: Pick<MessageRow, 'id' | 'template'>, attemptId?: string) =>
  tx.enqueue('sms.deliver', { id, template, ...(attemptId && { attemptId }) }, { key: `sms ${id}` })

import type { Tx } from '../../kernel/context.ts'
import * as store from './store.ts'

/** A call for help is never undone; who called is forgotten with their requests. */
export const forgetCallers = (tx: Tx, requestIds: readonly string[]): Promise<number> =>
  store.forgetCallers(tx, requestIds, tx.kernel.vault.sealOwn('alert', JSON.stringify({ name: '', phone: '' })))

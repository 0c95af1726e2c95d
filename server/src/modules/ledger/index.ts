import type { Module } from '../../kernel/module.ts'
import { beginLedger, startKeeper } from './keeper.ts'
import { handlers } from './routes.ts'
import { ledgerChain } from './seal/verify-seal.ts'

export { type Book, exportBooks, GRAMMARS } from './books/export-books.ts'
export {
  balance,
  balances,
  holding,
  holdingDeferred,
  lockedBalances,
  statement,
  type TrialBalance,
  trialBalance,
  trialBalanceAt,
} from './balance.ts'
export {
  type CashPosition,
  cashPosition,
  cashPositions,
  releaseReservation,
  reserve,
  reservedPaisa,
  setCap,
} from './head-room.ts'
export { accountPage, cashHolders, cashTotals, entriesToLookAt, entry } from './entries/entries.ts'
export { proveHeldMoney } from './held/held-proof.ts'
export { owedBefore, type PayeeMovement, payeeMovements } from './payees/payee-statement.ts'
export { readHeadRoom, reserveAgain, signedHeadRoom } from './signed-head-room.ts'
export { takeSnapshot } from './keeper.ts'
export { decide, isPosted, post } from './post.ts'
export { enter } from './queue/enter.ts'
export { isReversed, reverse } from './reverse.ts'
export { seal, signHead } from './seal/seal.ts'
export { verifySeal } from './seal/verify-seal.ts'
export { disagreements, journalLegs } from './store.ts'

export const ledgerModule: Module = {
  name: 'ledger',
  handlers,
  sealed: [ledgerChain],
  start: beginLedger,
  work: startKeeper,
}

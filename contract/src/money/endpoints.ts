import { payments } from './payments.ts'
import { rails } from './rails.ts'
import { receipts } from './receipts.ts'
import { cash } from './cash.ts'
import { closing } from './closing.ts'
import { entries } from './entries.ts'
import { treasury } from './treasury.ts'
import { earnings } from './earnings.ts'
import { refunds } from './refunds.ts'
import { ownShare } from './own-share.ts'
import { payStatements } from './pay-statements.ts'
import { payClaims } from './pay-claims.ts'
import { payees } from './payees.ts'
import { payoutBatches } from './payout-batches.ts'
import { statements } from './statements.ts'
import { settlements } from './settlements.ts'
import { breaks } from './breaks.ts'
import { acts } from './acts.ts'
import { ratings } from './ratings.ts'

export const money = {
  ...payments,
  ...rails,
  ...receipts,
  ...cash,
  ...treasury,
  ...refunds,
  ...earnings,
  ...ownShare,
  ...ratings,
  ...acts,
  ...closing,
  ...payoutBatches,
  ...statements,
  ...settlements,
  ...payees,
  ...payClaims,
  ...payStatements,
  ...entries,
  ...breaks,
}

import type { Module } from '../../kernel/module.ts'
import { batchFile } from './batches/file.ts'
import { batchLines, listBatches } from './batches/list.ts'
import { payable } from './batches/payable.ts'
import { makeBatch } from './batches/make.ts'
import { payBatch } from './batches/pay-batch.ts'
import { readAnswer } from './batches/read-answer.ts'
import { releaseBatch, withdrawBatch } from './batches/settle.ts'
import { answerClaim, takeClaim } from './claims/answer.ts'
import { claim } from './claims/claim.ts'
import { listClaims } from './lines/claims.ts'
import { ownStatementCsv, payStatementCsv } from './statements/csv.ts'
import { ownStatement, payStatement } from './statements/statement.ts'
import { accrue } from './accrue.ts'
import { accrueAtDesk } from './accrue-desk.ts'
import { available } from './available.ts'
import { earnings } from './lines/earnings.ts'
import { payLines } from './lines/pay-lines.ts'
import { payout } from './payout.ts'
import { payoutFile } from './payout-file.ts'
import { confirmPayout, listPayouts, returnPayout } from './payout-outcome.ts'
import { caseChanged, caseDecided, caseEnded, holdForCase } from './follow-case.ts'
import { dispute, release, settleDispute, visitProven } from './release.ts'

export { dispute, settleDispute }
export { agencyLines, type AgencyLines, payoutsOf } from './lines/of-agency.ts'
export { payoutsNamed } from './batches/named-by-bank.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Jobs {
    'commissions.pay_batch': { batchId: string }
  }
  interface Timers {
    'commissions.release': { taskId: string; ruleId: string }
  }
}

export const commissionsModule: Module = {
  name: 'commissions',
  handlers: {
    'earnings.summary': earnings,
    'earnings.claim': claim,
    'finance.payClaims': listClaims,
    'earnings.statement': ownStatement,
    'earnings.statementCsv': ownStatementCsv,
    'finance.payStatement': payStatement,
    'finance.payStatementCsv': payStatementCsv,
    'finance.takePayClaim': takeClaim,
    'finance.answerPayClaim': answerClaim,
    'finance.payout': payout,
    'finance.payouts': listPayouts,
    'finance.available': available,
    'finance.payLines': payLines,
    'finance.payoutFile': payoutFile,
    'finance.confirmPayout': confirmPayout,
    'finance.returnPayout': returnPayout,
    'finance.makeBatch': makeBatch,
    'finance.payable': payable,
    'finance.batches': listBatches,
    'finance.batchLines': batchLines,
    'finance.releaseBatch': releaseBatch,
    'finance.withdrawBatch': withdrawBatch,
    'finance.batchFile': batchFile,
    'finance.readAnswer': readAnswer,
  },
  reactions: {
    'request.ready': { 'commissions.desk': accrueAtDesk },
    'task.ended': { 'commissions.accrue': accrue },
    'visit.proven': { 'commissions.proven': visitProven },
    'grievance.opened': { 'commissions.hold': holdForCase },
    'grievance.climbed': { 'commissions.hold_again': holdForCase },
    'grievance.kind_changed': { 'commissions.hold_other': caseChanged },
    'grievance.decided': { 'commissions.let_go': caseDecided },
    'grievance.ended': { 'commissions.settle': caseEnded },
  },
  jobs: { 'commissions.pay_batch': payBatch },
  timers: { 'commissions.release': release },
}

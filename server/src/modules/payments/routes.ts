import type { Output, ParsedInput } from '@app/contract'
import { FileAnswer } from '../../kernel/http/answer.ts'
import type { Query, Tx } from '../../kernel/context.ts'
import type { Handlers } from '../../kernel/module.ts'
import { refuse } from '../../kernel/refusal.ts'
import { listDeposits } from './bank/bank-lists.ts'
import { cashSummary, countCash, deposit, matchDeposit } from './cash/cash.ts'
import { clearing, clearRail, fundPayouts } from './bank/clear-rail.ts'
import { collectCash } from './cash/collect-cash.ts'
import { listCredits, matchCredit, recordCredit, returnCredit } from './bank/credits.ts'
import { listDebts, waiveDebt } from './settling/debts.ts'
import { acceptAssessed, createPsid, psidStatus } from './psid/psid.ts'
import { psidCallback } from './psid/psid-confirm.ts'
import { askPsidSimulator } from './psid/psid-process.ts'
import { railSaid } from './rails/hear-rail.ts'
import { cancelPayment, payByRail, paymentWays } from './rails/pay.ts'
import { receiptPdf } from './receipts/receipt-pdf.ts'
import { getReceipt } from './receipts/receipt-view.ts'
import { chooseRefundTo, sendRefundToCode } from './refunds/choose.ts'
import { refundFile } from './refunds/file.ts'
import { payAtTill, refundCash, sendTillCode, tillRefund } from './refunds/in-cash.ts'
import { listRefunds } from './refunds/list.ts'
import { confirmRefund, returnRefund } from './refunds/outcome.ts'
import { sendRefunds } from './refunds/send.ts'
import { getRefund } from './refunds/view.ts'
import { checkAct, listActs, withdrawAct } from './checks/acts.ts'
import { confirmSettlement, returnSettlement } from './remitting/confirm.ts'
import { feesDue, payables } from './remitting/due.ts'
import { settlementFile } from './remitting/file.ts'
import { getSettlement, listSettlements } from './remitting/list.ts'
import { makeSettlement, releaseSettlement, withdrawSettlement } from './remitting/make.ts'
import { thirdParty, thirdPartyAtTill } from './cash/third-party.ts'
import { collectAtTill, tillCount, tillDeposit, tillDue, tillSummary } from './cash/till.ts'
import { verifyCode, verifyPhoto, verifyKeys } from './receipts/verify.ts'

/** The demo's bank counter. Without a call-back address the rail is asked at once, as a call-back would make us. */
async function payPsid(tx: Tx, input: ParsedInput<'demo.payPsid'>): Promise<Output<'demo.payPsid'>> {
  if (tx.kernel.mode !== 'demo') refuse('demo_only')
  const answer = await askPsidSimulator<{ paid: boolean; why?: string; callsBack?: boolean }>(tx.kernel, '/pay', {
    psid: input.psid,
    amountPaisa: input.amountPaisa,
    at: tx.at.toISOString(),
  })
  if (!answer.paid && answer.why === 'unknown') refuse('psid_unknown')
  if (!answer.callsBack)
    await tx.enqueue('payments.confirm_psid', { number: input.psid }, { key: `psid:${input.psid}` })
  return { done: true }
}

export const handlers: Handlers = {
  'payments.collectCash': collectCash,
  'payments.thirdParty': thirdParty,
  'payments.createPsid': createPsid,
  'payments.psidStatus': psidStatus,
  'payments.psidCallback': psidCallback,
  'payments.acceptAssessed': acceptAssessed,
  'payments.ways': paymentWays,
  'payments.pay': payByRail,
  'payments.cancelPay': cancelPayment,
  'payments.railSaid': railSaid,
  'payments.refundCash': refundCash,
  'receipts.get': getReceipt,
  'receipts.pdf': async (query: Query, input: ParsedInput<'receipts.pdf'>) =>
    new FileAnswer(
      await receiptPdf(await getReceipt(query, input), input.language, query.kernel.territory),
      'application/pdf',
      `${input.receiptNo}.pdf`,
    ),
  'verify.code': verifyCode,
  'verify.photo': verifyPhoto,
  'verify.keys': verifyKeys,
  'cash.summary': cashSummary,
  'cash.deposit': deposit,
  'cash.count': countCash,
  'till.due': tillDue,
  'till.collect': collectAtTill,
  'till.thirdParty': thirdPartyAtTill,
  'till.summary': tillSummary,
  'till.deposit': tillDeposit,
  'till.count': tillCount,
  'finance.matchDeposit': matchDeposit,
  'finance.payables': payables,
  'finance.feesDue': feesDue,
  'finance.makeSettlement': makeSettlement,
  'finance.settlement': getSettlement,
  'finance.releaseSettlement': releaseSettlement,
  'finance.withdrawSettlement': withdrawSettlement,
  'finance.settlementFile': settlementFile,
  'finance.confirmSettlement': confirmSettlement,
  'finance.returnSettlement': returnSettlement,
  'operations.debts': listDebts,
  'operations.waiveDebt': waiveDebt,
  'finance.deposits': listDeposits,
  'finance.settlements': listSettlements,
  'finance.clearing': clearing,
  'finance.clearRail': clearRail,
  'finance.fundPayouts': fundPayouts,
  'finance.credits': listCredits,
  'finance.recordCredit': recordCredit,
  'finance.matchCredit': matchCredit,
  'finance.returnCredit': returnCredit,
  'finance.acts': listActs,
  'finance.checkAct': checkAct,
  'finance.withdrawAct': withdrawAct,
  'refunds.get': getRefund,
  'refunds.sendCode': sendRefundToCode,
  'refunds.choose': chooseRefundTo,
  'till.refund': tillRefund,
  'till.sendRefundCode': sendTillCode,
  'till.payRefund': payAtTill,
  'finance.refunds': listRefunds,
  'finance.sendRefunds': sendRefunds,
  'finance.refundFile': refundFile,
  'finance.confirmRefund': confirmRefund,
  'finance.returnRefund': returnRefund,
  'demo.payPsid': payPsid,
}

import type { RequestMoved } from '@app/contract/events'
import type { Tx } from '../../kernel/context.ts'
import type { Module } from '../../kernel/module.ts'
import { actExpires, EXPIRES, holdAct } from './checks/acts.ts'
import { cancelPsid, confirmPsid, pollPsid } from './psid/psid-confirm.ts'
import { psidKind } from './psid/psid-kind.ts'
import { askRail, cancelAtRail, confirmPayment, pollPayment } from './rails/confirm.ts'
import { easypaisaKind } from './rails/easypaisa-kind.ts'
import { jazzcashKind } from './rails/jazzcash-kind.ts'
import { stopSimulators } from './rails/simulated.ts'
import { tellAnew } from './receipts/receipts.ts'
import { followReopening } from './settling/restore-advance.ts'
import { handlers } from './routes.ts'
import { adoptOwed } from './refunds/adopt.ts'
import { adviseDepartment } from './remitting/advise.ts'
import { adoptAllFees } from './former-fees/adopt.ts'
import { refundWaits } from './refunds/tell.ts'
import { applicationFiled, settleRequest, visitFailed } from './settling/settle-request.ts'

export { askPsidSimulator } from './psid/psid-process.ts'
export { awaitedAtBank, bookedAtBank } from './awaited/awaited.ts'
export { receiptFile } from './receipts/receipt-view.ts'
export { paymentsOf, paymentsOfAll, type RequestMoney } from './money-of.ts'
export { receiptsOf } from './receipts/receipts.ts'
export { restoreAdvance } from './settling/restore-advance.ts'
export { chargeKept, payGoodwill, returnCharge } from './settling/give-back.ts'
export { refundCode } from './refunds/in-cash.ts'
export { chosenFor, refundOut } from './refunds/told.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Jobs {
    'payments.confirm_psid': { number: string }
    'payments.cancel_psid': { number: string }
    'payments.settlement_advice': { batchId: string }
    /** The holder of a wallet is asked to pay. */
    'payments.ask_rail': { paymentId: string }
    'payments.confirm_rail': { paymentId: string }
    'payments.cancel_rail': { paymentId: string }
  }
  interface Timers {
    'payments.psid_poll': null
    'payments.rail_poll': null
    'payments.refund_waits': null
    /** Nobody has let go of an act in time. */
    'payments.act_expires': null
  }
}

const settle = { 'payments.settle': (tx: Tx, event: RequestMoved) => settleRequest(tx, event) }

export const paymentsModule: Module = {
  name: 'payments',
  connections: [psidKind, jazzcashKind, easypaisaKind],
  handlers,
  reactions: {
    'application.filed': { 'payments.fee_due': applicationFiled },
    ...Object.fromEntries(
      ['ready', 'submitted', 'in_process', 'objected', 'approved', 'issued'].map((state) => [
        `request.${state}`,
        { 'payments.reopened': followReopening },
      ]),
    ),
    'request.booked': { 'payments.tell_anew': tellAnew, 'payments.reopened': followReopening },
    'request.delivered': settle,
    'request.rejected': settle,
    'request.withdrawn': settle,
    'request.cancelled': { ...settle, 'payments.tell_anew': tellAnew },
    'request.failed': { ...settle, 'payments.tell_anew': tellAnew },
    'request.closed': settle,
    'visit.failed': { 'payments.no_show': visitFailed },
  },
  jobs: {
    'payments.confirm_psid': confirmPsid,
    'payments.settlement_advice': adviseDepartment,
    'payments.cancel_psid': cancelPsid,
    'payments.ask_rail': askRail,
    'payments.confirm_rail': confirmPayment,
    'payments.cancel_rail': cancelAtRail,
  },
  timers: {
    'payments.psid_poll': pollPsid,
    'payments.rail_poll': pollPayment,
    'payments.refund_waits': refundWaits,
    [EXPIRES]: actExpires,
  },
  holdAct,
  async start(kernel) {
    await adoptOwed(kernel)
    await adoptAllFees(kernel)
    return { stop: () => stopSimulators(kernel) }
  },
}

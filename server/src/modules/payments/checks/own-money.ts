import { api, type ParsedInput } from '@app/contract'
import type { Query } from '../../../kernel/context.ts'
import * as requests from '../../requests/index.ts'
import * as workforce from '../../workforce/index.ts'
import { findRefund } from '../refunds/store.ts'
import { causeOf } from '../settling/debts.ts'
import { findDeposit } from '../store.ts'

type Reads<Id extends keyof typeof api> = (q: Query, input: ParsedInput<Id>) => Promise<boolean>
const ofPayee = async (q: Query, payeeId: string | undefined): Promise<boolean> =>
  payeeId !== undefined && (await workforce.ownPayees(q, [payeeId], (one) => one)).length > 0

async function ofRefund(q: Query, { refundId }: { refundId: string }): Promise<boolean> {
  const refund = await findRefund(q, refundId)
  const request = refund && (await requests.lists.byId(q, refund.request_id))
  return request !== undefined && (await requests.mayRead(q, request))
}

/** Acts whose money lies in a place; all others, those that name nobody too, are the whole programme's. */
const WHOSE = {
  'finance.payout': (q, { facilitatorId }) => ofPayee(q, facilitatorId),
  'finance.confirmPayout': (q, { payeeId }) => ofPayee(q, payeeId),
  'finance.returnPayout': (q, { payeeId }) => ofPayee(q, payeeId),
  'finance.matchDeposit': async (q, { depositId }) => ofPayee(q, (await findDeposit(q, depositId))?.facilitator_id),
  'finance.confirmRefund': ofRefund,
  'finance.returnRefund': ofRefund,
  'operations.waiveDebt': async (q, { accountId }) => (await causeOf(q, accountId)) !== undefined,
} satisfies { [Id in keyof typeof api]?: Reads<Id> }

/** Does the act move money of one of the caller's places? */
export async function isOwnMoney(q: Query, endpoint: string, input: unknown): Promise<boolean> {
  if (!isPlaced(endpoint)) return false
  return (WHOSE[endpoint] as (q: Query, input: unknown) => Promise<boolean>)(q, api[endpoint].input.parse(input))
}
const isPlaced = (endpoint: string): endpoint is keyof typeof WHOSE => Object.hasOwn(WHOSE, endpoint)

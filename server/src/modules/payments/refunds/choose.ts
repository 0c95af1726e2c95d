import type { Output, ParsedInput } from '@app/contract'
import { refundBound, refundNo, type RefundTo } from '@app/domain/payments'
import { formatRupees, textIn } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { type AccountFacts, findAccount, sendConfirmCode, takeCode } from '../../identity/index.ts'
import * as requests from '../../requests/index.ts'
import { lockStandings } from '../store.ts'
import { openTo, readTo, rowOf, saidTo } from './destination.ts'
import * as store from './store.ts'
import { refundView, standingOf } from './view.ts'

/** A code of its own kind: it confirms one destination of one refund, and opens nothing. */
const KIND = 'refund_to'

/**
 * A clerk serves whoever stands at the counter, of whatever place: what was found by the number that they brought, and nothing
 * else. What a clerk may do with it ends where the code to the citizen's own phone begins.
 */
export async function assertAtCounter(tx: Tx, requestId: string): Promise<void> {
  if (!(await requests.lookedAtLately(tx, requestId))) refuse('not_found')
}

/** Whoever may say where it goes. */
async function speakForOwner(tx: Tx, requestId: string): Promise<void> {
  if (requests.centre.isCentreDesk(tx)) await assertAtCounter(tx, requestId)
  else await requests.actForOrderer(tx, requestId)
}

/** Whose money it is: the account that ordered, by the number it signs in with. */
export async function ownerOf(q: Query, requestId: string): Promise<AccountFacts> {
  const { orderId } = await requests.getRequest(q, requestId)
  const { accountId } = await requests.getOrder(q, orderId)
  return (await findAccount(q, accountId)) ?? refuse('not_found')
}

/** Of two at once the second finds what the first has done. */
export async function assertMay(tx: Tx, act: 'choose' | 'payAtDoor' | 'payAtCentre', requestId: string): Promise<void> {
  await lockStandings(tx, [requestId])
  const no = refundNo(act, await standingOf(tx, requestId))
  if (no) refuse(no)
}

export async function sendRefundToCode(
  tx: Tx,
  input: ParsedInput<'refunds.sendCode'>,
): Promise<Output<'refunds.sendCode'>> {
  await speakForOwner(tx, input.requestId)
  await assertMay(tx, 'choose', input.requestId)
  const to = readTo(tx, input.to)
  const owner = await ownerOf(tx, input.requestId)
  const { trackingNo, refundPaisa } = await requests.getRequest(tx, input.requestId)
  return sendConfirmCode(tx, owner, {
    kind: KIND,
    template: 'refund_to_code',
    facts: {
      trackingNo,
      amount: formatRupees(refundPaisa),
      to: textIn(saidTo(tx, rowOf(tx, input.requestId, '', to)), owner.language),
    },
    bound: refundBound(input.requestId, to),
  })
}

/** It goes there. A change is a choice like the first one, and is told to the citizen. */
export async function chooseRefundTo(tx: Tx, input: ParsedInput<'refunds.choose'>): Promise<Output<'refunds.choose'>> {
  await speakForOwner(tx, input.requestId)
  const to = readTo(tx, input.to)
  await lockStandings(tx, [input.requestId])
  const before = await store.findDestination(tx, input.destinationId)
  if (before) return chosenAgain(tx, before, input.requestId, to)
  await assertMay(tx, 'choose', input.requestId)
  const owner = await ownerOf(tx, input.requestId)
  await takeCode(tx, owner.phone, KIND, input.code, refundBound(input.requestId, to))
  await putChosen(tx, input.requestId, input.destinationId, to)
  return refundView(tx, input.requestId)
}

/** The one in force from now on. */
export async function putChosen(tx: Tx, requestId: string, id: string, to: RefundTo): Promise<void> {
  const changed = (await store.replaceChosen(tx, requestId, tx.at)) > 0
  await store.insertDestination(tx, { ...rowOf(tx, requestId, id, to), by: actorKey(tx.actor) }, tx.at)
  await requests.noteRefundWay(tx, requestId, to.kind)
  await tx.audit({ action: 'refund.destination', subject: `request:${requestId}`, details: { kind: to.kind, changed } })
  await tx.cancelTimer('payments.refund_waits', requestId)
  await tx.announce('refund.chosen', { requestId, destinationId: id, changed })
}

/** The same choice once more, from a phone that never heard the answer. */
async function chosenAgain(
  tx: Tx,
  before: store.DestinationRow,
  requestId: string,
  to: RefundTo,
): Promise<Output<'refunds.choose'>> {
  const same =
    before.request_id === requestId &&
    (before.sealed
      ? refundBound(requestId, openTo(tx, before.sealed)) === refundBound(requestId, to)
      : before.kind === to.kind && before.place === rowOf(tx, requestId, before.id, to).place)
  return same ? refundView(tx, requestId) : refuse('command_reused')
}

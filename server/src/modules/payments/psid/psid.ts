import type { Output, ParsedInput } from '@app/contract'
import { type DueLine, dueByPsid, isGovernment, sumOf } from '@app/domain/payments'
import { addDays, instantAt, localDateOf } from '@app/domain/shared'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as requests from '../../requests/index.ts'
import { callbackAddress } from '../own-address.ts'
import { psidRail } from './psid-process.ts'
import type { PsidRail } from './psid-rail.ts'
import * as store from '../store.ts'
import * as psids from './store.ts'

const validDays = 15
const firstPollMinutes = 15
/** No more than these wait for the rail at once: each holds a transaction, and the rail must not drain the pool. */
const callsMax = 4
let calls = 0

/**
 * A number to pay by at any bank. The government's lines go straight to the treasury; with `all`, our charge goes the
 * same way. A facilitator gets one to turn the cash that was given for fees into the treasury's money the same day.
 */
export async function createPsid(
  tx: Tx,
  input: ParsedInput<'payments.createPsid'>,
): Promise<Output<'payments.createPsid'>> {
  await (tx.actor.kind === 'facilitator'
    ? requests.assertMayRead(tx, input.requestId)
    : requests.actForOrderer(tx, input.requestId))
  await store.lockStandings(tx, [input.requestId])
  const request = await requests.getRequest(tx, input.requestId)
  const given = await store.psidsOf(tx, request.id)
  const fromCashOf = tx.actor.kind === 'facilitator' ? tx.actor.id : null
  const priced = fromCashOf
    ? await cashToTurn(tx, request.id)
    : dueByPsid(request.quote, await store.paidLines(tx, request.id), input.purpose)
  if (priced.length === 0) refuse('nothing_due')
  const reference = `${request.id}:${fromCashOf ? 'cash' : input.purpose}:${given.length + 1}`
  const open = given.find(
    (one) =>
      (one.state === 'open' || one.state === 'unknown') &&
      one.expires_at > tx.at &&
      sameLines(one.lines, priced) &&
      one.from_cash_of === fromCashOf,
  )
  if (open) return answerOf(open)
  const { rail } = await speaking(() => psidRail(tx.kernel))
  const lines = await assessed(tx, rail, request, priced)
  const expiresAt = instantAt(
    addDays(localDateOf(tx.at, tx.kernel.territory.calendar.utcOffsetMinutes), validDays),
    '23:59',
    tx.kernel.territory.calendar.utcOffsetMinutes,
  )
  const amountPaisa = sumOf(lines)
  const { number } = await speaking(() =>
    rail.createIntent({
      reference,
      amountPaisa,
      expiresAt,
      callbackUrl: callbackAddress(tx.kernel, '/api/payments/psid/callback'),
    }),
  )
  const row = {
    number,
    reference,
    request_id: request.id,
    purpose: input.purpose,
    amount_paisa: amountPaisa,
    lines: lines.map((line) => ({ ...line })),
    from_cash_of: fromCashOf,
    made_at: tx.at,
    expires_at: expiresAt,
  }
  await psids.insertPsid(tx, row)
  await tx.timer('payments.psid_poll', number, new Date(tx.at.getTime() + firstPollMinutes * 60_000))
  // Cash that a facilitator turns into the treasury's money is nothing that the citizen has to pay again.
  if (fromCashOf === null) await tx.announce('psid.made', { requestId: request.id, number, amountPaisa })
  return answerOf({ ...row, state: 'open' })
}

const sameLines = (stored: readonly store.StoredLine[], priced: readonly DueLine[]): boolean =>
  stored
    .map((line) => line.code)
    .sort()
    .join() ===
  priced
    .map((line) => line.code)
    .sort()
    .join()

const answerOf = (row: Pick<store.PsidRow, 'number' | 'amount_paisa' | 'expires_at' | 'state'>) => ({
  number: row.number,
  amountPaisa: row.amount_paisa,
  expiresAt: row.expires_at.toISOString(),
  state: row.state as string,
})

/** Government cash that is still in somebody's hand: paid in cash, not yet spent. */
async function cashToTurn(tx: Tx, requestId: string): Promise<DueLine[]> {
  const paid = await store.paidLines(tx, requestId)
  return paid
    .filter(
      (line) => line.rail === 'cash' && line.spent === null && isGovernment({ kind: line.kind as DueLine['kind'] }),
    )
    .map((line) => ({ code: line.code, amountPaisa: line.amountPaisa, kind: line.kind as DueLine['kind'] }))
}

/** Replaces the estimate of an assessed line by the department's own figure, and keeps that with its reference. */
async function assessed(
  tx: Tx,
  rail: PsidRail,
  request: requests.RequestFacts,
  lines: readonly DueLine[],
): Promise<DueLine[]> {
  const known = await psids.assessmentsOf(tx, request.id)
  const final: DueLine[] = []
  for (const line of lines) {
    if (line.kind !== 'assessed') {
      final.push(line)
      continue
    }
    const before = known.find((one) => one.code === line.code && one.state !== 'declined')
    const range = request.quote.lines.find((one) => one.code === line.code)?.rangePaisa ?? [
      line.amountPaisa,
      line.amountPaisa,
    ]
    const figure = before
      ? { amountPaisa: before.amount_paisa, reference: before.reference }
      : await speaking(() =>
          rail.assess({ reference: `${request.id}:${line.code}`, lowPaisa: range[0], highPaisa: range[1] }),
        )
    if (!before)
      await psids.putAssessment(
        tx,
        { request_id: request.id, code: line.code, amount_paisa: figure.amountPaisa, reference: figure.reference },
        tx.at,
      )
    if (figure.amountPaisa > 0) final.push({ ...line, amountPaisa: figure.amountPaisa })
  }
  return final
}

async function speaking<T>(call: () => Promise<T>): Promise<T> {
  if (calls >= callsMax) refuse('rail_down')
  calls++
  try {
    return await call()
  } catch {
    return refuse('rail_down')
  } finally {
    calls--
  }
}

export async function psidStatus(
  query: Query,
  input: ParsedInput<'payments.psidStatus'>,
): Promise<Output<'payments.psidStatus'>> {
  await requests.assertMayRead(query, input.requestId)
  const [row] = await store.psidsOf(query, input.requestId)
  if (!row) return { psid: null }
  return {
    psid: {
      number: row.number,
      amountPaisa: row.amount_paisa,
      state: row.state === 'cancelled' ? 'expired' : row.state,
    },
  }
}

/** The department's figure: taken, or declined; who declines walks away free, and the number is dead. */
export async function acceptAssessed(
  tx: Tx,
  input: ParsedInput<'payments.acceptAssessed'>,
): Promise<Output<'payments.acceptAssessed'>> {
  await requests.actForOrderer(tx, input.requestId)
  if ((await psids.answerAssessments(tx, input.requestId, input.accept ? 'accepted' : 'declined', tx.at)) === 0)
    refuse('nothing_due')
  if (!input.accept) {
    for (const psid of await store.psidsOf(tx, input.requestId)) {
      if (psid.state !== 'open' || !psid.lines.some((line) => line.kind === 'assessed')) continue
      await psids.setPsid(tx, psid.number, 'cancelled', 'declined', null, null)
      await tx.enqueue('payments.cancel_psid', { number: psid.number })
    }
  }
  return { done: true }
}

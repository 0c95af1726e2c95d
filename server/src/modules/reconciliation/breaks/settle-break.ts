import { api, type Output, type ParsedInput } from '@app/contract'
import { lineInSuspense } from '@app/domain/ledger'
import { actorKey } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { SecondPersonNeeded } from '../../../kernel/second-person.ts'
import { assertWholeProgramme } from '../../../kernel/whole-programme.ts'
import * as ledger from '../../ledger/index.ts'
import { openWords } from '../line-words.ts'
import { allOf, saidBy, settleMovement } from '../matching/movements.ts'
import * as matching from '../matching/store.ts'
import * as store from './store.ts'

const bank = 'main'
const SENDER_MAX = 120

async function lockOpen(tx: Tx, lineId: string, bankReference?: string): Promise<matching.LockedLine> {
  assertWholeProgramme(tx)
  const line = (await matching.lockLine(tx, lineId)) ?? refuse('not_found')
  if (bankReference !== undefined && bankReference !== line.bank_reference)
    refuse('invalid_input', { field: 'bankReference' })
  return line.state === 'open' ? line : refuse('line_settled')
}
const askedBy = (tx: Tx): string | null => (typeof tx.secondPerson === 'object' ? tx.secondPerson.madeBy : null)

export async function takeBreak(
  tx: Tx,
  { lineId, note }: ParsedInput<'finance.takeBreak'>,
): Promise<Output<'finance.takeBreak'>> {
  await lockOpen(tx, lineId)
  await store.take(tx, lineId, actorKey(tx.actor), note)
  return { done: true }
}

/** The line is that movement, says a person: what matches by likeness alone, or moves more than one person may. */
export async function acceptProposal(
  tx: Tx,
  { lineId, bankReference, movement }: ParsedInput<'finance.acceptProposal'>,
): Promise<Output<'finance.acceptProposal'>> {
  const line = await lockOpen(tx, lineId, bankReference)
  const proposal = (await matching.proposalsOf(tx, [lineId])).find((one) => one.movement === movement)
  const all = proposal ? await allOf(tx, proposal) : []
  const ids = all.map((one) => one.id)
  if (ids.length === 0 || (await matching.isTaken(tx, ids)).yes) refuse('proposal_gone')
  if (all.reduce((sum, one) => sum + one.amountPaisa, 0) !== line.amount_paisa) refuse('amount_differs')
  for (const id of ids) await settleMovement(tx, id, saidBy(line))
  const how = {
    state: 'matched' as const,
    movements: ids,
    found_by: 'person' as const,
    asked_by: askedBy(tx),
    note: null,
  }
  await matching.settleLine(tx, lineId, { ...how, settled_by: actorKey(tx.actor) }, tx.at)
  return { done: true }
}

export async function refuseProposal(
  tx: Tx,
  { lineId, movement }: ParsedInput<'finance.refuseProposal'>,
): Promise<Output<'finance.refuseProposal'>> {
  await lockOpen(tx, lineId)
  if ((await matching.refuseProposal(tx, lineId, movement, actorKey(tx.actor), tx.at)) === 0) refuse('proposal_gone')
  return { done: true }
}

/** Nothing explains it. By two people whatever the sum: one alone could make any line go away. */
export async function resolveBreak(
  tx: Tx,
  { lineId, bankReference, how, note }: ParsedInput<'finance.resolveBreak'>,
): Promise<Output<'finance.resolveBreak'>> {
  const line = await lockOpen(tx, lineId, bankReference)
  if (typeof tx.secondPerson !== 'object') throw new SecondPersonNeeded(Math.abs(line.amount_paisa))
  if (how === 'suspense') await toSuspense(tx, line)
  const settled = { state: how, movements: [], found_by: null, asked_by: askedBy(tx), note }
  await matching.settleLine(tx, lineId, { ...settled, settled_by: actorKey(tx.actor) }, tx.at)
  await tx.audit({
    action: 'reconciliation.resolve',
    subject: `bank_line:${lineId}`,
    details: { how, amountPaisa: line.amount_paisa },
  })
  return { done: true }
}

/** What came in is explained, or sent back, among the credits that nobody knew; for what left there is suspense alone. */
async function toSuspense(tx: Tx, line: matching.LockedLine): Promise<void> {
  if (line.account === 'payout' || line.amount_paisa < 0) {
    await ledger.post(tx, [
      lineInSuspense({ lineId: line.id, account: line.account, bank, amountPaisa: line.amount_paisa }),
    ])
    return
  }
  const credit = {
    creditId: line.id,
    amountPaisa: line.amount_paisa,
    bankReference: line.bank_reference.slice(0, 60),
    sender: openWords(tx, line.words).join(' · ').slice(0, SENDER_MAX) || line.bank_reference,
  }
  await tx.kernel.perform(tx, 'finance.recordCredit', api['finance.recordCredit'].input.parse(credit))
}

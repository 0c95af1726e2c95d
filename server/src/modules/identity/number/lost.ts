import type { Output, ParsedInput, RefusalCode } from '@app/contract'
import { decideNumber, isHolder, movesAt, NUMBER_CHANGE, type NumberCell } from '@app/domain/identity'
import { maskPhoneForText, normaliseIdentifier, type TemplateValue } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/context.ts'
import { refuse, refuseAndKeep } from '../../../kernel/refusal.ts'
import { isProved, takeCode } from '../caller-check.ts'
import { sendConfirmCode } from '../confirm-code.ts'
import { firstLanguage } from '../programme.ts'
import { capCodes } from '../request-code.ts'
import * as accounts from '../store.ts'
import { assertFree, isFree, isGuessedOut, moveTo, numberRules, phoneOf } from './rules.ts'
import * as store from './store.ts'
import { changeView } from './view.ts'

const KIND = 'number_lost'

function numbersOf(input: { from: string; to: string }): { from: string; to: string } {
  const numbers = { from: phoneOf(input.from, 'from'), to: phoneOf(input.to, 'to') }
  if (numbers.from === numbers.to) refuse('number_same', { field: 'to' })
  return numbers
}

/** To the new number, whatever hangs on the old one: whoever asks learns nothing by it. */
export async function sendLostCode(
  tx: Tx,
  input: ParsedInput<'numbers.sendCode'>,
): Promise<Output<'numbers.sendCode'>> {
  const { from, to } = numbersOf(input)
  await assertFree(tx, to)
  await capCodes(tx, to)
  const language = (await accounts.findAccount(tx, from, 'citizen'))?.language ?? firstLanguage(tx)
  const sent = await sendConfirmCode(
    tx,
    { phone: to, language },
    { kind: KIND, template: 'number_code', facts: { number: maskPhoneForText(to) }, bound: from },
  )
  return { ...sent, coolingHours: numberRules(tx).coolingHours }
}

/** Where somebody stands before a desk the card was seen; on the telephone it was read out. */
function seenBy(tx: Tx): store.SeenBy {
  if (tx.actor.kind === 'facilitator') return 'visit'
  return tx.actor.kind === 'staff' && tx.actor.roles.includes('centre') ? 'card' : 'call'
}

/** The record of that number, also one that a stranger's word took off it. */
async function recordOf(tx: Tx, from: string): Promise<accounts.AccountRow | undefined> {
  const there = await accounts.findAccount(tx, from, 'citizen')
  const unbound = await store.unboundFrom(tx, from)
  return unbound ? accounts.findAccountById(tx, unbound.id) : there
}

export async function askForNumber(tx: Tx, input: ParsedInput<'numbers.ask'>): Promise<Output<'numbers.ask'>> {
  const { from, to } = numbersOf(input)
  await takeCode(tx, to, KIND, input.code, from)
  const account = await recordOf(tx, from)
  // A number that nobody has, and a card that is another's: the same answer.
  if (!account) return refuseAndKeep('facts_wrong')
  if (await isGuessedOut(tx, account.id)) refuseAndKeep('code_tries_used')
  const cnic = normaliseIdentifier('cnic', input.cnic)
  if (!cnic || !isHolder(await tx.kernel.onRecord(tx, account.id), { cnic, born: input.born })) {
    await store.noteWrong(tx, account.id, tx.at)
    await tx.audit({ action: 'number.refused', subject: `account:${account.id}` })
    refuseAndKeep('facts_wrong')
  }
  await assertFree(tx, to)
  const made = await store.insertChange(
    tx,
    {
      id: input.changeId,
      account_id: account.id,
      seen_by: seenBy(tx),
      from_phone: from,
      to_phone: to,
      state: 'waiting',
      reason: input.reason,
      asked_by: actorKey(tx.actor),
    },
    tx.at,
  )
  const change = await store.findChange(tx, input.changeId)
  if (made === 0 || !change) return refuse('change_waiting')
  // From now on nothing of it is shown to anybody, until the move or its end.
  tx.kernel.sessions.forgetActor(account.id)
  await tx.audit({ action: 'number.asked', subject: `account:${account.id}`, details: { seenBy: change.seen_by } })
  await tellHolder(tx, change, 'number_asked', { hours: numberRules(tx).coolingHours })
  return changeView(change)
}

/** By every way to them: the number that is lost, their browsers, their e-mail. */
async function tellHolder(
  tx: Tx,
  change: store.ChangeRow,
  template: string,
  facts: Record<string, TemplateValue> = {},
): Promise<void> {
  const { language, phone } = await accounts.getAccount(tx, change.account_id)
  await tx.enqueue('told.everywhere', {
    accountId: change.account_id,
    // A number that was taken off the record is a stranger's: nothing of it goes there.
    phone,
    template,
    language,
    facts: { number: maskPhoneForText(change.to_phone ?? ''), ...facts },
    key: `${template} ${change.id}`,
  })
}

const allowed = (cell: NumberCell | { no: RefusalCode }): void => {
  if ('no' in cell) refuse(cell.no)
}

export async function decideOnNumber(tx: Tx, input: ParsedInput<'numbers.decide'>): Promise<Output<'numbers.decide'>> {
  const change = (await store.lockChange(tx, input.changeId)) ?? refuse('not_found')
  const account = await accounts.getAccount(tx, change.account_id)
  const decider = tx.actor.kind === 'staff' ? await accounts.getAccount(tx, tx.actor.id) : undefined
  const action = input.approve ? 'approve' : 'refuse'
  const cell = decideNumber(
    { state: change.state, askedBy: change.asked_by, personId: account.person_id },
    { key: actorKey(tx.actor), personId: decider?.person_id ?? null },
    action,
  )
  if ('no' in cell) return refuse(cell.no)
  const at = input.approve ? movesAt(tx.at, numberRules(tx)) : null
  await store.decideChange(
    tx,
    change.id,
    { state: cell.to, decided_by: actorKey(tx.actor), decision_reason: input.reason, moves_at: at },
    tx.at,
  )
  if (at) await tx.timer('number.due', change.id, at)
  tx.kernel.sessions.forgetActor(account.id)
  await tx.audit({
    action: input.approve ? 'number.approved' : 'number.refused',
    subject: `account:${account.id}`,
    details: { change: change.id },
  })
  await tellHolder(tx, change, input.approve ? 'number_approved' : 'number_stopped', {
    hours: numberRules(tx).coolingHours,
  })
  return { changeId: change.id, state: cell.to }
}

/** The time is over and nobody has said that it was not them. */
export async function numberDue(tx: Tx, changeId: string): Promise<void> {
  const change = await store.lockChange(tx, changeId)
  if (!change || 'no' in NUMBER_CHANGE[change.state].move) return
  // Somebody may have begun a record of their own on it meanwhile: theirs stays, and so does this one.
  if (!(await isFree(tx, change.to_phone ?? ''))) return stop(tx, change)
  await store.endChange(tx, change.id, 'done', actorKey(tx.actor), tx.at)
  await tellHolder(tx, change, 'number_moved')
  await moveTo(tx, change, null)
  const { language } = await accounts.getAccount(tx, change.account_id)
  await tx.enqueue('sms.send', {
    phone: change.to_phone ?? '',
    template: 'number_yours',
    language,
    facts: {},
    key: `number_yours ${change.id}`,
    accountId: change.account_id,
  })
}

async function stop(tx: Tx, change: store.ChangeRow): Promise<void> {
  allowed(NUMBER_CHANGE[change.state].stop)
  await store.endChange(tx, change.id, 'stopped', actorKey(tx.actor), tx.at)
  tx.kernel.sessions.forgetActor(change.account_id)
  await tx.audit({ action: 'number.stopped', subject: `account:${change.account_id}`, details: { change: change.id } })
  await tellHolder(tx, change, 'number_stopped')
}

export async function stopNumber(tx: Tx, input: ParsedInput<'number.stop'>): Promise<Output<'number.stop'>> {
  const change = (await store.lockChange(tx, input.changeId)) ?? refuse('not_found')
  const own = tx.actor.kind === 'citizen' && tx.actor.id === change.account_id
  const proved = tx.actor.kind === 'staff' && input.accountId === change.account_id
  if (!own && !proved) refuse('not_found')
  if (proved && !(await isProved(tx, change.account_id))) refuse('caller_unproven', { field: 'accountId' })
  await stop(tx, change)
  return { done: true }
}

/** By a text from the old number itself; false where nothing was asked of it. */
export async function keepNumber(tx: Tx, phone: string): Promise<boolean> {
  const open = await store.openChangeFrom(tx, phone)
  const account = open && (await accounts.getAccount(tx, open.account_id))
  // A number that was taken off the record says nothing about it any more.
  if (!open || account?.phone !== phone) return false
  const change = await store.lockChange(tx, open.id)
  if (!change || 'no' in NUMBER_CHANGE[change.state].stop) return false
  await stop(tx, change)
  return true
}

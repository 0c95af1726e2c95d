import type { Output, ParsedInput } from '@app/contract'
import { isUnderThreat, isUnderWay, normaliseIban, stepAccountChange } from '@app/domain/standing'
import { QUALITY_DEFAULT } from '@app/domain/documents'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { scansOf, storeScan } from '../../documents/index.ts'
import {
  calledSilentlyAt,
  dropConfirmCode,
  isSilentCode,
  sendConfirmCode,
  takeCode,
  tellDuress,
} from '../../identity/index.ts'
import { selfOf } from '../caller.ts'
import { currentIban, factsOf, ibanOf, sealIban } from './current.ts'
import { itemOf, paperOf, payeeOf, shown, subjectOf, tellPayee } from './payee.ts'
import * as store from './store.ts'
import { payAccountView } from './view.ts'

/** A code of its own kind: it confirms one account, and opens nothing. */
const KIND = 'pay_account'

async function assertNoneUnderWay(q: Query, facilitatorId: string): Promise<void> {
  if ((await store.changesOf(q, facilitatorId)).some((row) => isUnderWay(factsOf(row), q.at)))
    refuse('account_change_waiting')
}

/** What was typed, checked as at the admission, and another than pay goes to now. */
async function newIban(q: Query, facilitatorId: string, typed: string): Promise<string> {
  const iban = normaliseIban(typed) ?? refuse('iban_invalid', { field: 'iban' })
  if (iban === (await currentIban(q, facilitatorId))) refuse('account_same', { field: 'iban' })
  return iban
}

export async function sendAccountCode(
  tx: Tx,
  input: ParsedInput<'payAccount.sendCode'>,
): Promise<Output<'payAccount.sendCode'>> {
  const payee = await payeeOf(tx)
  await assertNoneUnderWay(tx, payee.id)
  const iban = await newIban(tx, payee.id, input.iban)
  return sendConfirmCode(tx, payee, {
    kind: KIND,
    template: 'account_code',
    facts: { account: shown(iban) },
    bound: iban,
  })
}

export async function uploadAccountPaper(
  tx: Tx,
  input: ParsedInput<'payAccount.upload'> & { bytes: Buffer },
): Promise<Output<'payAccount.upload'>> {
  const payee = await payeeOf(tx)
  if (!paperOf(tx).sides.includes(input.side)) refuse('item_unknown', { field: 'side' })
  await assertNoneUnderWay(tx, payee.id)
  // What somebody decided by is not exchanged afterwards.
  if (await store.findChange(tx, input.changeId)) refuse('account_change_over')
  await storeScan(tx, {
    fileId: input.fileId,
    requestId: payee.id,
    itemId: itemOf(input.changeId),
    side: input.side,
    page: 1,
    bytes: input.bytes,
    quality: QUALITY_DEFAULT,
  })
  await tx.audit({
    action: 'pay_account.paper_handed_in',
    subject: subjectOf(input.changeId),
    details: { facilitator: payee.id },
  })
  return { fileId: input.fileId }
}

const callForHelp = (tx: Tx, facilitatorId: string): Promise<void> =>
  tellDuress(tx, { facilitatorId, where: 'pay_account', visitId: null })

/**
 * By the code that was sent, or by the silent one, which uses that up: then all goes on as always, help is called, and the change is marked
 * as forced. So is what whoever called silently a little earlier confirms with the right code: the phone and its messages are not theirs.
 */
async function confirm(tx: Tx, payee: { id: string; phone: string }, code: string, iban: string): Promise<boolean> {
  const silent = await isSilentCode(tx, payee.id, code)
  if (silent) {
    await dropConfirmCode(tx, payee.phone, KIND)
    await callForHelp(tx, payee.id)
  } else await takeCode(tx, payee.phone, KIND, code, iban)
  return silent || isUnderThreat(await calledSilentlyAt(tx, payee.id), tx.at)
}

/** Asked for, with the code that was sent for this very account. Nothing moves yet: staff vet it, and then its hours run. */
export async function changeAccount(
  tx: Tx,
  input: ParsedInput<'payAccount.change'>,
): Promise<Output<'payAccount.change'>> {
  const payee = await payeeOf(tx)
  const iban = normaliseIban(input.iban) ?? refuse('iban_invalid', { field: 'iban' })
  const before = await store.findChange(tx, input.changeId)
  if (before) return askedAgain(tx, before, payee.id, { iban, code: input.code })
  await assertNoneUnderWay(tx, payee.id)
  await newIban(tx, payee.id, iban)
  const files = (await scansOf(tx, payee.id)).filter((one) => one.itemId === itemOf(input.changeId))
  if (!paperOf(tx).sides.every((side) => files.some((one) => one.side === side))) refuse('document_missing')
  const forced = await confirm(tx, payee, input.code, iban)
  const old = await currentIban(tx, payee.id)
  const made = await store.insertChange(
    tx,
    {
      id: input.changeId,
      facilitator_id: payee.id,
      district_id: payee.districtId,
      tehsil_id: payee.tehsilId,
      sealed: await sealIban(tx, payee.id, iban),
      iban_index: tx.kernel.vault.blindIndex('iban', iban),
      forced,
    },
    tx.at,
  )
  // The code's row lets one phone in at a time; should another way in be built, the index of what waits refuses the second.
  if (made === 0) refuse('account_change_waiting')
  await tx.audit({
    action: 'pay_account.asked',
    subject: subjectOf(input.changeId),
    details: { facilitator: payee.id, forced },
  })
  await tellPayee(tx, payee.id, 'account_change_asked', { id: input.changeId, old, new: iban })
  await tx.live(`district:${payee.districtId}`, {
    kind: 'payAccount',
    data: { changeId: input.changeId, tehsilId: payee.tehsilId },
  })
  return payAccountView(tx, payee.id)
}

/** The same change once more, from a phone that never heard the answer. */
async function askedAgain(
  tx: Tx,
  before: store.AccountChangeRow,
  payeeId: string,
  typed: { iban: string; code: string },
): Promise<Output<'payAccount.change'>> {
  if (before.facilitator_id !== payeeId) refuse('not_found')
  if ((await ibanOf(tx, before)) !== typed.iban) refuse('command_reused')
  if (await isSilentCode(tx, payeeId, typed.code)) {
    await store.setForced(tx, before.id)
    await callForHelp(tx, payeeId)
  }
  return payAccountView(tx, payeeId)
}

/** Whose it is takes it back, be it that somebody else had their phone. */
export async function stopAccount(tx: Tx, input: ParsedInput<'payAccount.stop'>): Promise<Output<'payAccount.stop'>> {
  const self = selfOf(tx)
  const row = await store.lockChange(tx, input.changeId)
  if (row?.facilitator_id !== self) return refuse('not_found')
  const cell = stepAccountChange(factsOf(row), 'stop', tx.at)
  if ('no' in cell) refuse(cell.no)
  await store.stopChange(tx, row.id, tx.at)
  await tx.audit({
    action: 'pay_account.stopped',
    subject: subjectOf(row.id),
    details: { facilitator: self, was: row.state },
  })
  await tellPayee(tx, self, 'account_change_stopped', {
    id: row.id,
    old: await currentIban(tx, self),
    new: await ibanOf(tx, row),
  })
  return payAccountView(tx, self)
}

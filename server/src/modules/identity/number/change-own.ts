import type { Output, ParsedInput } from '@app/contract'
import { maskPhoneForText } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { takeCode } from '../caller-check.ts'
import { tokenIndex } from '../codes.ts'
import { sendConfirmCode } from '../confirm-code.ts'
import { describe } from '../me.ts'
import { capCodes } from '../request-code.ts'
import * as accounts from '../store.ts'
import { assertFree, moveTo, phoneOf } from './rules.ts'
import * as store from './store.ts'

/** Kinds of their own: neither opens the app, and each is bound to the other number. */
const OLD = 'number_old'
const NEW = 'number_new'

const meOf = async (q: Query): Promise<accounts.AccountRow> =>
  q.actor.kind === 'citizen' ? accounts.getAccount(q, q.actor.id) : refuse('not_yours')

async function prepared(tx: Tx, typed: string): Promise<{ me: accounts.AccountRow; to: string }> {
  const me = await meOf(tx)
  const to = phoneOf(typed, 'to')
  if (to === me.phone) refuse('number_same', { field: 'to' })
  if (await store.openChangeOf(tx, me.id)) refuse('change_waiting')
  await assertFree(tx, to)
  return { me, to }
}

/** A code to each: whoever has but one of the two moves nothing. */
export async function sendNumberCodes(
  tx: Tx,
  input: ParsedInput<'number.sendCodes'>,
): Promise<Output<'number.sendCodes'>> {
  const { me, to } = await prepared(tx, input.to)
  await capCodes(tx, to)
  const facts = { number: maskPhoneForText(to) }
  const template = 'number_code'
  const old = await sendConfirmCode(tx, me, { kind: OLD, template, facts, bound: to })
  const fresh = await sendConfirmCode(
    tx,
    { phone: to, language: me.language },
    { kind: NEW, template, facts, bound: me.id },
  )
  return {
    oldMasked: old.sentToMasked,
    newMasked: fresh.sentToMasked,
    expiresAfterSeconds: fresh.expiresAfterSeconds,
  }
}

export async function changeNumber(tx: Tx, input: ParsedInput<'number.change'>): Promise<Output<'number.change'>> {
  const { me, to } = await prepared(tx, input.to)
  await takeCode(tx, me.phone, OLD, input.oldCode, to)
  await takeCode(tx, to, NEW, input.newCode, me.id)
  const made = await store.insertChange(
    tx,
    {
      id: input.changeId,
      account_id: me.id,
      seen_by: 'codes',
      from_phone: me.phone,
      to_phone: to,
      state: 'done',
      reason: '',
      asked_by: actorKey(tx.actor),
    },
    tx.at,
  )
  const change = await store.findChange(tx, input.changeId)
  if (made === 0 || !change) return refuse('change_waiting')
  const token = tx.call?.token
  await moveTo(tx, change, token ? tokenIndex(tx.kernel.vault, token) : null)
  await tx.enqueue('told.everywhere', {
    accountId: me.id,
    phone: me.phone,
    template: 'number_moved',
    language: me.language,
    facts: { number: maskPhoneForText(to) },
    key: `number_moved ${change.id}`,
  })
  return describe(tx, await accounts.getAccount(tx, me.id))
}

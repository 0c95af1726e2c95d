import { api, type EndpointId, endpoints, type Output, type ParsedInput } from '@app/contract'
import { HOUR_MS } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import type { HoldAct, Query, Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import type { TimerRow } from '../../../kernel/module.ts'
import { ownPage } from '../../../kernel/own-page.ts'
import { Refusal, refuse } from '../../../kernel/refusal.ts'
import { hasWholeProgramme } from '../../../kernel/whole-programme.ts'
import { findStaff } from '../../identity/index.ts'
import { isOwnMoney } from './own-money.ts'
import { sameAct } from './same-act.ts'
import * as store from './store.ts'

/** Over a long weekend; after it the sum may not be right any more. */
const WAITS_HOURS = 72
const PURPOSE = 'held-act'
export const EXPIRES = 'payments.act_expires'

/** Written down as it was typed; asked for again while it waits, it is the same. */
export const holdAct: HoldAct = async (tx, { endpoint, input, amountPaisa }) => {
  const id = newId()
  const kept = await store.insertAct(
    tx,
    {
      id,
      endpoint,
      same_as: sameAct(endpoint, input),
      input: tx.kernel.vault.sealOwn(PURPOSE, JSON.stringify(input)),
      amount_paisa: amountPaisa,
      made_by: actorKey(tx.actor),
      expires_at: new Date(tx.at.getTime() + WAITS_HOURS * HOUR_MS),
    },
    tx.at,
  )
  if (kept.id === id) await tx.timer(EXPIRES, id, kept.expires_at)
  return { actId: kept.id, expiresAt: kept.expires_at }
}

/** Whoever may ask for it may let go of it, and sees it; an auditor sees all. */
const actsOf = (q: Query): string[] =>
  endpoints
    .filter(
      (one) =>
        one.twoPersons &&
        q.actor.kind === 'staff' &&
        q.actor.roles.some((role) => role === 'auditor' || (one.who as readonly string[]).includes(role)),
    )
    .map((one) => one.id)

const inputOf = (q: Query, row: store.HeldActRow): unknown =>
  JSON.parse(q.kernel.vault.openOwn(PURPOSE, row.input).toString('utf8'))

/** Whose place it is: who asked, those of the whole programme, and those of the place whose money it moves. */
const mayReach = async (q: Query, row: store.HeldActRow): Promise<boolean> =>
  row.made_by === actorKey(q.actor) || hasWholeProgramme(q) || isOwnMoney(q, row.endpoint, inputOf(q, row))

async function lockOpen(tx: Tx, actId: string): Promise<store.HeldActRow> {
  const row = (await store.lockAct(tx, actId)) ?? refuse('not_found')
  if (!actsOf(tx).includes(row.endpoint) || !(await mayReach(tx, row))) refuse('not_found')
  return row.state === 'open' ? row : refuse('act_settled')
}

/** The second person: not who asked for it. It is done as if they had asked, and both stand in the ledger and the trail. */
export async function checkAct(tx: Tx, input: ParsedInput<'finance.checkAct'>): Promise<Output<'finance.checkAct'>> {
  const row = await lockOpen(tx, input.actId)
  const me = actorKey(tx.actor)
  if (row.made_by === me) refuse('same_person')
  tx.secondPerson = { madeBy: row.made_by }
  const given = inputOf(tx, row)
  try {
    await tx.kernel.perform(tx, row.endpoint, api[row.endpoint as EndpointId].input.parse(given))
  } catch (error) {
    if (error instanceof Refusal) refuse('act_not_possible', { because: error.code })
    throw error
  }
  await store.settleAct(tx, row.id, { state: 'done', settled_by: me, reason: null }, tx.at)
  await tx.cancelTimer(EXPIRES, row.id)
  await tx.audit({
    action: row.endpoint,
    subject: `act:${row.id}`,
    details: { madeBy: row.made_by, amountPaisa: row.amount_paisa },
  })
  return { done: true }
}

export async function withdrawAct(
  tx: Tx,
  input: ParsedInput<'finance.withdrawAct'>,
): Promise<Output<'finance.withdrawAct'>> {
  const row = await lockOpen(tx, input.actId)
  const how = { state: 'withdrawn', settled_by: actorKey(tx.actor), reason: input.reason } as const
  await store.settleAct(tx, row.id, how, tx.at)
  await tx.cancelTimer(EXPIRES, row.id)
  return { done: true }
}

/** Nobody let go of it in time: it is as if it had not been asked for. */
export async function actExpires(tx: Tx, { key }: TimerRow<typeof EXPIRES>): Promise<void> {
  const row = await store.lockAct(tx, key)
  if (row?.state === 'open') await store.settleAct(tx, key, { state: 'expired', settled_by: null, reason: null }, tx.at)
}

export async function listActs(q: Query, input: ParsedInput<'finance.acts'>): Promise<Output<'finance.acts'>> {
  const page = input.state === 'open' ? store.openActs : store.settledActs
  const { rows, next } = await ownPage(
    input.cursor ?? null,
    input.limit,
    (after, limit) => page(q, actsOf(q), after, limit),
    (found) => reachable(q, found),
    (row) => row.id,
  )
  const items: Output<'finance.acts'>['items'] = []
  for (const row of rows)
    items.push({
      actId: row.id,
      endpoint: row.endpoint,
      amountPaisa: row.amount_paisa,
      given: givenOf(q, row),
      madeBy: await nameOf(q, row.made_by),
      mine: row.made_by === actorKey(q.actor),
      at: row.at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      state: row.state,
      settledBy: row.settled_by === null ? null : await nameOf(q, row.settled_by),
      settledAt: row.settled_at?.toISOString() ?? null,
      reason: row.reason,
    })
  return { items, next }
}

async function reachable(q: Query, rows: readonly store.HeldActRow[]): Promise<store.HeldActRow[]> {
  const own: store.HeldActRow[] = []
  for (const row of rows) if (await mayReach(q, row)) own.push(row)
  return own
}

const nameOf = async (q: Query, key: string): Promise<string> =>
  (await findStaff(q, key.slice(key.indexOf(':') + 1)))?.name ?? key

/** What was typed, inner fields too; ids say nothing to a reader, but which one it is. */
function givenOf(q: Query, row: store.HeldActRow): { name: string; value: string }[] {
  const lines: { name: string; value: string }[] = []
  const walk = (value: object): void => {
    for (const [name, inner] of Object.entries(value))
      if (inner !== null && typeof inner === 'object') walk(inner)
      else if (lines.length < 20) lines.push({ name, value: String(inner).slice(0, 300) })
  }
  walk(inputOf(q, row) as object)
  return lines
}

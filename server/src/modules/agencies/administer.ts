import type { Output, ParsedInput } from '@app/contract'
import { commissionAvailable, commissionHeld } from '@app/domain/ledger'
import { normaliseTaxNumber } from '@app/domain/standing'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { membersAt } from '../identity/index.ts'
import * as ledger from '../ledger/index.ts'
import * as workforce from '../workforce/index.ts'
import { type Agency, agencyView, type Change, changeView, pageOf } from './changes.ts'
import { dropAllOf } from './shifts.ts'

const CHANGES_SHOWN = 60
const AHEAD_MS = 31 * 86_400_000
const SHIFTS_COUNTED = 1_000

/** An agency works in many districts: whoever decides of it answers for the whole province. */
function assertProvince(q: Query): void {
  if (q.actor.kind !== 'staff' || !q.actor.jurisdiction.province) refuse('not_yours')
}

export async function list(q: Query, input: ParsedInput<'agencies.list'>): Promise<Output<'agencies.list'>> {
  assertProvince(q)
  const rows = await workforce.agencies.list(q, input.cursor ?? null, input.limit + 1)
  const shown = rows.slice(0, input.limit)
  const items: Agency[] = []
  for (const row of shown) items.push(await agencyView(q, row))
  return { items, next: rows.length > input.limit ? (shown.at(-1)?.id ?? null) : null }
}

export async function get(q: Query, { agencyId }: ParsedInput<'agencies.get'>): Promise<Output<'agencies.get'>> {
  assertProvince(q)
  const row = (await workforce.agencies.find(q, agencyId)) ?? refuse('not_found')
  const facts = await workforce.agencies.particulars(q, agencyId)
  const account = (await workforce.agencies.payAccounts(q, [agencyId])).get(agencyId)
  const masks = await workforce.agencies.accountMasks(q, account ? [account] : [])
  const { items } = await pageOf(q, { agencyId, state: null, cursor: undefined, limit: CHANGES_SHOWN })
  return {
    ...(await agencyView(q, row)),
    taxNumber: facts?.tax_number ?? '',
    accountMasked: account ? (masks.get(account) ?? null) : null,
    closedAt: facts?.closed_at?.toISOString() ?? null,
    managers: await membersAt(q, 'agencies', agencyId),
    open: await openThere(q, row),
    changes: items,
  }
}

/** What would be left hanging if it closed. */
async function openThere(q: Query, row: workforce.AgencyRow): Promise<Output<'agencies.get'>['open']> {
  const [heldPaisa = 0, availablePaisa = 0] = await ledger.balances(q, [
    commissionHeld(row.id),
    commissionAvailable(row.id),
  ])
  const until = new Date(q.at.getTime() + AHEAD_MS)
  const planned = { agencyId: row.id, facilitatorId: null, from: q.at, to: until, limit: SHIFTS_COUNTED }
  const shifts = await workforce.hours.plannedIn(q, planned)
  return {
    people: row.people,
    shifts: shifts.length,
    invitations: await workforce.agencies.openInvitations(q, row.id),
    heldPaisa,
    availablePaisa,
  }
}

export async function changes(q: Query, input: ParsedInput<'agencies.changes'>): Promise<Output<'agencies.changes'>> {
  assertProvince(q)
  return pageOf(q, { agencyId: null, state: input.state, cursor: input.cursor, limit: input.limit })
}

const taxNumberOf = (typed: string): string =>
  normaliseTaxNumber(typed) ?? refuse('tax_number_invalid', { field: 'taxNumber' })

export async function found(tx: Tx, input: ParsedInput<'agencies.found'>): Promise<Change> {
  assertProvince(tx)
  const details = { name: input.name, taxNumber: taxNumberOf(input.taxNumber) }
  const iban = workforce.readIban(input.iban) ?? refuse('iban_invalid', { field: 'iban' })
  const { changeId, agencyId, basisPoints, from, reason } = input
  return changeView(
    tx,
    await workforce.agencies.askToFound(tx, { changeId, agencyId, details, iban, basisPoints, from, reason }),
  )
}

export async function askShare(tx: Tx, input: ParsedInput<'agencies.askShare'>): Promise<Change> {
  assertProvince(tx)
  await workforce.agencies.assertActive(tx, input.agencyId)
  return changeView(tx, await workforce.agencies.ask(tx, { kind: 'share', ...input }))
}

export async function askAccount(tx: Tx, input: ParsedInput<'agencies.askAccount'>): Promise<Change> {
  assertProvince(tx)
  await workforce.agencies.assertActive(tx, input.agencyId)
  const iban = await workforce.agencies.newIban(tx, input.agencyId, input.iban)
  return changeView(tx, await workforce.agencies.ask(tx, { kind: 'account', ...input, iban }))
}

export async function askDetails(tx: Tx, input: ParsedInput<'agencies.askDetails'>): Promise<Change> {
  assertProvince(tx)
  await workforce.agencies.assertActive(tx, input.agencyId)
  const details = { name: input.name, taxNumber: taxNumberOf(input.taxNumber) }
  const { changeId, agencyId, reason } = input
  return changeView(tx, await workforce.agencies.ask(tx, { kind: 'details', changeId, agencyId, reason, details }))
}

export async function askClose(tx: Tx, input: ParsedInput<'agencies.askClose'>): Promise<Change> {
  assertProvince(tx)
  return changeView(tx, await workforce.agencies.ask(tx, { kind: 'close', ...input }))
}

export async function decide(tx: Tx, input: ParsedInput<'agencies.decide'>): Promise<Change> {
  assertProvince(tx)
  const row = await workforce.agencies.decide(tx, {
    changeId: input.changeId,
    approve: input.approve,
    reason: input.reason,
  })
  if (row.kind === 'release' && row.facilitator_id && row.state === 'approved')
    await dropAllOf(tx, row.agency_id, row.facilitator_id)
  return changeView(tx, row)
}

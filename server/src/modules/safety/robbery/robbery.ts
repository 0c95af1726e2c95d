import type { Output, ParsedInput } from '@app/contract'
import { cashInHand, robbed } from '@app/domain/ledger'
import { approveRobbery } from '@app/domain/safety'
import { actorKey, mayActFor } from '../../../kernel/actor.ts'
import { areaOf } from '../../../kernel/area.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse, refuseAndKeep } from '../../../kernel/refusal.ts'
import { findAccount } from '../../identity/index.ts'
import * as ledger from '../../ledger/index.ts'
import { tehsilOf } from '../../places/index.ts'
import * as workforce from '../../workforce/index.ts'
import { cursorOf, placeOf } from '../pages.ts'
import { lockAlert } from '../store.ts'
import * as store from './store.ts'

type Robbery = Output<'safety.reportRobbery'>

async function view(q: Query, row: store.RobberyRow): Promise<Robbery> {
  const person = await workforce.getFacilitator(q, row.facilitator_id)
  const nameOf = async (by: string | null): Promise<string | null> =>
    by ? ((await findAccount(q, by.split(':')[1] ?? ''))?.name ?? '') : null
  return {
    id: row.id,
    facilitatorId: person.id,
    facilitatorName: person.name,
    badgeNo: person.badgeNo,
    amountPaisa: row.amount_paisa,
    state: row.state,
    policeReport: row.police_report,
    account: q.kernel.vault.openOwn('robbery', row.account).toString('utf8'),
    reportedAt: row.reported_at.toISOString(),
    reportedBy: (await nameOf(row.reported_by)) ?? '',
    firstApprover: await nameOf(row.first_approver),
    secondApprover: await nameOf(row.second_approver),
    alertId: row.alert_id,
  }
}

/** What was taken is at most what was carried. The cash stays on the books until two people have approved. */
export async function report(tx: Tx, input: ParsedInput<'safety.reportRobbery'>): Promise<Robbery> {
  const self = tx.actor.kind === 'facilitator' ? tx.actor.id : refuse('not_yours')
  const person = await workforce.getFacilitator(tx, self)
  const [inHand = 0] = await ledger.balances(tx, [cashInHand(self)])
  if (input.amountPaisa > inHand) refuse('insufficient_balance', { field: 'amountPaisa', inHandPaisa: inHand })
  const alert = input.alertId === undefined ? undefined : await lockAlert(tx, input.alertId)
  const made = await store.insertRobbery(
    tx,
    {
      id: input.robberyId,
      facilitator_id: self,
      alert_id: alert?.caller_id === self ? alert.id : null,
      district_id: tehsilOf(tx.kernel, person.tehsilIds[0] ?? '')?.districtId ?? '',
      tehsil_id: person.tehsilIds[0] ?? null,
      amount_paisa: input.amountPaisa,
      account: tx.kernel.vault.sealOwn('robbery', input.account),
      police_report: input.policeReport,
      reported_by: actorKey(tx.actor),
    },
    tx.at,
  )
  if (!made) refuse('robbery_open')
  await tx.audit({
    action: 'robbery.reported',
    subject: `robbery:${input.robberyId}`,
    details: { amountPaisa: input.amountPaisa },
  })
  return view(tx, (await store.lockRobbery(tx, input.robberyId)) ?? refuse('not_found'))
}

async function take(tx: Tx, id: string): Promise<store.RobberyRow> {
  const row = (await store.lockRobbery(tx, id)) ?? refuse('not_found')
  if (
    tx.actor.kind === 'facilitator'
      ? row.facilitator_id !== tx.actor.id
      : !mayActFor(tx.actor, { districtId: row.district_id, tehsilId: row.tehsil_id })
  )
    refuse('not_found')
  return row
}

export async function addReport(tx: Tx, input: ParsedInput<'safety.addReport'>): Promise<Robbery> {
  const row = await take(tx, input.robberyId)
  if (row.state === 'booked' || row.state === 'refused') refuse('already_done')
  await store.setReport(tx, row.id, input.policeReport)
  await tx.audit({ action: 'robbery.police_report', subject: `robbery:${row.id}` })
  return view(tx, { ...row, police_report: input.policeReport })
}

/** The second approval books it: the programme's loss, and the cash is no longer the facilitator's to bring. */
export async function approve(tx: Tx, input: ParsedInput<'safety.approveRobbery'>): Promise<Robbery> {
  const row = await take(tx, input.robberyId)
  const by = actorKey(tx.actor)
  const next = approveRobbery(
    {
      state: row.state,
      reportedBy: row.reported_by,
      firstApprover: row.first_approver,
      policeReport: row.police_report,
    },
    by,
  )
  if ('no' in next) {
    await tx.audit({ action: `robbery.refused.${next.no}`, subject: `robbery:${row.id}` })
    return refuseAndKeep(next.no)
  }
  if (next.to === 'approved_once') {
    await store.setFirstApproval(tx, row.id, by)
    await tx.audit({ action: 'robbery.approved_once', subject: `robbery:${row.id}` })
    return view(tx, { ...row, state: 'approved_once', first_approver: by })
  }
  await store.setBooked(tx, row.id, by, tx.at)
  await ledger.post(tx, [
    robbed({
      caseId: row.id,
      facilitatorId: row.facilitator_id,
      amountPaisa: row.amount_paisa,
      approvers: [row.first_approver as string, by],
    }),
  ])
  await tx.audit({ action: 'robbery.booked', subject: `robbery:${row.id}`, details: { amountPaisa: row.amount_paisa } })
  await tx.announce('robbery.booked', {
    robberyId: row.id,
    facilitatorId: row.facilitator_id,
    amountPaisa: row.amount_paisa,
  })
  return view(tx, { ...row, state: 'booked', second_approver: by })
}

export async function refuseRobbery(tx: Tx, input: ParsedInput<'safety.refuseRobbery'>): Promise<Robbery> {
  const row = await take(tx, input.robberyId)
  if (row.state === 'booked' || row.state === 'refused') refuse('already_done')
  if (row.reported_by === actorKey(tx.actor)) refuse('same_person')
  await store.setRobberyRefused(tx, row.id, input.reason, tx.at)
  await tx.audit({ action: 'robbery.not_accepted', subject: `robbery:${row.id}` })
  return view(tx, { ...row, state: 'refused' })
}

const SHOWN = { all: null, open: ['reported', 'approved_once'], booked: ['booked'], refused: ['refused'] } as const

/** The whole case, for who approves it: what is carried now, how it stands in the books, and what the caller may do. */
export async function getRobbery(q: Query, input: ParsedInput<'safety.robbery'>): Promise<Output<'safety.robbery'>> {
  const row = (await store.findRobbery(q, input.robberyId)) ?? refuse('not_found')
  if (!mayActFor(q.actor, { districtId: row.district_id, tehsilId: row.tehsil_id })) refuse('not_found')
  const cash = await ledger.cashPosition(q, row.facilitator_id)
  const legs = await ledger.journalLegs(q, `robbery:${row.id}`)
  return {
    ...(await view(q, row)),
    districtId: row.district_id,
    decidedAt: row.decided_at?.toISOString() ?? null,
    reason: row.reason,
    cash: {
      inHandPaisa: cash.inHandPaisa,
      reservedPaisa: cash.reservedPaisa,
      capPaisa: cash.capPaisa,
      oldestAt: cash.oldestAt?.toISOString() ?? null,
    },
    journal: legs.map((leg) => ({ code: leg.code, amountPaisa: leg.amount_paisa })),
    actions: actionsOf(q, row),
  }
}

/** By the rules that the commands enforce. */
function actionsOf(q: Query, row: store.RobberyRow): Output<'safety.robbery'>['actions'] {
  const by = actorKey(q.actor)
  const decides = q.actor.kind === 'staff' && q.actor.roles.some((role) => role === 'finance' || role === 'supervisor')
  const next = approveRobbery(
    {
      state: row.state,
      reportedBy: row.reported_by,
      firstApprover: row.first_approver,
      policeReport: row.police_report,
    },
    by,
  )
  const over = row.state === 'booked' || row.state === 'refused'
  return [
    { action: 'approve', refusal: !decides ? 'not_yours' : 'no' in next ? next.no : null },
    {
      action: 'refuse',
      refusal: !decides ? 'not_yours' : over ? 'already_done' : row.reported_by === by ? 'same_person' : null,
    },
  ]
}

export async function listRobberies(
  q: Query,
  input: ParsedInput<'safety.robberies'>,
): Promise<Output<'safety.robberies'>> {
  const rows = await store.listRobberies(q, areaOf(q), SHOWN[input.show], placeOf(input.cursor), input.limit)
  const last = rows.at(-1)
  return {
    items: await Promise.all(rows.map((row) => view(q, row))),
    next: rows.length === input.limit && last ? cursorOf(last.reported_at, last.id) : null,
  }
}

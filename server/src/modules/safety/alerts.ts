import type { Output, ParsedInput } from '@app/contract'
import { ALERT, type AlertAction, desksOf, heardBy, isCall, isSilent, outcomesOf } from '@app/domain/safety'
import { actorKey, mayActFor } from '../../kernel/actor.ts'
import { areaOf } from '../../kernel/area.ts'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse, refuseAndKeep } from '../../kernel/refusal.ts'
import { findAccount } from '../identity/index.ts'
import * as tracking from '../tracking/index.ts'
import * as workforce from '../workforce/index.ts'
import { nameOfDepartment } from '../departments/index.ts'
import { type Change, placed, tellStreams } from './live.ts'
import { cursorOf, placeOf } from './pages.ts'
import * as store from './store.ts'

export type Alert = Output<'safety.alerts'>['items'][number]

/** Of my desk and my area: whoever calls for help first as long as it is open, then the latest. */
export async function listAlerts(q: Query, input: ParsedInput<'safety.alerts'>): Promise<Output<'safety.alerts'>> {
  const mine = heardBy(q.actor.kind === 'staff' ? q.actor.roles : [])
  const kinds = input.kind === undefined ? mine : mine.filter((kind) => kind === input.kind)
  const filter = {
    area: areaOf(q),
    kinds,
    open: input.open === 'true',
    owner: input.mine === 'true' ? actorKey(q.actor) : null,
  }
  const rows = await store.listAlerts(q, filter, placeOf(input.cursor), input.limit)
  const last = rows.at(-1)
  return {
    items: await views(q, rows),
    next: rows.length === input.limit && last ? cursorOf(last.heard_at, last.id, filter.open && last.call) : null,
    // Of all that this desk has, whatever of it is shown.
    counts: await store.countOpen(q, { ...filter, kinds: mine, owner: null }),
  }
}

async function nameOf(q: Query, by: string | null): Promise<string> {
  const id = by?.split(':')[1] ?? ''
  return /^[0-9a-f-]{36}$/.test(id) ? ((await findAccount(q, id))?.name ?? '') : ''
}

async function views(q: Query, rows: readonly store.AlertRow[]): Promise<Alert[]> {
  const logs = rows.length
    ? await store.logsOf(
        q,
        rows.map((row) => row.id),
      )
    : []
  const people = await workforce.many(
    q,
    rows.flatMap((row) => (row.facilitator_id ? [row.facilitator_id] : [])),
  )
  return Promise.all(
    rows.map(async (row) => ({
      ...(await viewOf(
        q,
        row,
        people.find((one) => one.id === row.facilitator_id),
      )),
      log: await Promise.all(
        logs
          .filter((one) => one.alert_id === row.id)
          .map(async (one) => ({
            at: one.at.toISOString(),
            what: one.what,
            by: await nameOf(q, one.by),
            whom: one.whom ? await nameOf(q, one.whom) : '',
            note: one.note,
          })),
      ),
    })),
  )
}

async function viewOf(
  q: Query,
  row: store.AlertRow,
  facilitator: workforce.Facilitator | undefined,
): Promise<Omit<Alert, 'log'>> {
  const said = JSON.parse(q.kernel.vault.openOwn('alert', row.sealed).toString('utf8')) as Pick<Alert, 'name' | 'phone'>
  // A matter is nobody's call: whom it is about is the one to ring.
  const { name, phone } = isCall(row.kind) ? said : { name: facilitator?.name ?? '', phone: facilitator?.phone ?? '' }
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    silent: isSilent(row.kind),
    raisedAt: row.raised_at.toISOString(),
    heardAt: row.heard_at.toISOString(),
    channel: row.channel,
    name,
    phone,
    badgeNo: facilitator?.badgeNo ?? null,
    facilitatorId: row.facilitator_id,
    visitId: row.visit_id,
    requestId: row.request_id,
    about: await aboutOf(q, row.facts),
    point: row.lat === null || row.lon === null ? null : { lat: row.lat, lon: row.lon },
    accuracyMeters: row.accuracy_meters,
    districtId: row.district_id,
    certain: row.certain,
    rings: row.rings,
    escalatedAt: row.escalated_at?.toISOString() ?? null,
    acknowledgedBy: row.acknowledged_by ? await nameOf(q, row.acknowledged_by) : null,
    acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
    mine: row.acknowledged_by === actorKey(q.actor),
    closedBy: row.closed_by ? await nameOf(q, row.closed_by) : null,
    closedAt: row.closed_at?.toISOString() ?? null,
    outcome: row.outcome,
  }
}

async function aboutOf(q: Query, facts: store.MatterFacts): Promise<Alert['about']> {
  const text = (name: string): string | null => (typeof facts[name] === 'string' ? facts[name] : null)
  const number = (name: string): number | null => (typeof facts[name] === 'number' ? facts[name] : null)
  const departmentId = text('departmentId')
  const staffId = text('staffId')
  return {
    trackingNo: text('trackingNo'),
    department: departmentId === null ? null : nameOfDepartment(q, departmentId),
    amountPaisa: number('amountPaisa'),
    duePaisa: number('duePaisa'),
    promisedAt: text('promisedAt'),
    letters: number('letters'),
    reader: staffId === null ? null : await nameOf(q, `staff:${staffId}`),
    cards: number('cards'),
    withoutCall: number('withoutCall'),
    codes: number('codes'),
    guessedNumbers: number('guessedNumbers'),
    network: text('network'),
    wrongCodes: number('wrongCodes'),
    begunVisits: number('begunVisits'),
  }
}

/** Of a kind that my desk hears and of my area, or of no known place: that is everybody's. To all others it does not exist. */
export function ofMyDesk(q: Query, row: store.AlertRow | undefined): store.AlertRow {
  if (!row || q.actor.kind !== 'staff') return refuse('not_found')
  const { roles } = q.actor
  if (!desksOf(row.kind).some((role) => roles.includes(role))) refuse('not_found')
  if (row.district_id !== null && !mayActFor(q.actor, { districtId: row.district_id, tehsilId: row.tehsil_id }))
    refuse('not_found')
  return row
}
const take = async (tx: Tx, alertId: string): Promise<store.AlertRow> =>
  ofMyDesk(tx, await store.lockAlert(tx, alertId))

/** The table's "no", with a trace: of two who answer at once one has it, and the other is told so. */
export async function assertMay(tx: Tx, row: store.AlertRow, action: AlertAction): Promise<void> {
  const cell = ALERT[row.state][action]
  if (!('no' in cell)) return
  await tx.audit({ action: `safety.refused.${cell.no}`, subject: `alert:${row.id}` })
  refuseAndKeep(cell.no)
}

export async function after(
  tx: Tx,
  row: store.AlertRow,
  what: Change,
  note = '',
  whom: string | null = null,
): Promise<Alert> {
  await store.insertLog(tx, { alert_id: row.id, what, note, by: actorKey(tx.actor), at: tx.at, whom })
  await tx.audit({ action: `safety.${what}`, subject: `alert:${row.id}` })
  await tellStreams(tx, placed(row), what)
  if (!isSilent(row.kind) && row.kind === 'sos' && row.caller_id)
    await tx.live(`facilitator:${row.caller_id}`, { kind: 'message', data: { alert: row.id, change: what } })
  const [view] = await views(tx, [(await store.lockAlert(tx, row.id)) ?? row])
  return view ?? refuse('not_found')
}

export async function acknowledge(tx: Tx, input: ParsedInput<'safety.acknowledge'>): Promise<Alert> {
  const row = await take(tx, input.alertId)
  await assertMay(tx, row, 'acknowledge')
  await store.setAcknowledged(tx, row.id, actorKey(tx.actor), tx.at)
  await tx.cancelTimer('safety.ring', row.id)
  return after(tx, row, 'acknowledged')
}

export async function noteAlert(tx: Tx, input: ParsedInput<'safety.note'>): Promise<Alert> {
  const row = await take(tx, input.alertId)
  if (row.state === 'closed') refuse('alert_closed')
  return after(tx, row, 'noted', input.note)
}

export async function close(tx: Tx, input: ParsedInput<'safety.close'>): Promise<Alert> {
  const row = await take(tx, input.alertId)
  await assertMay(tx, row, 'close')
  if (!outcomesOf(row.kind).includes(input.outcome)) refuse('invalid_input', { field: 'outcome' })
  await store.setClosed(tx, row.id, actorKey(tx.actor), input.outcome, tx.at)
  await tracking.closeAlarm(tx, row.id)
  await tx.announce('safety.closed', { alertId: row.id, outcome: input.outcome })
  return after(tx, row, 'closed', input.note)
}

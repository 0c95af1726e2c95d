import type { Output, ParsedInput } from '@app/contract'
import { ALERT, type AlertAction, isSilent } from '@app/domain/safety'
import { actorKey, mayActFor } from '../../kernel/actor.ts'
import { areaOf } from '../../kernel/area.ts'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse, refuseAndKeep } from '../../kernel/refusal.ts'
import { findAccount } from '../identity/index.ts'
import * as workforce from '../workforce/index.ts'
import { cursorOf, placeOf } from './pages.ts'
import * as store from './store.ts'

type Alert = Output<'safety.alerts'>['items'][number]

export async function listAlerts(q: Query, input: ParsedInput<'safety.alerts'>): Promise<Output<'safety.alerts'>> {
  const rows = await store.listAlerts(q, areaOf(q), input.open === 'true', placeOf(input.cursor), input.limit)
  const last = rows.at(-1)
  return {
    items: await views(q, rows),
    next: rows.length === input.limit && last ? cursorOf(last.heard_at, last.id) : null,
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
    rows.map(async (row) => {
      const { name, phone } = JSON.parse(q.kernel.vault.openOwn('alert', row.sealed).toString('utf8')) as {
        name: string
        phone: string
      }
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
        badgeNo: people.find((one) => one.id === row.facilitator_id)?.badgeNo ?? null,
        facilitatorId: row.facilitator_id,
        visitId: row.visit_id,
        requestId: row.request_id,
        point: row.lat === null || row.lon === null ? null : { lat: row.lat, lon: row.lon },
        accuracyMeters: row.accuracy_meters,
        districtId: row.district_id,
        certain: row.certain,
        rings: row.rings,
        escalatedAt: row.escalated_at?.toISOString() ?? null,
        acknowledgedBy: row.acknowledged_by ? await nameOf(q, row.acknowledged_by) : null,
        acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
        closedBy: row.closed_by ? await nameOf(q, row.closed_by) : null,
        outcome: row.outcome,
        log: await Promise.all(
          logs
            .filter((one) => one.alert_id === row.id)
            .map(async (one) => ({
              at: one.at.toISOString(),
              what: one.what,
              by: await nameOf(q, one.by),
              note: one.note,
            })),
        ),
      }
    }),
  )
}

/** Of the desk's own area, or of no known place: that is everybody's. */
async function take(tx: Tx, alertId: string): Promise<store.AlertRow> {
  const row = (await store.lockAlert(tx, alertId)) ?? refuse('not_found')
  if (row.district_id !== null && !mayActFor(tx.actor, { districtId: row.district_id, tehsilId: row.tehsil_id }))
    refuse('not_found')
  return row
}

/** The table's "no", with a trace: of two who answer at once one has it, and the other is told so. */
async function assertMay(tx: Tx, row: store.AlertRow, action: AlertAction): Promise<void> {
  const cell = ALERT[row.state][action]
  if (!('no' in cell)) return
  await tx.audit({ action: `safety.refused.${cell.no}`, subject: `alert:${row.id}` })
  refuseAndKeep(cell.no)
}

async function after(tx: Tx, row: store.AlertRow, what: string, note = ''): Promise<Alert> {
  await store.insertLog(tx, { alert_id: row.id, what, note, by: actorKey(tx.actor), at: tx.at })
  await tx.audit({ action: `safety.${what}`, subject: `alert:${row.id}` })
  const topics = row.district_id ? [row.district_id] : tx.kernel.territory.areas.districts.map((one) => one.id)
  for (const id of topics)
    await tx.live(`district:${id}`, {
      kind: 'alert',
      data: {
        alertId: row.id,
        alertKind: row.kind,
        change: what,
        districtId: row.district_id,
        tehsilId: row.tehsil_id,
      },
    })
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
  await store.setClosed(tx, row.id, actorKey(tx.actor), input.outcome, tx.at)
  await tx.announce('safety.closed', { alertId: row.id, outcome: input.outcome })
  return after(tx, row, 'closed', input.note)
}

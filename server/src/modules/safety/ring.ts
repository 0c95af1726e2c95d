import { type AlertKind, isSilent, nextRingAt, shouldEscalate } from '@app/domain/safety'
import { covers } from '@app/domain/identity'
import type { Tx } from '../../kernel/context.ts'
import type { TimerRow } from '../../kernel/module.ts'
import { staffWith } from '../identity/index.ts'
import * as store from './store.ts'

const TEXTED_MAX = 20
const MINUTE_MS = 60_000

/** To every operations desk of the district; what has none, to all. The stream carries it within the second, after the commit. */
export async function ring(
  tx: Tx,
  alert: { id: string; kind: AlertKind; districtId: string | null; tehsilId: string | null },
): Promise<void> {
  const topics = alert.districtId ? [alert.districtId] : tx.kernel.territory.areas.districts.map((one) => one.id)
  for (const id of topics)
    await tx.live(`district:${id}`, {
      kind: 'alert',
      data: {
        alertId: alert.id,
        alertKind: alert.kind,
        silent: isSilent(alert.kind),
        districtId: alert.districtId,
        tehsilId: alert.tehsilId,
      },
    })
}

/** Nobody has answered: it rings again, and after a while supervisors are texted. It never stops by itself. */
export async function ringAgain(tx: Tx, timer: TimerRow<'safety.ring'>): Promise<void> {
  const row = await store.lockAlert(tx, timer.key)
  if (row?.state !== 'raised') return
  await store.countRing(tx, row.id)
  await ring(tx, { id: row.id, kind: row.kind, districtId: row.district_id, tehsilId: row.tehsil_id })
  await tx.timer('safety.ring', row.id, nextRingAt(row.rings + 1, tx.at))
  if (shouldEscalate(row.heard_at, row.escalations, tx.at)) await escalate(tx, row)
}

async function escalate(tx: Tx, row: store.AlertRow): Promise<void> {
  const { name, phone } = JSON.parse(tx.kernel.vault.openOwn('alert', row.sealed).toString('utf8')) as {
    name: string
    phone: string
  }
  const staff = (await staffWith(tx, ['supervisor', 'operations'])).filter(
    (one) =>
      row.district_id === null || covers(one.jurisdiction, { districtId: row.district_id, tehsilId: row.tehsil_id }),
  )
  const minutes = Math.floor((tx.at.getTime() - row.heard_at.getTime()) / MINUTE_MS)
  for (const one of staff.slice(0, TEXTED_MAX))
    await tx.enqueue('sms.send', {
      phone: one.phone,
      template: 'sos_escalation',
      language: one.language,
      facts: { who: name || phone, phone, minutes },
      key: `sos ${row.id} ${row.escalations} ${one.phone}`,
    })
  await store.countEscalation(tx, row.id, tx.at)
  await store.insertLog(tx, {
    alert_id: row.id,
    what: 'escalated',
    note: String(staff.length),
    by: 'system:timer',
    at: tx.at,
  })
  await tx.audit({
    action: 'safety.escalated',
    subject: `alert:${row.id}`,
    details: { texted: Math.min(staff.length, TEXTED_MAX) },
  })
}

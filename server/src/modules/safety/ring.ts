import { covers } from '@app/domain/identity'
import {
  type AlertKind,
  desksOf,
  isCall,
  type MatterKind,
  nextRingAt,
  nextTellingAt,
  shouldEscalate,
} from '@app/domain/safety'
import { textIn } from '@app/domain/shared'
import type { Query, Tx } from '../../kernel/context.ts'
import type { TimerRow } from '../../kernel/module.ts'
import { type StaffFacts, staffWith } from '../identity/index.ts'
import { placed, tellStreams } from './live.ts'
import * as store from './store.ts'

const TEXTED_MAX = 20
const MINUTE_MS = 60_000

/** Who sits at a desk whose alarm it is, where it is. */
export const deskOf = async (
  q: Query,
  alert: { kind: AlertKind; districtId: string | null; tehsilId: string | null },
): Promise<StaffFacts[]> =>
  (await staffWith(q, desksOf(alert.kind))).filter(
    (one) =>
      alert.districtId === null || covers(one.jurisdiction, { districtId: alert.districtId, tehsilId: alert.tehsilId }),
  )

/** Nobody has it: it rings again, and after a while the desk's people are told. It never stops by itself. */
export async function ringAgain(tx: Tx, timer: TimerRow<'safety.ring'>): Promise<void> {
  const row = await store.lockAlert(tx, timer.key)
  if (row?.state !== 'raised') return
  await store.countRing(tx, row.id)
  await tellStreams(tx, placed(row), 'rings')
  if (isCall(row.kind)) {
    await tx.timer('safety.ring', row.id, nextRingAt(row.rings + 1, tx.at))
    if (shouldEscalate(row.heard_at, row.escalations, tx.at)) await escalate(tx, row, callText(tx, row))
    return
  }
  const { alarmMinutes } = tx.kernel.territory.settings
  await tx.timer('safety.ring', row.id, nextTellingAt(row.kind, row.escalations + 1, tx.at, alarmMinutes))
  await escalate(tx, row, matterText(tx, row, row.kind))
}

type Said = (one: StaffFacts) => {
  template: 'sos_escalation' | 'alarm_waiting'
  facts: Record<string, string | number>
}

const minutesOf = (tx: Tx, row: store.AlertRow): number =>
  Math.floor((tx.at.getTime() - row.heard_at.getTime()) / MINUTE_MS)

function callText(tx: Tx, row: store.AlertRow): Said {
  const { name, phone } = JSON.parse(tx.kernel.vault.openOwn('alert', row.sealed).toString('utf8')) as {
    name: string
    phone: string
  }
  return () => ({ template: 'sos_escalation', facts: { who: name || phone, phone, minutes: minutesOf(tx, row) } })
}

const matterText =
  (tx: Tx, row: store.AlertRow, kind: MatterKind): Said =>
  (one) => ({ template: 'alarm_waiting', facts: { what: kindIn(tx, kind, one.language), minutes: minutesOf(tx, row) } })

/** What the alarm is about, in somebody's own language. */
export const kindIn = (q: Query, kind: AlertKind, language: StaffFacts['language']): string =>
  textIn(q.kernel.territory.messages.words[`alarm.${kind}`] ?? { en: kind, ur: kind }, language)

async function escalate(tx: Tx, row: store.AlertRow, said: Said): Promise<void> {
  const staff = await deskOf(tx, placed(row))
  for (const one of staff.slice(0, TEXTED_MAX))
    await tx.enqueue('sms.send', {
      phone: one.phone,
      accountId: one.id,
      language: one.language,
      ...said(one),
      key: `${isCall(row.kind) ? 'sos' : 'alarm'} ${row.id} ${row.escalations} ${one.phone}`,
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

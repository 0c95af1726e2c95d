import { isDeepStrictEqual } from 'node:util'
import { ALERT, type MatterKind, nextTellingAt, showsPlace } from '@app/domain/safety'
import { actorKey } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/context.ts'
import { newId } from '../../kernel/id.ts'
import { tehsilOf } from '../places/index.ts'
import * as requests from '../requests/index.ts'
import * as tracking from '../tracking/index.ts'
import * as workforce from '../workforce/index.ts'
import { placed, tellStreams } from './live.ts'
import * as store from './store.ts'

/** Which matter it is: of one kind and one subject there is one alarm at a time. */
export interface Which {
  kind: MatterKind
  subject: string
}
export interface Matter extends Which {
  requestId?: string | null
  visitId?: string | null
  facilitatorId?: string | null
  facts?: store.MatterFacts
}

/** What happened once stays one alarm after it was closed; what lasts may come back and is another then. */
const HAPPENED: readonly MatterKind[] = ['unsafe']

/**
 * A desk must see to it. The alarm is in the transaction of its cause; told again, it is the same alarm, and rings
 * no more for it: whoever has taken it reads what came.
 */
export async function raiseMatter(tx: Tx, matter: Matter): Promise<void> {
  await store.lockMatter(tx, matter.kind, matter.subject)
  const last = await store.lastOfMatter(tx, matter.kind, matter.subject)
  if (last && (last.state !== 'closed' || HAPPENED.includes(matter.kind))) return cameAgain(tx, last, matter)
  const place = await placeOf(tx, matter)
  const id = newId()
  const facts = { ...(place.trackingNo !== null && { trackingNo: place.trackingNo }), ...matter.facts }
  await store.insertAlert(tx, {
    id,
    kind: matter.kind,
    subject: matter.subject,
    facts,
    caller_id: null,
    facilitator_id: matter.facilitatorId ?? null,
    request_id: matter.requestId ?? null,
    visit_id: matter.visitId ?? null,
    district_id: place.districtId,
    tehsil_id: place.tehsilId,
    sealed: tx.kernel.vault.sealOwn('alert', JSON.stringify({ name: '', phone: '' })),
    lat: null,
    lon: null,
    accuracy_meters: null,
    channel: tx.channel,
    certain: true,
    raised_at: tx.at,
    heard_at: tx.at,
  })
  if (matter.facilitatorId && showsPlace(matter.kind)) await tracking.openAlarm(tx, id, matter.facilitatorId)
  await store.insertLog(tx, { alert_id: id, what: 'raised', note: '', by: actorKey(tx.actor), at: tx.at })
  await tx.audit({ action: 'safety.raised', subject: `alert:${id}`, details: { kind: matter.kind } })
  const { districtId, tehsilId } = place
  await tx.announce('safety.raised', {
    alertId: id,
    kind: matter.kind,
    facilitatorId: matter.facilitatorId ?? null,
    requestId: matter.requestId ?? null,
    districtId,
    tehsilId,
  })
  await tellStreams(tx, { id, kind: matter.kind, districtId, tehsilId }, 'raised')
  await tx.timer('safety.ring', id, nextTellingAt(matter.kind, 0, tx.at, tx.kernel.territory.settings.alarmMinutes))
}

async function cameAgain(tx: Tx, row: store.AlertRow, { facts = {} }: Matter): Promise<void> {
  const now = { ...row.facts, ...facts }
  // Polled anew, and nothing is otherwise: not worth a line.
  if (isDeepStrictEqual(now, row.facts)) return
  await store.setFacts(tx, row.id, now)
  await store.insertLog(tx, { alert_id: row.id, what: 'came_again', note: '', by: actorKey(tx.actor), at: tx.at })
  await tellStreams(tx, placed(row), 'came_again')
}

async function placeOf(tx: Tx, { requestId, facilitatorId }: Matter) {
  const request = requestId ? await requests.lists.byId(tx, requestId) : undefined
  if (request) return { districtId: request.district_id, tehsilId: request.tehsil_id, trackingNo: request.tracking_no }
  const [tehsilId = null] = (facilitatorId && (await workforce.find(tx, facilitatorId))?.tehsilIds) || []
  return { districtId: tehsilOf(tx.kernel, tehsilId ?? '')?.districtId ?? null, tehsilId, trackingNo: null }
}

/** Its cause is gone: the alarm says why, and is closed by itself, whoever has it. Nothing where there is none. */
export async function solve(tx: Tx, which: Which, why: string): Promise<void> {
  await store.lockMatter(tx, which.kind, which.subject)
  const row = await store.lastOfMatter(tx, which.kind, which.subject)
  if (!row || 'no' in ALERT[row.state].solve) return
  await store.setClosed(tx, row.id, 'system:cause', 'of_itself', tx.at)
  await tracking.closeAlarm(tx, row.id)
  await store.insertLog(tx, { alert_id: row.id, what: 'solved', note: why, by: 'system:cause', at: tx.at })
  await tx.cancelTimer('safety.ring', row.id)
  await tx.audit({ action: 'safety.solved', subject: `alert:${row.id}`, details: { why } })
  await tx.announce('safety.closed', { alertId: row.id, outcome: 'of_itself' })
  await tellStreams(tx, placed(row), 'solved')
}

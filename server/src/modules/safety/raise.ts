import type { Output, ParsedInput } from '@app/contract'
import type { Events } from '@app/contract/events'
import { AFTER_VISIT_HOURS, ALERT, type CallKind, nextRingAt, PLACE_FRESH_MINUTES, readSos } from '@app/domain/safety'
import { HOUR_MS, MINUTE_MS, type Point } from '@app/domain/shared'
import { actorKey } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/context.ts'
import { newId } from '../../kernel/id.ts'
import { refuse } from '../../kernel/refusal.ts'
import { findAccount, peopleOfPhone } from '../identity/index.ts'
import { tehsilOf } from '../places/index.ts'
import * as requests from '../requests/index.ts'
import * as tracking from '../tracking/index.ts'
import * as workforce from '../workforce/index.ts'
import { smsCodeOf } from './mine.ts'
import { placed, tellStreams } from './live.ts'
import * as store from './store.ts'

/** Older than this when it arrives, it waited on the phone. */
const KEPT_MS = 30_000

interface Call {
  id: string
  kind: CallKind
  callerId: string | null
  name: string
  phone: string
  facilitatorId: string | null
  requestId: string | null
  visitId: string | null
  districtId: string | null
  tehsilId: string | null
  point: Point | null
  accuracyMeters: number | null
  certain: boolean
  channel: string
  raisedAt: Date
  note: string
}

/**
 * Writes the call down and lets it ring. The row is in the caller's own transaction: what was answered is there. The same
 * call again, by whatever road, is the same alert; pressed anew after somebody had answered, it rings anew.
 */
async function raise(tx: Tx, call: Call): Promise<{ alertId: string; state: 'raised' | 'acknowledged' | 'closed' }> {
  if (call.callerId) await store.lockCaller(tx, call.callerId)
  const same = await store.lockAlert(tx, call.id)
  // An id that somebody else's call has already is no reason to lose this one.
  const own = same && same.caller_id === call.callerId ? same : undefined
  const before =
    own ??
    (call.callerId
      ? await store.openOfCaller(tx, call.callerId, call.kind, call.kind === 'citizen' ? call.visitId : null)
      : undefined)
  if (before) return again(tx, before, call)
  const id = same ? newId() : call.id
  const place =
    call.point || call.callerId !== call.facilitatorId ? call : ((await heardOf(tx, call.facilitatorId)) ?? call)
  await store.insertAlert(tx, {
    id,
    kind: call.kind,
    subject: null,
    facts: {},
    caller_id: call.callerId,
    facilitator_id: call.facilitatorId,
    request_id: call.requestId,
    visit_id: call.visitId,
    district_id: call.districtId,
    tehsil_id: call.tehsilId,
    sealed: tx.kernel.vault.sealOwn('alert', JSON.stringify({ name: call.name, phone: call.phone })),
    lat: place.point?.lat ?? null,
    lon: place.point?.lon ?? null,
    accuracy_meters: place.accuracyMeters,
    channel: call.channel,
    certain: call.certain,
    raised_at: call.raisedAt,
    heard_at: tx.at,
  })
  if (call.facilitatorId) await tracking.openAlarm(tx, id, call.facilitatorId)
  await store.insertLog(tx, { alert_id: id, what: 'raised', note: call.note, by: actorKey(tx.actor), at: tx.at })
  await tx.audit({
    action: 'safety.raised',
    subject: `alert:${id}`,
    details: { kind: call.kind, channel: call.channel },
  })
  await tx.announce('safety.raised', {
    alertId: id,
    kind: call.kind,
    facilitatorId: call.facilitatorId,
    requestId: call.requestId,
    districtId: call.districtId,
    tehsilId: call.tehsilId,
  })
  await tellStreams(tx, { id, kind: call.kind, districtId: call.districtId, tehsilId: call.tehsilId }, 'raised')
  await tx.timer('safety.ring', id, nextRingAt(1, tx.at))
  return { alertId: id, state: 'raised' }
}

/** Where a facilitator was heard of, if that is not long ago: the phone may not know, or not dare to ask. */
async function heardOf(
  tx: Tx,
  facilitatorId: string | null,
): Promise<Pick<Call, 'point' | 'accuracyMeters'> | undefined> {
  const heard = facilitatorId === null ? undefined : await tracking.last(tx, facilitatorId)
  return heard?.seenAt && tx.at.getTime() - heard.seenAt.getTime() <= PLACE_FRESH_MINUTES * MINUTE_MS
    ? heard
    : undefined
}

async function again(
  tx: Tx,
  before: store.AlertRow,
  call: Call,
): Promise<{ alertId: string; state: 'raised' | 'acknowledged' | 'closed' }> {
  if (call.point) await store.setPlace(tx, before.id, call.point.lat, call.point.lon, call.accuracyMeters)
  const cell = ALERT[before.state].repeat
  // A copy that was under way while somebody answered says nothing new.
  const late = before.acknowledged_at !== null && call.raisedAt <= before.acknowledged_at
  if ('no' in cell || late) {
    await store.insertLog(tx, {
      alert_id: before.id,
      what: 'came_again',
      note: call.note,
      by: actorKey(tx.actor),
      at: tx.at,
    })
    return { alertId: before.id, state: before.state }
  }
  await store.setAlertState(tx, before.id, cell.to)
  await store.insertLog(tx, {
    alert_id: before.id,
    what: 'repeated',
    note: call.note,
    by: actorKey(tx.actor),
    at: tx.at,
  })
  await tellStreams(tx, placed(before), 'repeated')
  await tx.timer('safety.ring', before.id, nextRingAt(1, tx.at))
  return { alertId: before.id, state: 'raised' }
}

/** It rings where the visit is that they are on, for they may serve places far apart; on no visit, where they serve first. */
async function ofFacilitator(
  tx: Tx,
  facilitatorId: string,
): Promise<
  Pick<Call, 'callerId' | 'name' | 'phone' | 'facilitatorId' | 'requestId' | 'visitId' | 'districtId' | 'tehsilId'>
> {
  const person = await workforce.find(tx, facilitatorId)
  const account = person ? undefined : await findAccount(tx, facilitatorId)
  const visit = await store.visitNowOf(tx, facilitatorId)
  const visited = visit?.request_ids[0] ? await requests.lists.byId(tx, visit.request_ids[0]) : undefined
  const tehsilId = visited?.tehsil_id ?? person?.tehsilIds[0] ?? null
  return {
    callerId: facilitatorId,
    facilitatorId: person?.id ?? null,
    name: person?.name ?? account?.name ?? '',
    phone: person?.phone ?? account?.phone ?? '',
    visitId: visit?.visit_id ?? null,
    requestId: visit?.request_ids[0] ?? null,
    districtId: tehsilOf(tx.kernel, tehsilId ?? '')?.districtId ?? null,
    tehsilId,
  }
}

export async function facilitatorSos(tx: Tx, input: ParsedInput<'safety.sos'>): Promise<Output<'safety.sos'>> {
  const caller = tx.actor.kind === 'facilitator' ? tx.actor.id : refuse('not_yours')
  const told = input.raisedAt === undefined ? (tx.deviceAt ?? tx.at) : new Date(input.raisedAt)
  // A phone's clock may be wrong; it never makes a call younger than now.
  const pressed = told < tx.at ? told : tx.at
  return raise(tx, {
    ...(await ofFacilitator(tx, caller)),
    id: input.alertId,
    kind: 'sos',
    point: input.at ?? null,
    accuracyMeters: input.accuracyMeters ?? null,
    certain: true,
    channel: tx.at.getTime() - pressed.getTime() > KEPT_MS ? 'outbox' : 'app',
    raisedAt: pressed,
    note: input.note,
  })
}

const lately = (tx: Tx): Date => new Date(tx.at.getTime() - AFTER_VISIT_HOURS * HOUR_MS)

export async function citizenSos(
  tx: Tx,
  input: ParsedInput<'safety.citizenSos'>,
): Promise<Output<'safety.citizenSos'>> {
  const row = await requests.assertMayHear(tx, input.requestId)
  const visit = (await store.visitNowAt(tx, [input.requestId], lately(tx))) ?? refuse('no_such_visit_now')
  // On the phone: who ordered is called back, whoever of the household it is that calls.
  const byAgent = tx.actor.kind === 'staff'
  const account = await findAccount(
    tx,
    tx.actor.kind === 'citizen' ? tx.actor.id : (await requests.getOrder(tx, row.order_id)).accountId,
  )
  return raise(tx, {
    id: input.alertId,
    kind: 'citizen',
    callerId: account?.id ?? null,
    name: account?.name ?? '',
    phone: account?.phone ?? '',
    facilitatorId: visit.facilitator_id,
    requestId: input.requestId,
    visitId: visit.visit_id,
    districtId: row.district_id,
    tehsilId: row.tehsil_id,
    point: input.at ?? null,
    accuracyMeters: input.accuracyMeters ?? null,
    certain: true,
    channel: byAgent ? 'agent' : 'web',
    raisedAt: tx.at,
    note: input.note,
  })
}

/** The silent code was typed. Nothing on the phone tells of it. */
export async function afterDuress(tx: Tx, event: Events['facilitator.duress']): Promise<void> {
  await raise(tx, {
    ...(await ofFacilitator(tx, event.facilitatorId)),
    ...(event.visitId && { visitId: event.visitId }),
    id: newId(),
    kind: 'duress',
    point: null,
    accuracyMeters: null,
    certain: true,
    channel: event.where,
    raisedAt: tx.at,
    note: '',
  })
}

/** A text message that calls for help; false where it is none. From whomever, with or without the code: it rings. */
export async function raiseBySms(tx: Tx, phone: string, text: string): Promise<boolean> {
  const said = readSos(text)
  if (!said) return false
  const rest = {
    id: newId(),
    point: said.point,
    accuracyMeters: null,
    channel: 'sms',
    raisedAt: tx.at,
    note: text.slice(0, 160),
  }
  const [facilitator] = await workforce.ofPersons(tx, await peopleOfPhone(tx, phone))
  if (facilitator) {
    await raise(tx, {
      ...(await ofFacilitator(tx, facilitator.id)),
      ...rest,
      kind: 'sos',
      certain: said.code === smsCodeOf(tx, facilitator.id),
    })
    return true
  }
  const mine = await requests.lists.ofPhone(tx, phone, 20)
  const visit = mine.length
    ? await store.visitNowAt(
        tx,
        mine.map((row) => row.id),
        lately(tx),
      )
    : undefined
  const at = mine.find((row) => visit?.request_ids.includes(row.id)) ?? mine[0]
  await raise(tx, {
    ...rest,
    kind: 'citizen',
    callerId: at?.account_id ?? null,
    name: '',
    phone,
    facilitatorId: visit?.facilitator_id ?? null,
    requestId: at?.id ?? null,
    visitId: visit?.visit_id ?? null,
    districtId: at?.district_id ?? null,
    tehsilId: at?.tehsil_id ?? null,
    certain: visit !== undefined,
  })
  return true
}

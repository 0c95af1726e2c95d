import type pg from 'pg'
import sharp from 'sharp'
import { exampleAnswers } from '@app/domain/catalogue'
import { localDateOf } from '@app/domain/shared'
import { type Actor, actorKey } from '@app/server/kernel/actor'
import type { Kernel, Tx } from '@app/server/kernel/context'
import { inTransaction } from '@app/server/kernel/data/in-transaction'
import { newId } from '@app/server/kernel/id'
import { insertDraft } from '../../server/src/modules/administration/store.ts'
import { insertTrial } from '../../server/src/modules/connections/store.ts'
import { insertBatch, insertMoves } from '../../server/src/modules/dispatch/moves/store.ts'
import { linkIndex } from '../../server/src/modules/dispatch/trips/share.ts'
import { insertLink } from '../../server/src/modules/dispatch/trips/store.ts'
import { putOffice } from '../../server/src/modules/places/index.ts'
import { insertRobbery } from '../../server/src/modules/safety/robbery/store.ts'
import { badgeOf, setPhoto } from '../../server/src/modules/workforce/index.ts'
import { type Caller, type Known, one } from './callers.ts'

/** The visit that is under way with somebody who has set out or is about to. */
const HELD = `select v.id as "visitId", t.request_id as "requestId", o.account_id as "accountId", v.facilitator_id as "facilitatorId",
    o.slot_id as "slotId", v.district_id as "districtId" from dispatch.visit v
  join dispatch.task t on t.visit_id = v.id join requests.orders o on o.id = v.order_id
  where v.state in ('assigned', 'en_route', 'arrived', 'in_progress') and v.kind = 'household'
  order by v.state = 'assigned', v.planned_at desc limit 1`

/** By endpoint: the ids that it alone asks for, or that have to belong together as those of a request do not. */
export type KnownOf = Readonly<Record<string, Known>>

/**
 * What a city leaves none of is laid beside what it left: a walk-in centre, a badge's photo, a shared trip, a draft and the
 * like. They are asked for by their key, so that one of each says what many would.
 */
export const layBeside = (
  kernel: Kernel,
  db: pg.Client,
  { set, known, callers }: { set: Known; known: Known; callers: readonly Caller[] },
): Promise<KnownOf> =>
  inTransaction(kernel, { actor: { kind: 'system', id: 'bench' } }, async (tx) => {
    const held = (await db.query<Record<string, string>>(HELD)).rows[0] ?? {}
    const { centreId } = known
    await openCentre(tx, centreId)
    const photo = await sharp({ create: { width: 600, height: 800, channels: 3, background: '#988' } })
      .jpeg()
      .toBuffer()
    for (const id of new Set([held.facilitatorId, set.facilitatorId])) if (id) await setPhoto(tx, String(id), photo)
    const token = newId()
    const alertId = await one(db, 'select id from safety.alert limit 1')
    const [visitId, requestId] = [held.visitId ?? newId(), held.requestId ?? newId()]
    await insertLink(tx, { id: newId(), tokenIndex: linkIndex(tx, token), visitId, requestId }, tx.at)
    const atCentre = { centreId }
    return {
      ...Object.fromEntries(AT_CENTRE.map((id) => [id, atCentre])),
      'trips.get': { token },
      'trips.photo': { token },
      'requests.visitPhoto': held,
      'verify.photo': await badgeNow(tx, held.facilitatorId),
      'operations.override': { visitId },
      'operations.swaps': { visitId },
      'operations.movePlan': { visitIds: visitId, from: tx.at.toISOString(), hourFrom: 0, hourTo: 24 },
      'operations.moves': { batchId: await movesBy(tx, byRole(callers, 'operations'), visitId, held.slotId) },
      'connections.trial': await trialOf(tx, db),
      'safety.robbery': { robberyId: await robberyOf(tx, held, db, byRole(callers, 'operations')) },
      'safety.colleagues': { alertId },
      'drafts.get': { draftId: await draftOf(tx, db, String(set.serviceId)) },
      'settings.history': { kind: 'service', key: set.serviceId },
      'offices.get': { key: set.officeId },
      'staff.get': { accountId: await one(db, `select id from identity.account where kind = 'staff' limit 1`) },
      'finance.refundFile': {
        batchId: await one(db, 'select batch_id as id from payments.refund where batch_id is not null limit 1'),
      },
      'catalogue.quoteOrder': { items: JSON.stringify([itemOf(tx, set)]) },
      'training.get': { moduleId: tx.kernel.territory.recruiting?.modules[0]?.id },
    }
  })

const AT_CENTRE = [
  'centres.get',
  'centres.board',
  'centre.queue',
  'centre.requests',
  'till.summary',
  'till.due',
  'till.refund',
] as const

/** Which of the pack's offices has counters of our own while the bench runs. */
export const centreIn = (kernel: Kernel): string => kernel.territory.offices[0]!.id

async function openCentre(tx: Tx, id: unknown): Promise<void> {
  const office = tx.kernel.territory.offices.find((each) => each.id === id)!
  await putOffice(tx, {
    ...office,
    centre: { opens: '09:00', closes: '17:00', counters: 4, cashCapPaisa: 20_000_000 },
  })
}

async function badgeNow(tx: Tx, facilitatorId: string | undefined): Promise<Known> {
  if (facilitatorId === undefined) return {}
  const { facilitator, code } = await badgeOf(tx, facilitatorId)
  return { badgeNo: facilitator.badgeNo, code }
}

const byRole = (callers: readonly Caller[], role: string): Actor =>
  callers.find((caller) => caller.roles.includes(role))!.actor

async function movesBy(tx: Tx, by: Actor, visitId: string, slotId = newId()): Promise<string> {
  const id = newId()
  await insertBatch(tx, { id, by, reason: 'bench' }, tx.at)
  await insertMoves(tx, id, [{ visitId, slotId }])
  return id
}

async function trialOf(tx: Tx, db: pg.Client): Promise<Known> {
  const connectionId = await one(db, 'select id from connections.connection limit 1')
  const trialId = newId()
  if (connectionId)
    await insertTrial(tx, { id: trialId, connection_id: String(connectionId), by: 'system:bench' }, tx.at)
  return { connectionId, trialId }
}

async function robberyOf(
  tx: Tx,
  { facilitatorId, districtId = '' }: Record<string, string>,
  db: pg.Client,
  by: Actor,
): Promise<unknown> {
  // One is open at a time: of a database that is kept it is the one that was laid before.
  const laid = await one(db, `select id from safety.robbery limit 1`)
  if (laid) return laid
  const alertId = await one(db, 'select id from safety.alert limit 1')
  const id = newId()
  if (facilitatorId !== undefined && alertId !== undefined)
    await insertRobbery(
      tx,
      {
        id,
        facilitator_id: facilitatorId,
        alert_id: String(alertId),
        district_id: districtId,
        tehsil_id: null,
        amount_paisa: 100_000,
        account: tx.kernel.vault.sealOwn('robbery', 'bench'),
        police_report: '',
        reported_by: actorKey(by),
      },
      tx.at,
    )
  return id
}

async function draftOf(tx: Tx, db: pg.Client, serviceId: string): Promise<unknown> {
  const value = tx.kernel.territory.services.find((service) => service.id === serviceId)
  const draft = { id: newId(), kind: 'service', key: serviceId, base: 1, value, author: 'system:bench' }
  await insertDraft(tx, draft, tx.at)
  return (await one(db, 'select id from administration.draft limit 1')) ?? draft.id
}

function itemOf(tx: Tx, set: Known): object {
  const { services, calendar } = tx.kernel.territory
  const found = services.find((service) => service.id === set.serviceId)!.cases.find((each) => each.id === set.caseId)!
  const today = localDateOf(tx.at, calendar.utcOffsetMinutes)
  const [tehsilId, districtId] = [String(set.tehsilId), String(set.districtId)]
  return {
    serviceId: set.serviceId,
    caseId: set.caseId,
    answers: exampleAnswers(found, { seed: 1, today, tehsilId, districtId }),
  }
}

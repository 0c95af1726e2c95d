import type { Output, ParsedInput } from '@app/contract'
import type { Events } from '@app/contract/events'
import type { ProceedingOrigin } from '@app/domain/standing'
import { HOUR_MS } from '@app/domain/shared'
import { actorKey } from '../../../kernel/actor.ts'
import { areaOf } from '../../../kernel/area.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { tehsilOf } from '../../places/index.ts'
import * as workforce from '../../workforce/index.ts'
import { assertHereTraced, judgeOf, type Place, refuseTraced } from '../caller.ts'
import { sealWords } from '../recruit/details.ts'
import { holdPay, isAdmitted, lay } from './holds.ts'
import { serveOn } from './serve.ts'
import { processOf, subjectOf, targetOf } from './step.ts'
import * as store from './store.ts'
import { proceedingView } from './view.ts'

const WHOM_MAX = 12

interface Opening {
  id: string
  facilitatorId: string
  origin: ProceedingOrigin
  ground: string
  facts: Record<string, unknown>
  complainants: readonly string[]
  protective?: boolean
}

/** Where somebody works first of all. */
const placeOf = (q: Query, person: workforce.Facilitator): Place => ({
  district_id: tehsilOf(q.kernel, person.tehsilIds[0] ?? '')?.districtId ?? '',
  tehsil_id: person.tehsilIds[0] ?? null,
})

/** A review begins. It decides nothing, and lays nothing on anybody. Undefined where the same reproach is under review. */
async function begin(tx: Tx, given: Opening): Promise<store.ProceedingRow | undefined> {
  const person = await workforce.getFacilitator(tx, given.facilitatorId)
  const { district_id: districtId, tehsil_id: tehsilId } = placeOf(tx, person)
  const made = await store.insertProceeding(
    tx,
    {
      id: given.id,
      facilitatorId: person.id,
      districtId,
      tehsilId,
      origin: given.origin,
      ground: sealWords(tx, given.ground),
      facts: given.facts,
      complainants: given.complainants,
      openedBy: actorKey(tx.actor),
      protective: given.protective ?? false,
      reviewDueAt: given.protective ? new Date(tx.at.getTime() + processOf(tx).protectiveReviewHours * HOUR_MS) : null,
    },
    tx.at,
  )
  if (!made) return undefined
  await tx.audit({
    action: 'proceeding.opened',
    subject: `proceeding:${given.id}`,
    details: { origin: given.origin, facilitator: person.id },
  })
  await tx.announce('proceeding.moved', {
    proceedingId: given.id,
    facilitatorId: person.id,
    from: null,
    to: 'review',
    outcome: null,
  })
  await tx.live(`district:${districtId}`, {
    kind: 'proceeding',
    data: { proceedingId: given.id, state: 'review', tehsilId },
  })
  return store.lockProceeding(tx, given.id)
}

/** Of the caller's area, somebody who was admitted, and not the caller. */
async function assertMayAccuse(tx: Tx, facilitatorId: string): Promise<void> {
  const person = (await workforce.find(tx, facilitatorId)) ?? refuse('not_found')
  await assertHereTraced(tx, placeOf(tx, person), subjectOf(facilitatorId))
  if (!isAdmitted(person.standing))
    await refuseTraced(tx, 'standing_not_possible', subjectOf(facilitatorId), { from: person.standing })
  if ((await judgeOf(tx)).personId === person.personId)
    await refuseTraced(tx, 'decider_accused', subjectOf(facilitatorId))
}

export async function openByHand(tx: Tx, input: ParsedInput<'proceedings.open'>): Promise<Output<'proceedings.open'>> {
  await assertMayAccuse(tx, input.facilitatorId)
  const row =
    (await begin(tx, {
      id: input.proceedingId,
      facilitatorId: input.facilitatorId,
      origin: 'hand',
      ground: input.ground,
      facts: {},
      complainants: [actorKey(tx.actor)],
    })) ?? refuse('review_open')
  return proceedingView(tx, row)
}

/** A verified fact of safety or money: paused at once by a person, with the notice in the same moment; another looks within the hours. */
export async function protect(
  tx: Tx,
  input: ParsedInput<'proceedings.protect'>,
): Promise<Output<'proceedings.protect'>> {
  await assertMayAccuse(tx, input.facilitatorId)
  const facts = { fact: input.fact, verifiedBy: input.verifiedBy }
  const known = await store.lockProceeding(tx, input.proceedingId)
  const row = known
    ? await nowProtective(tx, known, input.facilitatorId, facts)
    : ((await begin(tx, {
        id: input.proceedingId,
        facilitatorId: input.facilitatorId,
        origin: 'protective',
        ground: input.ground,
        facts,
        complainants: [actorKey(tx.actor)],
        protective: true,
      })) ?? refuse('review_open'))
  const served = await serveOn(tx, row, {
    words: input.ground,
    evidence: [...input.evidence, { label: 'verified', words: input.verifiedBy, fileId: null }],
  })
  await lay(tx, { facilitatorId: row.facilitator_id, kind: 'protective', proceedingId: row.id })
  await holdPay(tx, row.facilitator_id, row.id)
  await tx.timer('standing.protective', row.id, row.review_due_at ?? tx.at)
  return proceedingView(tx, served)
}

/** The review was opened before, and its files gathered: the pause is laid on it, and whoever lays it no longer judges. */
async function nowProtective(
  tx: Tx,
  row: store.ProceedingRow,
  facilitatorId: string,
  facts: Record<string, unknown>,
): Promise<store.ProceedingRow> {
  if (row.facilitator_id !== facilitatorId) refuse('not_found')
  await targetOf(tx, row, 'serve')
  await store.setProtective(
    tx,
    row.id,
    facts,
    actorKey(tx.actor),
    new Date(tx.at.getTime() + processOf(tx).protectiveReviewHours * HOUR_MS),
  )
  await tx.audit({
    action: 'proceeding.protected',
    subject: `proceeding:${row.id}`,
    details: { facilitator: row.facilitator_id },
  })
  return (await store.lockProceeding(tx, row.id)) ?? refuse('not_found')
}

/** Whom a review may be opened on: of the caller's area, by name or badge. */
export async function findWhom(q: Query, input: ParsedInput<'proceedings.whom'>): Promise<Output<'proceedings.whom'>> {
  const area = areaOf(q)
  const tehsils =
    area &&
    q.kernel.territory.areas.tehsils
      .filter((one) => area.districts.includes(one.districtId) || area.tehsils.includes(one.id))
      .map((one) => one.id)
  return {
    items: (await workforce.named(q, input.q, tehsils, WHOM_MAX)).map((one) => ({
      facilitatorId: one.id,
      name: one.name,
      badgeNo: one.badgeNo,
      standing: one.standing,
      tehsilId: one.tehsilIds[0] ?? '',
      mayOpen: isAdmitted(one.standing),
    })),
  }
}

/** Ratings say that somebody should look; a person does. */
export async function afterRatings(tx: Tx, event: Events['rating.review_due']): Promise<void> {
  const person = await workforce.find(tx, event.facilitatorId)
  if (!person || !isAdmitted(person.standing)) return
  await begin(tx, {
    id: newId(),
    facilitatorId: person.id,
    origin: event.rule,
    ground: event.rule,
    facts: event.facts,
    complainants: [],
  })
}

/** A complaint was upheld against somebody's work, and its decision asks for more than money. */
export async function afterGrievance(tx: Tx, event: Events['grievance.upheld']): Promise<void> {
  if (!event.facilitatorId || event.remedies.length === 0) return
  const person = await workforce.find(tx, event.facilitatorId)
  if (!person || !isAdmitted(person.standing)) return
  await begin(tx, {
    id: newId(),
    facilitatorId: person.id,
    origin: 'grievance',
    ground: event.reasonCode,
    facts: {
      grievanceId: event.grievanceId,
      caseNo: event.caseNo,
      kind: event.kind,
      remedies: event.remedies.join(' '),
      evidenceHash: event.evidenceHash,
    },
    // Whoever upheld the complaint has made up their mind.
    complainants: [event.by],
  })
}

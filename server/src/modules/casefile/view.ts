import type { Output } from '@app/contract'
import { blameSplit } from '@app/domain/requests'
import { openWindows } from '@app/domain/calendar'
import { addDays, localDateOf, maskIdentifier, maskPhone, MINUTE_MS, type IdentifierKind } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'
import * as applications from '../applications/index.ts'
import { findCentre } from '../centres/index.ts'
import { definitionOf } from '../catalogue/index.ts'
import * as dispatch from '../dispatch/index.ts'
import * as documents from '../documents/index.ts'
import { paymentsOf } from '../payments/index.ts'
import { officeOf } from '../places/index.ts'
import * as ratings from '../ratings/index.ts'
import * as requests from '../requests/index.ts'
import { actionsFor, movingOf } from './actions.ts'
import { phasesFor, timelineOf } from './timeline.ts'

type View = Output<'requests.get'>

/** Everything that the owner of a request may know. */
export async function requestView(q: Query, requestId: string): Promise<View> {
  const row = await requests.assertMayRead(q, requestId)
  const facts = await factsOf(q, row)
  const { request, order, definition, card, visits, application } = facts
  const found = definition.cases.find((c) => c.id === request.caseId)
  const moving = await movingOf(q, request, order, visits)
  return {
    ...card,
    version: request.version,
    serviceVersion: request.serviceVersion,
    caseId: request.caseId,
    caseName: found?.name ?? definition.name,
    tone: definition.tone,
    moving,
    actions: actionsFor(q, request, visits, moving),
    parties: facts.parties,
    asset: request.asset,
    answers: hideSensitive(request.answers, found),
    formVersion: request.formVersion,
    centre: request.centreId === null ? null : centreIn(q, request.centreId),
    office: request.officeId === null ? null : officeIn(q, request.officeId),
    address: order.address,
    receiver: order.receiver
      ? {
          name: order.receiver.name,
          relation: order.receiver.relation,
          phoneMasked: maskPhone(order.receiver.phone),
          proved: await requests.isReceiverProved(q, order),
        }
      : null,
    manner: order.manner,
    visits,
    needs: facts.needs.map((n) => requests.words.needView(n, q.actor.kind === 'citizen')),
    papers: facts.papers,
    scans: facts.scans.map(({ at, fileId, itemId, side, ok }) => ({ fileId, itemId, side, ok, at: at.toISOString() })),
    application: application ? filedAs(application, request) : null,
    quote: request.quote,
    money: moneyOf(request, facts.payments),
    phases: phasesFor(q, row, facts.changes, card.nextDate),
    timeline: timelineOf(q, facts.changes, row.mode),
    blameMinutes: facts.minutes,
    issued: application?.issued ?? null,
  }
}

/** What the view is made from; that it was read is written down with it. */
async function factsOf(q: Query, row: requests.RequestRow) {
  const [
    request,
    order,
    definition,
    card,
    visits,
    papers,
    scans,
    application,
    payments,
    needs,
    parties,
    changes,
    minutes,
  ] = await Promise.all([
    requests.getRequest(q, row.id),
    requests.getOrder(q, row.order_id),
    definitionOf(q, row.service_id, row.service_version),
    requests.cardOfRow(q, row),
    visitsFor(q, row.id),
    documents.papersOf(q, row.id),
    documents.scansOf(q, row.id),
    applications.applicationOf(q, row.id),
    paymentsOf(q, row.id),
    requests.needs.needsOf(q, row.id),
    partiesFor(q, row.id),
    requests.history.changesOf(q, row.id),
    blameMinutes(q, row),
    requests.noteReading(q, [row.id], 'request'),
  ])
  return {
    request,
    order,
    definition,
    card,
    visits,
    papers,
    scans,
    application,
    payments,
    needs,
    parties,
    changes,
    minutes,
  }
}
type Facts = Awaited<ReturnType<typeof factsOf>>

const filedAs = (
  { reference, filedAt, rejection, collectCode }: NonNullable<Facts['application']>,
  { objection }: Facts['request'],
): View['application'] => ({
  reference,
  filedAt: filedAt?.toISOString() ?? null,
  objection,
  rejection,
  collectCode,
})

function moneyOf({ quote, facts }: Facts['request'], payments: Facts['payments']): View['money'] {
  const asked = quote.dueAtDoorPaisa + quote.duePsidPaisa
  const refunded = (state: 'sent' | 'paid'): number =>
    payments.refunds.filter((one) => one.state === state).reduce((sum, one) => sum + one.amountPaisa, 0)
  return {
    paidPaisa: Math.max(0, asked - facts.owedPaisa),
    owedPaisa: facts.owedPaisa,
    advancePaisa: payments.advancePaisa,
    refundPaisa: payments.refundPaisa,
    refundTo: payments.refundTo,
    refundedPaisa: refunded('paid'),
    refundUnderWayPaisa: refunded('sent'),
    receipts: payments.receipts,
    psid: payments.psid,
  }
}

function officeIn(q: Query, officeId: string): View['office'] {
  const office = officeOf(q.kernel, officeId)
  return office ? { id: office.id, name: office.name, point: office.point } : null
}

function centreIn(q: Query, centreId: string): View['centre'] {
  const centre = findCentre(q, centreId)
  if (!centre) return null
  const { id, name, address, point, week, opens, closes, openNow, demo } = centre
  return { id, name, address, point, week, opens, closes, openNow, demo }
}

async function visitsFor(q: Query, requestId: string): Promise<View['visits']> {
  const visits = await dispatch.visitsOf(q, requestId)
  const asked = await ratings.askedOf(
    q,
    visits.map((v) => v.id),
  )
  return visits.map(({ completedByCode, ...v }) => ({
    id: v.id,
    kind: v.kind,
    tasks: v.tasks,
    state: v.state,
    stage: v.stage,
    whereabouts: v.whereabouts,
    startsAt: v.startsAt,
    endsAt: v.endsAt,
    facilitator: v.facilitator,
    codes: v.codes,
    canTrack: v.canTrack,
    shared: v.shared,
    lockedCode: v.lockedCode,
    rateable: completedByCode && asked.some((a) => a.visitId === v.id && a.open),
    rated: asked.some((a) => a.visitId === v.id && a.ratedByCitizen),
  }))
}

async function partiesFor(q: Query, requestId: string): Promise<View['parties']> {
  return (await requests.openParties(q, requestId)).map((p) => {
    const { identifier } = p
    return {
      id: p.id,
      role: p.role,
      label: p.label,
      name: p.name,
      identifierMasked: identifier
        ? maskIdentifier({ kind: identifier.kind as IdentifierKind, number: identifier.number })
        : '',
      districtId: p.district_id,
    }
  })
}

/** Religion and the like are for the department's form alone: never on a screen of ours. */
function hideSensitive(
  answers: View['answers'],
  found: { form: { fields: { name: string; sensitive?: boolean }[] }[] } | undefined,
): View['answers'] {
  const hidden = new Set(found?.form.flatMap((s) => s.fields.filter((f) => f.sensitive).map((f) => f.name)))
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !hidden.has(name)))
}

/** Minutes by owner since booking; they add up to the time that has passed while the clock ran. */
async function blameMinutes(q: Query, row: requests.RequestRow): Promise<Record<string, number>> {
  const spans = (await requests.history.turnsOf(q, row.id))
    .filter((s) => s.from_at < q.at)
    .map((s) => ({
      from: s.from_at.getTime(),
      to: Math.min((s.to_at ?? q.at).getTime(), q.at.getTime()),
      party: s.party,
    }))
  const { calendar } = q.kernel.territory
  const subject = requests.calendarOf(q, row)
  const split = blameSplit(spans, (_party, from, to) => {
    const open: { from: number; to: number }[] = []
    for (
      let day = localDateOf(new Date(from), calendar.utcOffsetMinutes),
        last = localDateOf(new Date(to), calendar.utcOffsetMinutes);
      day <= last;
      day = addDays(day, 1)
    )
      open.push(...openWindows(calendar, day, subject).map((w) => ({ from: w.from.getTime(), to: w.to.getTime() })))
    return open
  })
  return Object.fromEntries(Object.entries(split).map(([party, ms]) => [party, Math.round(ms / MINUTE_MS)]))
}

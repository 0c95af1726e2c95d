import { formatRupees } from '@app/domain/shared'
import type { Citizen, Ordered, RequestView, Wish } from '../robots/citizen.ts'
import type { Visit } from '../robots/facilitator.ts'
import type { Stage } from './stage.ts'

/** Orders and tells of it. */
export async function order(stage: Stage, citizen: Citizen, wish: Wish): Promise<Ordered> {
  const ordered = await citizen.order(wish)
  await stage.settle()
  stage.transcript.watch((requestId) => citizen.view(requestId))
  await stage.tell(citizen.name, 'web', `orders ${ordered.definition.name.en} (${ordered.found.name.en}), ${wish.mode}; tracking number ${ordered.trackingNo}, in all ${formatRupees(ordered.totalPaisa)}`, ordered.requestId)
  return ordered
}

/** The citizen pays what a PSID is for, at a bank. */
export async function payPsid(stage: Stage, citizen: Citizen, requestId: string, purpose: 'government' | 'all' = 'government'): Promise<void> {
  const psid = await citizen.voice.call('payments.createPsid', { requestId, purpose })
  await stage.tell(citizen.name, 'web', `takes PSID ${psid.number} over ${formatRupees(psid.amountPaisa)}`)
  await stage.line.send('demo.payPsid', { psid: psid.number })
  for (let i = 0; i < 40; i++) {
    await stage.settle()
    const { psid: now } = await citizen.voice.call('payments.psidStatus', { requestId })
    if (now?.state === 'paid' || now === null) return stage.tell(citizen.name, 'bank app', 'pays it; the rail’s call-back is verified and inquired', requestId)
    await stage.pass(0.25)
  }
  throw new Error(`PSID ${psid.number} was never confirmed`)
}

/** A visit at the door from departure to completion. */
export async function doorVisit(stage: Stage, ordered: Ordered, kind: 'collection' | 'correction' | 'delivery'): Promise<Visit> {
  const { requestId } = ordered
  let { facilitator, visit } = await stage.takeVisit(requestId, kind)
  const who = facilitator.person.name
  await stage.tell(who, 'facilitator app', `takes the ${kind} visit, badge ${facilitator.person.badgeNo}; ${formatRupees(visit.netPayPaisa)} after tax`, requestId)
  await stage.passTo(new Date(Date.parse(visit.startsAt) - 20 * 60_000))
  visit = await facilitator.depart(visit)
  await stage.settle()
  await stage.tell(who, 'facilitator app', 'is on the way; name, badge, both codes and the exact amount go to whoever opens the door', requestId)
  await stage.passTo(visit.startsAt)
  visit = await facilitator.arrive(visit)
  const badge = await facilitator.voice.call('visits.badge', {})
  const verdict = await stage.line.send('verify.code', { badgeNo: badge.badgeNo, code: badge.code })
  if (!verdict.valid) throw new Error('the badge was not recognised')
  await stage.tell(ordered.wish.subject ?? 'The household', 'web', `checks badge ${badge.badgeNo} with code ${badge.code}: genuine`)
  visit = await facilitator.work(visit, { answersOf: (id) => (id === requestId ? ordered.answers : undefined) })
  await stage.tell(who, 'facilitator app', kind === 'delivery' ? 'hands over what was carried, countersigned' : `start code, form, scans, papers, the lines read aloud${visit.tasks.some((t) => t.receiptNo) ? `; receipt ${visit.tasks.map((t) => t.receiptNo).filter(Boolean).join(', ')}` : ''}`, requestId)
  await stage.pass(Math.max(visit.minimumDwellSeconds, 600) / 3_600)
  visit = await facilitator.complete(visit)
  await stage.settle()
  await stage.tell(who, 'facilitator app', `completion code: the ${kind} is done`, requestId)
  return visit
}

/** A visit at the office's counter. */
export async function counterVisit(stage: Stage, ordered: Ordered, kind: 'filing' | 'pickUp' | 'followUp', outcome: 'taken' | 'sent_back' | 'picked_up'): Promise<void> {
  const { facilitator, visit: taken } = await stage.takeVisit(ordered.requestId, kind)
  await stage.passTo(new Date(Date.parse(taken.startsAt) - 20 * 60_000))
  let visit = await facilitator.depart(taken)
  await stage.passTo(taken.startsAt)
  visit = await facilitator.arrive(visit)
  await facilitator.atCounter(visit, () => outcome)
  await stage.settle()
  await stage.tell(facilitator.person.name, 'facilitator app', `at the counter of ${visit.office?.name.en ?? 'the office'}: ${outcome.replace('_', ' ')}`, ordered.requestId)
}

/** The office's clerk takes, decides and issues, when the application lies in the desk's pile. */
export async function deskDecides(stage: Stage, citizen: Citizen, ordered: Ordered, options: { object?: string; misprint?: boolean } = {}): Promise<RequestView> {
  const { clerk } = stage.people
  const item = async () => {
    for (let i = 0; i < 60; i++) {
      await stage.settle()
      const found = (await clerk.pile()).find((p) => p.requestId === ordered.requestId)
      if (found) return found
      await stage.pass(1)
    }
    throw new Error(`${ordered.trackingNo} never came to the desk`)
  }
  let found = await item()
  if (found.state === 'to_take') {
    await clerk.take(found.applicationId, `DC-${ordered.trackingNo.slice(-4)}-26`)
    await stage.settle()
    await stage.tell(clerk.name, 'office desk', `takes the application, diary number DC-${ordered.trackingNo.slice(-4)}-26`, ordered.requestId)
  }
  if (options.object !== undefined) {
    const file = await clerk.voice.call('desk.get', { applicationId: found.applicationId })
    const code = file.objectionCodes.find((c) => c.code === options.object) ?? file.objectionCodes[0]
    if (!code) throw new Error('there is no objection to choose')
    await clerk.voice.call('desk.object', { applicationId: found.applicationId, code: code.code, note: 'planted by the journey', items: [ordered.found.documents.find((d) => !d.optional)?.code ?? ''].filter(Boolean) })
    await stage.settle()
    await stage.tell(clerk.name, 'office desk', `objects: ${code.words.en}`, ordered.requestId)
    return citizen.view(ordered.requestId)
  }
  await stage.pass(26)
  await clerk.voice.call('desk.approve', { applicationId: found.applicationId })
  await stage.settle()
  await stage.tell(clerk.name, 'office desk', 'approves', ordered.requestId)
  await stage.pass(4)
  found = await item()
  await clerk.issue(found.applicationId, `NO-${ordered.trackingNo.slice(-4)}`, options.misprint)
  await stage.settle()
  await stage.tell(clerk.name, 'office desk', options.misprint ? 'issues the paper, with a wrong letter in the first line' : 'issues the paper', ordered.requestId)
  return citizen.view(ordered.requestId)
}

/** Both sides rate the visit, hidden from each other until both have. */
export async function rateEachOther(stage: Stage, citizen: Citizen, requestId: string): Promise<number> {
  await stage.pass(1)
  await stage.settle()
  let rated = 0
  for (let days = 0; days < 10 && rated === 0; days++) {
    for (const pending of (await citizen.voice.call('ratings.pending', {})).items.filter((p) => p.requestId === requestId)) {
      await citizen.voice.call('ratings.rate', { visitId: pending.visitId, askedExtra: false, cameInPerson: true, onTime: true, stars: 5, departmentStars: 4 })
      rated++
      for (const facilitator of stage.people.facilitators) {
        const mine = (await facilitator.voice.call('ratings.pending', {})).items.find((p) => p.visitId === pending.visitId)
        if (!mine) continue
        await facilitator.voice.call('ratings.rate', { visitId: pending.visitId, flags: ['ready', 'respectful', 'safe'] })
        rated++
        await stage.tell(`${citizen.name} and ${facilitator.person.name}`, 'web, app', 'rate each other', requestId)
      }
    }
    if (rated === 0) await stage.pass(24)
  }
  return rated
}

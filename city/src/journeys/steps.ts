import { formatRupees } from '@app/domain/shared'
import type { Citizen, Ordered, RequestView, Wish } from '../robots/citizen.ts'
import type { Facilitator, Visit } from '../robots/facilitator.ts'
import { payIn } from './money.ts'
import type { Stage } from './stage.ts'

const RIDE_HOURS = 0.4

/** Orders and tells of it. */
export async function order(stage: Stage, citizen: Citizen, wish: Wish): Promise<Ordered> {
  await stage.onDuty()
  const ordered = await citizen.order(wish)
  await stage.settle()
  stage.transcript.watch((requestId) => citizen.view(requestId))
  const { office, quote } = await citizen.view(ordered.requestId)
  await stage.tell(
    citizen.name,
    'web',
    `orders ${ordered.definition.name.en} (${ordered.found.name.en}), ${wish.mode}, in ` +
      `${wish.town.name}; tracking number ${ordered.trackingNo}; decided by ${office?.name.en ?? 'nobody'}`,
    ordered.requestId,
  )
  await stage.tell(
    'The system',
    'quote',
    `${quote.lines.map((line) => `${line.label.en} ${formatRupees(line.amountPaisa)}`).join(' + ')} = ${formatRupees(quote.totalPaisa)}`,
  )
  return ordered
}

/** A visit at the door from departure to completion; `onTheWay` is what is done there besides. */
export async function doorVisit(
  stage: Stage,
  ordered: Ordered,
  kind: 'collection' | 'correction' | 'delivery',
  options: { wrongCode?: boolean; onTheWay?: (facilitator: Facilitator, visit: Visit) => Promise<void> } = {},
): Promise<void> {
  const { requestId } = ordered
  let { facilitator, visit } = await stage.takeVisit(requestId, kind)
  const who = facilitator.person.name
  await stage.tell(
    who,
    'facilitator app',
    `takes the ${kind} visit, badge ${facilitator.person.badgeNo}; ${formatRupees(visit.netPayPaisa)} after tax`,
    requestId,
  )
  await stage.passTo(new Date(Date.parse(visit.startsAt) - 20 * 60_000))
  await stage.onDuty()
  visit = await facilitator.depart(visit)
  await stage.settle()
  await stage.tell(
    who,
    'facilitator app',
    `is on the way; name, badge, both codes and the amount (${formatRupees(visit.duePaisa)}) go to whoever opens the door`,
    requestId,
  )
  await ride(stage, visit)
  visit = await facilitator.arrive(visit)
  const badge = await facilitator.voice.call('visits.badge', {})
  const verdict = await stage.line.send('verify.code', { badgeNo: badge.badgeNo, code: badge.code })
  if (!verdict.valid) throw new Error('the badge was not recognised')
  await stage.tell('The household', 'web', `checks badge ${badge.badgeNo} with code ${badge.code}: genuine`)
  visit = await facilitator.work(visit, { answersOf: (id) => (id === requestId ? ordered.answers : undefined) })
  await stage.settle()
  visit = await facilitator.visit(visit.id)
  const receipts = visit.tasks.flatMap((t) =>
    t.receiptNo && t.paidPaisa > 0 ? [`${t.receiptNo} over ${formatRupees(t.paidPaisa)}`] : [],
  )
  await stage.tell(
    who,
    'facilitator app',
    kind === 'delivery'
      ? 'start code; hands over what was carried, countersigned'
      : 'start code, form, scans, papers, the lines read ' +
          `aloud${receipts.length ? `; cash, receipt ${receipts.join(', ')}` : '; nothing to pay'}`,
    requestId,
  )
  await options.onTheWay?.(facilitator, visit)
  await stage.pass(Math.max(visit.minimumDwellSeconds, 600) / 3_600)
  await facilitator.complete(
    visit,
    options.wrongCode ? { codesFrom: async () => ({ start: '000000', completion: '000000' }) } : {},
  )
  await stage.settle()
  await stage.tell('The household', 'by word', `gives the completion code: the ${kind} is done`, requestId)
  await payIn(stage, facilitator)
}

/** Nobody is there at once: the ride takes its time, and nobody comes before theirs. */
async function ride(stage: Stage, visit: Visit): Promise<void> {
  const aheadMs = Date.parse(visit.startsAt) - (await stage.line.now()).getTime()
  return stage.pass(Math.max(aheadMs / 3_600_000, RIDE_HOURS))
}

const AT_COUNTER: Readonly<Record<string, string>> = {
  taken: 'the file is taken, with a diary number',
  picked_up: 'takes what is ready in a sealed bag',
}

/** What was taken early may be another's by its hour, when its holder was off duty meanwhile: whoever has it then goes. */
async function setOut(
  stage: Stage,
  requestId: string,
  kind: 'filing' | 'pickUp' | 'followUp',
): Promise<{ facilitator: Facilitator; visit: Visit }> {
  for (let left = 2; ; left--) {
    const { facilitator, visit } = await stage.takeVisit(requestId, kind)
    await stage.passTo(new Date(Date.parse(visit.startsAt) - 20 * 60_000))
    await stage.onDuty()
    try {
      return { facilitator, visit: await facilitator.depart(visit) }
    } catch (error) {
      if (left === 0 || (error as { code?: string }).code !== 'visit_not_yours') throw error
    }
  }
}

/** A visit at the office's counter. */
export async function counterVisit(
  stage: Stage,
  ordered: Ordered,
  kind: 'filing' | 'pickUp' | 'followUp',
  outcome: 'taken' | 'sent_back' | 'picked_up',
): Promise<void> {
  const { facilitator, visit: departed } = await setOut(stage, ordered.requestId, kind)
  let visit = departed
  await ride(stage, departed)
  visit = await facilitator.arrive(visit)
  await facilitator.atCounter(visit, () => outcome)
  await stage.settle()
  await stage.tell(
    facilitator.person.name,
    'facilitator app',
    `at the counter of ${visit.office?.name.en ?? 'the office'}: ${AT_COUNTER[outcome] ?? 'sent back'}`,
    ordered.requestId,
  )
}

/** The office's clerk takes, decides and issues, when the application lies in the desk's pile. */
export async function deskDecides(
  stage: Stage,
  citizen: Citizen,
  ordered: Ordered,
  options: { object?: true; misprint?: boolean } = {},
): Promise<RequestView> {
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
  const diaryNo = `DC-${ordered.trackingNo.slice(-4)}-26`
  if (found.state === 'to_take') {
    await clerk.take(found.applicationId, diaryNo)
    await stage.settle()
    await stage.tell(clerk.name, 'office desk', `takes the application, diary number ${diaryNo}`, ordered.requestId)
  }
  if (options.object) {
    const code = (await clerk.voice.call('desk.get', { applicationId: found.applicationId })).objectionCodes[0]
    if (!code) throw new Error('there is no objection to choose')
    await clerk.voice.call('desk.object', {
      applicationId: found.applicationId,
      code: code.code,
      note: 'planted by the journey',
      items: [ordered.found.documents.find((d) => !d.optional)?.code ?? ''].filter(Boolean),
    })
    await stage.settle()
    await stage.tell(clerk.name, 'office desk', `objects: ${code.words.en}`, ordered.requestId)
    return citizen.view(ordered.requestId)
  }
  await stage.pass(20)
  await stage.officeOpens()
  await clerk.voice.call('desk.approve', { applicationId: found.applicationId })
  await stage.settle()
  await stage.tell(clerk.name, 'office desk', 'approves', ordered.requestId)
  await stage.pass(3)
  await stage.officeOpens()
  found = await item()
  await clerk.issue(found.applicationId, `NO-${ordered.trackingNo.slice(-4)}`, { misprint: options.misprint ?? false })
  await stage.settle()
  await stage.tell(
    clerk.name,
    'office desk',
    options.misprint
      ? 'prints the paper with a wrong letter in the first line: it differs from what was read aloud, goes back by itself and costs nothing'
      : 'issues the paper, line by line as it was read aloud',
    ordered.requestId,
  )
  return citizen.view(ordered.requestId)
}

/** Both sides rate each visit, hidden from each other until both have. */
export async function rateEachOther(stage: Stage, citizen: Citizen, requestId: string): Promise<number> {
  await stage.pass(1)
  await stage.settle()
  let rated = 0
  for (let days = 0; days < 10 && rated === 0; days++) {
    for (const pending of (await citizen.voice.call('ratings.pending', {})).items.filter(
      (p) => p.requestId === requestId,
    )) {
      await citizen.voice.call('ratings.rate', {
        visitId: pending.visitId,
        askedExtra: false,
        cameInPerson: true,
        onTime: true,
        stars: 5,
        departmentStars: 4,
      })
      rated++
      for (const facilitator of stage.people.facilitators) {
        const mine = (await facilitator.voice.call('ratings.pending', {})).items.find(
          (p) => p.visitId === pending.visitId,
        )
        if (!mine) continue
        await facilitator.voice.call('ratings.rate', {
          visitId: pending.visitId,
          flags: ['ready', 'respectful', 'safe'],
        })
        rated++
        await stage.tell(
          citizen.name,
          'web',
          `nobody asked for more, in person, on time, 5 stars; ${facilitator.person.name}, in the app: ready, respectful, safe`,
        )
      }
    }
    if (rated === 0) await stage.pass(24)
  }
  return rated
}

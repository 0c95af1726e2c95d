import type { Input, Output } from '@app/contract'
import { WEEK } from '@app/domain/availability'
import { checklistFor, type Answers } from '@app/domain/catalogue'
import { localDateOf } from '@app/domain/shared'
import { answersFor, type Guide, type Town } from '../catalogue.ts'
import { newId } from '../ids.ts'
import type { Line } from '../line.ts'
import { madeUpScan } from '../scan.ts'
import { createEar, type Ear } from './ear.ts'
import { createVoice, type Voice } from '../voice.ts'

export type Visit = Output<'visits.get'>
export type Task = Visit['tasks'][number]

export interface FacilitatorPerson {
  id: string
  name: string
  nameUr?: string
  phone: string
  badgeNo: string
  sex: 'M' | 'F' | 'X'
  town: Town
  seed: number
  agencyId?: string | undefined
}

/** How honestly and carefully this one works; the defaults are as it should be. */
export interface Habits {
  /** Answers that the household gives, by request; made up where nothing is known. */
  answersOf?: (requestId: string) => Answers | undefined
  /** The codes that the person at the door reads out. */
  codesFrom?: (visit: Visit) => Promise<{ start: string; completion: string } | undefined>
  /** Types a code that nobody gave, offline: the visit is unproven. */
  inventsCode?: boolean
}

export interface Facilitator {
  person: FacilitatorPerson
  voice: Voice
  startShift(): Promise<void>
  /** When they work; a newcomer counts as nobody until they say so. */
  saysHours(week?: Week): Promise<void>
  /** The shift has ended by itself: a new day begins with a new one. */
  offDuty(now: Date): boolean
  /** Whatever is offered now; asked for only when the phone has rung. */
  offers(): Promise<Output<'offers.list'>['items']>
  rang: Ear['rang']
  accept(offerId: string): Promise<Visit>
  visits(): Promise<Visit[]>
  visit(visitId: string): Promise<Visit>
  depart(visit: Visit): Promise<Visit>
  arrive(visit: Visit): Promise<Visit>
  /** Everything from the start code to just before the completion code. */
  work(visit: Visit, habits?: Habits): Promise<Visit>
  complete(visit: Visit, habits?: Habits): Promise<Visit>
  /** It cannot be done today: what was taken here is given back, and the visit fails with its reason. */
  leave(visit: Visit, reason: string): Promise<Visit>
  /** At a counter: what the office says about each task. */
  atCounter(
    visit: Visit,
    outcome: (task: Task) => 'taken' | 'sent_back' | 'counter_closed' | 'picked_up' | 'not_ready',
  ): Promise<Visit>
}

type Week = Input<'hours.setWeek'>['week']
/** From early to late, whatever the day: visiting hours are narrower by themselves. */
export const EVERY_DAY: Week = WEEK.map((day) => ({ day, from: '07:00', to: '22:00' }))

/** Where the visit is: the home or the counter. */
export const placeOf = (visit: Visit): { lat: number; lon: number } =>
  visit.place?.point ?? visit.office?.point ?? { lat: 0, lon: 0 }

export function createFacilitator(
  line: Line,
  guide: Guide,
  person: FacilitatorPerson,
  voice: Voice = createVoice(line, person.phone, 'facilitator'),
): Facilitator {
  const report = async (at: { lat: number; lon: number }): Promise<void> => {
    const now = await line.now()
    await voice.call('position.report', { fixes: [{ at: now.toISOString(), ...at, accuracyMeters: 12 }] })
  }
  let dutyUntil = 0
  const self: Facilitator = {
    person,
    voice,
    async startShift() {
      await voice.call('shift.start', { at: person.town.point })
      await report(person.town.point)
      dutyUntil = Date.parse((await voice.call('shift.get', {})).until ?? '') || 0
    },
    saysHours: async (week = EVERY_DAY) => void (await voice.call('hours.setWeek', { week })),
    offDuty: (now) => now.getTime() >= dutyUntil,
    rang: createEar(line, voice).rang,
    offers: async () => (await voice.call('offers.list', {})).items,
    accept: (offerId) => voice.call('offers.accept', { offerId }),
    visits: async () => (await voice.call('visits.list', { limit: 50 })).items,
    visit: (visitId) => voice.call('visits.get', { visitId }),
    depart: (visit) => voice.call('visits.depart', { visitId: visit.id, at: person.town.point }),
    async arrive(visit) {
      await report(placeOf(visit))
      return voice.call('visits.arrive', { visitId: visit.id, at: placeOf(visit), accuracyMeters: 15 })
    },
    async work(visit, habits = {}) {
      const codes = habits.inventsCode
        ? { start: '000000', completion: '000000' }
        : await (habits.codesFrom ?? codesByText)(visit)
      if (!codes) throw new Error('nobody at the door has the codes')
      let current =
        visit.state === 'in_progress'
          ? visit
          : await voice.call('visits.start', {
              visitId: visit.id,
              code: codes.start,
              ...(habits.inventsCode && { offline: true }),
            })
      for (const task of current.tasks.filter((t) => t.state === 'open')) await doTask(current, task, habits)
      current = await self.visit(visit.id)
      if (current.duePaisa > 0)
        await voice.call('payments.collectCash', {
          visitId: visit.id,
          paymentId: newId(),
          amountPaisa: current.duePaisa,
        })
      return self.visit(visit.id)
    },
    async complete(visit, habits = {}) {
      const codes = habits.inventsCode ? { completion: '000000' } : await (habits.codesFrom ?? codesByText)(visit)
      return voice.call('visits.complete', {
        visitId: visit.id,
        ...(codes && { code: codes.completion }),
        ...(habits.inventsCode && { offline: true }),
      })
    },
    async leave(visit, reason) {
      for (const task of visit.tasks.filter((t) => t.state === 'open' && t.kind !== 'delivery'))
        for (const paper of task.papers.filter((p) => p.holder.kind === 'facilitator'))
          await voice.call('papers.handle', {
            requestId: task.requestId,
            paperId: paper.id,
            itemId: paper.itemId,
            visitId: visit.id,
            act: 'given_back',
            countersign: { by: 'citizen', name: visit.receiver?.name ?? 'Amna Misali' },
          })
      return voice.call('visits.fail', { visitId: visit.id, reason })
    },
    async atCounter(visit, outcome) {
      let current = visit
      for (const task of visit.tasks.filter((t) => t.state === 'open')) {
        const said = outcome(task)
        const carried = task.papers.filter((p) => !p.home && p.holder.kind === 'facilitator')
        if (said === 'taken')
          for (const paper of carried)
            await voice.call('papers.handle', {
              requestId: task.requestId,
              paperId: paper.id,
              itemId: paper.itemId,
              visitId: visit.id,
              act: 'surrendered',
              ...(paper.bagNo && { bagNo: paper.bagNo }),
              countersign: { by: 'clerk', name: 'Rashid Farzi' },
            })
        current = await voice.call('visits.officeOutcome', {
          visitId: visit.id,
          taskId: task.id,
          outcome: said,
          ...(said === 'taken' && { diaryNo: `D-${(person.seed * 7919 + visit.id.charCodeAt(9) * 31) % 100_000}` }),
          ...(said === 'picked_up' && { bagNo: `BAG-${newId().slice(-8)}` }),
          ...((said === 'sent_back' || said === 'counter_closed' || said === 'not_ready') && {
            reason: said === 'sent_back' ? 'missing_document' : said,
          }),
        })
      }
      return current
    },
  }

  /** The person at the door reads the codes from their own phone. */
  async function codesByText(visit: Visit): Promise<{ start: string; completion: string } | undefined> {
    if (!visit.receiver) return undefined
    const asked = Date.now()
    for (;;) {
      const { items } = await line.send('demo.inbox', { phone: visit.receiver.phone, limit: 100 })
      const trackings = new Set(visit.tasks.map((t) => t.trackingNo))
      const sent = items.find((m) => m.template === 'visit_codes' && trackings.has(String(m.facts.trackingNo)))
      if (sent) return { start: String(sent.facts.start), completion: String(sent.facts.completion) }
      if (Date.now() - asked > 15_000) return undefined
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
  }

  async function doTask(visit: Visit, task: Task, habits: Habits): Promise<void> {
    if (task.kind === 'delivery') return deliver(visit, task)
    const definition = await guide.service(task.serviceId)
    const found = definition.cases.find((c) => c.id === task.caseId)
    if (!found) throw new Error(`${task.serviceId} has no case ${task.caseId}`)
    const now = await line.now()
    const today = localDateOf(now, guide.offsetMinutes)
    // The form asks more as days go by (a registration becomes late): what the household has said stays, the rest is asked at the door.
    const answers = answersFor(found, person.town, now, person.seed, {
      ...(task.answers as Answers),
      ...habits.answersOf?.(task.requestId),
    })
    if (!task.formComplete || task.kind === 'correction')
      await voice.call('requests.saveAnswers', {
        requestId: task.requestId,
        formVersion: task.formVersion,
        answers: answers as Record<string, unknown>,
        complete: true,
      })
    for (const paper of checklistFor(found, answers, today)) {
      if (paper.optional) continue
      if (paper.handling !== 'seen')
        for (const [i, side] of paper.sides.entries())
          if (
            task.kind === 'correction' ||
            !task.scanned.some((s) => s.itemId === paper.code && s.side === side && s.ok)
          )
            await voice.call(
              'requests.upload',
              { requestId: task.requestId, fileId: newId(), itemId: paper.code, side, page: i + 1 },
              { bytes: await madeUpScan() },
            )
      await handle(visit, task, paper.code, paper.handling)
    }
    const { lines, proofHash } = await voice.call('requests.proofLines', { requestId: task.requestId })
    if (lines.length && (proofHash === null || task.kind === 'correction'))
      await voice.call('requests.prove', {
        requestId: task.requestId,
        lines: lines.map(({ field, value }) => ({ field, value, yes: true as const })),
      })
  }

  async function handle(
    visit: Visit,
    task: Task,
    itemId: string,
    handling: 'seen' | 'scanned' | 'carried' | 'surrendered',
  ): Promise<void> {
    if (task.papers.some((p) => p.itemId === itemId)) return
    const act = handling === 'carried' || handling === 'surrendered' ? 'taken' : handling
    await voice.call('papers.handle', {
      requestId: task.requestId,
      paperId: newId(),
      itemId,
      visitId: visit.id,
      act,
      ...(act === 'taken' && {
        bagNo: `BAG-${newId().slice(-8)}`,
        countersign: { by: 'citizen' as const, name: visit.receiver?.name ?? 'Amna Misali' },
      }),
    })
  }

  /** Everything that is carried for this request changes hands at the door, countersigned. */
  async function deliver(visit: Visit, task: Task): Promise<void> {
    for (const paper of task.papers.filter((p) => p.holder.kind === 'facilitator'))
      await voice.call('papers.handle', {
        requestId: task.requestId,
        paperId: paper.id,
        itemId: paper.itemId,
        visitId: visit.id,
        act: paper.handling === 'issued' ? 'delivered' : 'given_back',
        ...(paper.bagNo && { bagNo: paper.bagNo }),
        countersign: { by: 'citizen', name: visit.receiver?.name ?? 'Amna Misali' },
      })
  }
  return self
}

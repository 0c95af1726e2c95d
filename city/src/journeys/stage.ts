import { readGuide, type Guide, type Town } from '../catalogue.ts'
import { createLine, type Line } from '../line.ts'
import { rollOf, settlePeople, type CityPeople } from '../people.ts'
import { createCitizen, type Citizen, type RequestView } from '../robots/citizen.ts'
import type { Facilitator, Visit } from '../robots/facilitator.ts'
import type { Transcript } from './transcript.ts'

/** What a journey plays on: a running system, its people, and a transcript that anybody can follow. */
export interface Stage {
  line: Line
  guide: Guide
  people: CityPeople
  transcript: Transcript
  home: Town
  away: Town
  citizen(name: string): Citizen
  /** Lets business time pass; what falls due on the way happens. */
  pass(hours: number): Promise<void>
  passTo(instant: string | Date): Promise<void>
  settle(): Promise<void>
  tell(who: string, channel: string, what: string, requestId?: string): Promise<void>
  /** Waits, in business time, until the request is in one of the states; fails after that many days. */
  until(citizen: Citizen, requestId: string, states: readonly string[], daysMax?: number): Promise<RequestView>
  /** Whoever is offered the visit that carries out such a task takes it. */
  takeVisit(requestId: string, kind: string): Promise<{ facilitator: Facilitator; visit: Visit }>
  /** Shifts end by themselves in the evening: whoever is off duty on a working morning begins a new one. */
  onDuty(): Promise<void>
  /** Lets time pass until clerks are at their desks. */
  officeOpens(): Promise<void>
}

const OPENING = '04:30:00Z'
/** Hours of the territory in which people begin to work. */
const WORK = { fromUtc: 3, toUtc: 12 }
const DESK = { fromUtc: 4, toUtc: 10 }

/** Sets the stage: a working morning, facilitators on shift in two towns of different districts. */
export async function setStage(url: string, transcript: Transcript): Promise<Stage> {
  const line = createLine({ origin: () => url })
  const guide = await readGuide(line)
  const { home, away } = twoTowns(guide)
  await workingMorning(line)
  const people = await settlePeople(line, guide, rollOf([home, away], 3))
  for (const facilitator of people.facilitators) await facilitator.startShift()
  return createStage({ line, guide, people, transcript, home, away })
}

/** Two towns of different districts. */
export function twoTowns({ towns }: Guide): { home: Town; away: Town } {
  const home = towns.find((t) => t.tehsilId.includes('lahore')) ?? towns[0]
  const away =
    towns.find((t) => t.districtId !== home?.districtId && t.tehsilId.includes('faisalabad')) ??
    towns.find((t) => t.districtId !== home?.districtId)
  if (!home || !away) throw new Error('a journey needs towns in two districts')
  return { home, away }
}

/** A stage for people who are there already, however they came. */
export function createStage(given: Pick<Stage, 'line' | 'guide' | 'people' | 'transcript' | 'home' | 'away'>): Stage {
  const { line, guide, people, transcript } = given
  let seed = 40
  const stage: Stage = {
    ...given,
    citizen: (name) => createCitizen(line, guide, { name, phone: `+92303${String(5_000_000 + ++seed)}`, seed }),
    async pass(hours) {
      await line.send('demo.clock', { advanceSeconds: Math.round(hours * 3_600) })
    },
    async passTo(instant) {
      const to = new Date(instant)
      if (to > (await line.now())) await line.send('demo.clock', { to: to.toISOString() })
    },
    async settle() {
      const { idle } = await line.send('demo.settle', { withinSeconds: 30 })
      if (!idle) throw new Error('the system does not come to rest')
    },
    async tell(who, channel, what, requestId) {
      await transcript.say({ who, channel, what, at: await line.now(), ...(requestId && { requestId }) })
    },
    until: (citizen, requestId, states, daysMax = 60) => until(stage, citizen, requestId, states, daysMax),
    takeVisit: (requestId, kind) => takeVisit(stage, requestId, kind),
    async onDuty() {
      const now = await line.now()
      if (now.getUTCHours() < WORK.fromUtc || now.getUTCHours() >= WORK.toUtc) return
      for (const facilitator of people.facilitators) if (facilitator.offDuty(now)) await facilitator.startShift()
    },
    async officeOpens() {
      for (;;) {
        const now = await line.now()
        const weekend = now.getUTCDay() === 0 || now.getUTCDay() === 6
        if (!weekend && now.getUTCHours() >= DESK.fromUtc && now.getUTCHours() < DESK.toUtc) return
        await stage.pass(1)
      }
    },
  }
  return stage
}

/** The next Tuesday morning: offices open tomorrow too, nobody's Friday prayer or Sunday is near. */
export async function workingMorning(line: Line): Promise<void> {
  const now = await line.now()
  const day = new Date(now.getTime() + 86_400_000)
  while (day.getUTCDay() !== 2) day.setUTCDate(day.getUTCDate() + 1)
  await line.send('demo.clock', { to: `${day.toISOString().slice(0, 10)}T${OPENING}` })
}

async function until(
  stage: Stage,
  citizen: Citizen,
  requestId: string,
  states: readonly string[],
  daysMax: number,
): Promise<RequestView> {
  for (let hours = 0; hours <= daysMax * 24; hours += 3) {
    await stage.settle()
    const view = await citizen.view(requestId)
    if (states.includes(view.state)) return view
    await stage.pass(3)
  }
  const view = await citizen.view(requestId)
  throw new Error(
    `request ${view.trackingNo} is still ${view.state} after ${daysMax} days; wanted ${states.join(' or ')}. ${view.spoken.en}`,
  )
}

const PATIENCE_DAYS = 8
/** Looked at every minute at first, then every six; a night is slept through. */
const MINUTELY = 40

async function takeVisit(
  stage: Stage,
  requestId: string,
  kind: string,
): Promise<{ facilitator: Facilitator; visit: Visit }> {
  const begun = await stage.line.now()
  for (let tries = 0; (await stage.line.now()).getTime() - begun.getTime() < PATIENCE_DAYS * 86_400_000; tries++) {
    await stage.onDuty()
    await stage.settle()
    for (const facilitator of stage.people.facilitators) {
      const held = (await facilitator.visits()).find(
        (v) =>
          v.tasks.some((t) => t.requestId === requestId && t.kind === kind && t.state === 'open') &&
          ['assigned', 'en_route', 'arrived', 'in_progress'].includes(v.state),
      )
      if (held) return { facilitator, visit: held }
      for (const offer of await facilitator.offers()) {
        if (!offer.tasks.some((t) => t === kind)) continue
        const visit = await facilitator.accept(offer.id)
        if (visit.tasks.some((t) => t.requestId === requestId && t.kind === kind)) return { facilitator, visit }
      }
    }
    const now = await stage.line.now()
    const night = now.getUTCHours() >= WORK.toUtc + 2 || now.getUTCHours() < WORK.fromUtc
    await stage.pass(night ? 1 : tries < MINUTELY ? 1 / 60 : 0.1)
  }
  throw new Error(
    `nobody was offered the ${kind} of ${requestId} in ${PATIENCE_DAYS} days: ${await whyNobody(stage, requestId)}`,
  )
}

/** What operations would read of it. */
async function whyNobody(stage: Stage, requestId: string): Promise<string> {
  const { operations } = stage.people
  const view = await operations.call('requests.get', { requestId })
  const visit = view.visits.find((one) => !['completed', 'failed', 'cancelled'].includes(one.state))
  if (!visit) return `it is ${view.state} and no visit is planned; ${view.spoken.en}`
  const { items } = await operations.call('operations.candidates', { visitId: visit.id })
  return `${visit.state} for ${visit.startsAt}; ${items.map((one) => `${one.name}: ${one.against.join(', ') || 'fit'}`).join('; ')}`
}

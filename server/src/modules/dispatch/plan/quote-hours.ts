import type { LocalDate } from '@app/domain/shared'
import type { Kernel } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { placesOf } from '../day/plan-problem.ts'
import { openDay } from './make-plan.ts'
import { newVisit, type VisitToQuote } from './new-visit.ts'
import { dayName, type DayChanged, plansHere } from './plan-rules.ts'
import { plannerThread, within } from './planner-thread.ts'
import { keepWarm, WARM_MS, warmDay, type WarmDay } from './warm-days.ts'

export interface Hour {
  from: Date
  to: Date
}
export interface HourPrice extends Hour {
  /** How much dearer the day becomes, all told, in seconds of road; null: nobody can then. */
  seconds: number | null
  /** How much longer their way becomes; null where it is not known where it leads. */
  roadSeconds: number | null
  facilitatorId: string | null
  beginsAt: Date | null
}

const ANSWER_MS = 100
/** A day to which much happens is opened anew so often at most; one that nobody asks of is not, before somebody does. */
const APART_MS = 3_000
const ASKED_MS = 60_000
/** Longer than any search; the thread then counts as lost, and the next plan replaces it. */
const OPEN_MS = 8_000

/**
 * What the visit would cost the day in each of the hours, as the day stands in this process; null where the planner is not
 * used or does not answer in time. The first to ask of a day may get nothing: it is opened for those who ask after.
 */
export async function quoteHours(
  kernel: Kernel,
  districtId: string,
  day: LocalDate,
  visit: VisitToQuote,
  hours: readonly Hour[],
): Promise<HourPrice[] | null> {
  if (!plansHere(kernel, districtId)) return null
  const answer = await within(ANSWER_MS, quoted(kernel, districtId, day, visit, hours)).catch((error: Error) => {
    kernel.log.warn({ err: error.message }, 'hours were not quoted')
    return null
  })
  kernel.metrics.hoursQuoted.inc({ outcome: answer ? 'answered' : 'late' })
  return answer
}

async function quoted(
  kernel: Kernel,
  districtId: string,
  day: LocalDate,
  visit: VisitToQuote,
  hours: readonly Hour[],
): Promise<HourPrice[] | null> {
  const name = dayName(districtId, day)
  const known = warmDay(kernel, name)
  const nowMs = performance.now()
  if (!known || nowMs >= known.staleMs) void warmUp(kernel, districtId, day)
  const open = known ?? (await warmUp(kernel, districtId, day))
  if (!open) return null
  open.askedMs = nowMs
  return asOpen(kernel, open, visit, hours)
}

/** What was answered of a day as it stands is the answer until it is opened anew; neighbours ask the same. */
const told = new WeakMap<WarmDay, Map<string, Promise<HourPrice[]>>>()
const TOLD_MOST = 2_000

function asOpen(kernel: Kernel, open: WarmDay, visit: VisitToQuote, hours: readonly Hour[]): Promise<HourPrice[]> {
  const answers = told.get(open) ?? new Map<string, Promise<HourPrice[]>>()
  told.set(open, answers)
  const question = JSON.stringify([visit, hours])
  const known = answers.get(question)
  if (known) return known
  const answer = askThread(kernel, open, visit, hours)
  if (answers.size >= TOLD_MOST) answers.clear()
  answers.set(question, answer)
  answer.catch(() => answers.delete(question))
  return answer
}

async function askThread(
  kernel: Kernel,
  open: WarmDay,
  visit: VisitToQuote,
  hours: readonly Hour[],
): Promise<HourPrice[]> {
  const second = (at: Date) => Math.ceil((at.getTime() - open.facts.dayStartMs) / 1_000)
  const from = Math.ceil((open.facts.fromMs - open.facts.dayStartMs) / 1_000)
  // An hour's end is not in it.
  const windows = hours.map((hour): [number, number] => [Math.max(from, second(hour.from)), second(hour.to) - 1])
  const lawful = windows.map(([begin, end]) => begin <= end)
  const prices = await open.thread.day(open.name).quote(
    newVisit(kernel, open, visit),
    windows.filter((_, i) => lawful[i]),
  )
  let next = 0
  return hours.map((hour, i): HourPrice => {
    const price = lawful[i] ? prices[next++] : undefined
    if (!price || price.startSec === null)
      return { ...hour, seconds: null, roadSeconds: null, facilitatorId: null, beginsAt: null }
    return {
      ...hour,
      seconds: Math.round(price.cost),
      roadSeconds: price.roadSec === null ? null : Math.max(0, price.roadSec),
      facilitatorId: String(price.vehicle),
      beginsAt: new Date(open.facts.dayStartMs + price.startSec * 1_000),
    }
  })
}

/** Something happened to the day, here or elsewhere: hours that are asked for now are told with it. */
export function dayChanged(kernel: Kernel, { districtId, day }: DayChanged): void {
  const known = warmDay(kernel, dayName(districtId, day))
  if (!known) return
  const nowMs = performance.now()
  known.staleMs = Math.min(known.staleMs, known.openedMs + APART_MS)
  if (nowMs >= known.staleMs && nowMs < known.askedMs + ASKED_MS) void warmUp(kernel, districtId, day)
}

/** Days that wait to be opened; of more, nobody is told anything meanwhile. */
const OPENING_MOST = 8
const before = async (days: ReadonlyMap<string, Promise<unknown>>): Promise<unknown> => [...days.values()].at(-1)

const warming = new WeakMap<Kernel, Map<string, Promise<WarmDay | null>>>()

/** Opens the day here with the routes of the last plan; who asks meanwhile shares it. */
function warmUp(kernel: Kernel, districtId: string, day: LocalDate): Promise<WarmDay | null> {
  const days = warming.get(kernel) ?? new Map<string, Promise<WarmDay | null>>()
  warming.set(kernel, days)
  const name = dayName(districtId, day)
  const running = days.get(name)
  if (running) return running
  if (days.size >= OPENING_MOST) return Promise.resolve(null)
  // One after the other: opening reads much, and everybody else's answers wait for it.
  const opening = within(
    OPEN_MS,
    before(days).then(() => openHere(kernel, districtId, day)),
  )
    .catch((error: Error) => {
      kernel.log.warn({ err: error.message, districtId, day }, 'a day was not opened')
      return null
    })
    .finally(() => days.delete(name))
  days.set(name, opening)
  return opening
}

async function openHere(kernel: Kernel, districtId: string, day: LocalDate): Promise<WarmDay | null> {
  const name = dayName(districtId, day)
  const known = warmDay(kernel, name)
  const opened = await openDay(kernel, districtId, day, known)
  if (opened === 'unchanged' && known) {
    known.openedMs = performance.now()
    known.staleMs = known.openedMs + WARM_MS
    return known
  }
  if (typeof opened === 'string') return null
  const { facts, problem, from, version, mark } = opened
  const session = plannerThread(kernel).day(newId())
  await session.open(problem, version, from)
  const orders = await session.standing()
  session.forget()
  const places = placesOf(facts)
  return keepWarm(kernel, name, { facts, places, problem, mark, planned: version - 1 }, orders)
}

import type { City } from './city.ts'
import { Refused } from './line.ts'

/** What the server's planner has come to, over all lives of the server. */
export interface PlannerWatch {
  ends: number
  made: number
  lost: number
  /** Ends that are still owed: nothing was being planned when they were due. */
  owed: number
}
export const plannerWatch = (): PlannerWatch => ({ ends: 0, made: 0, lost: 0, owed: 0 })

const LOOK_EVERY_MS = 20
/** What this life of the server has told last: it counts from nothing when it begins. */
const told = new WeakMap<PlannerWatch, { planned: number; lost: number }>()

async function ask(city: City, watch: PlannerWatch, what: 'look' | 'end' | 'blind'): Promise<boolean> {
  const { ended, planned, lost } = await city.line.send('demo.planner', { what })
  const before = told.get(watch) ?? { planned: 0, lost: 0 }
  const more = (now: number, then: number): number => (now < then ? now : now - then)
  watch.made += more(planned, before.planned)
  watch.lost += more(lost, before.lost)
  told.set(watch, { planned, lost })
  return ended
}

/** While the clock moves days are planned: the thread is ended in the middle of a plan, as often as is owed. */
export async function endPlannerWhile(city: City, watch: PlannerWatch, moving: Promise<void>): Promise<void> {
  let over = false
  const until = moving.finally(() => (over = true))
  const ending = (async () => {
    for (let left = watch.owed; left > 0 && !over;) {
      if (await ask(city, watch, 'end')) {
        watch.owed--
        watch.ends++
        left--
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
  })().catch((error: Error) => {
    if (!(error instanceof Refused)) throw error
  })
  await Promise.all([until, ending])
}

/** A thread that was ended is replaced, and its day planned on the next one: nothing may be lost. */
export async function lookAtPlanner(city: City, watch: PlannerWatch): Promise<void> {
  await ask(city, watch, 'look')
  if (watch.lost > 0)
    city.watch.note({
      invariant: 'planner-blind',
      subject: 'the planner',
      words: 'a day was to be planned, and no plan came of it: its thread was not replaced, or its plan broke a rule',
    })
}

/** From here on no thread of that server answers. */
export const blindPlanner = async (city: City, watch: PlannerWatch): Promise<void> =>
  void (await ask(city, watch, 'blind'))

import { system } from '../../kernel/actor.ts'
import { inTransaction } from '../../kernel/data/in-transaction.ts'
import type { Kernel } from '../../kernel/context.ts'
import type { Module } from '../../kernel/module.ts'
import { keepToHours } from './hours/short-hours.ts'
import { MOVE_JOB, moveOne } from './moves/move.ts'
import { offerVisit } from './visit/offer-visit.ts'
import { DAY_CHANGED, type DayChanged } from './plan/plan-rules.ts'
import { dayChanged } from './plan/quote-hours.ts'
import { endPlannerThreads, plannerThread } from './plan/planner-thread.ts'
import { hoursAsPlanned } from './plan/hours-as-planned.ts'
import { planAhead, planSoon } from './plan/plan-soon.ts'
import { reactions } from './reactions.ts'
import { handlers } from './routes.ts'
import { extendHorizon } from './shifts/shift.ts'
import { timers } from './timers.ts'

export { comesBetween } from './way/comes-between.ts'
export { endTrip, linkForDoor } from './trips/share.ts'
export { wishDelivery } from './legs/delivery-wish.ts'
export { cashStanding, type CashStanding, cashStandings } from './visit/cash-work.ts'
export { bringHome } from './legs/plan-legs.ts'
export { planVisit, type VisitPlan } from './visit/plan-visit.ts'
export { reschedule } from './legs/reschedule.ts'
export { recoveryFacts } from './recovery/recover-papers.ts'
export { forgetDoors } from './store.ts'
export { proveVisit } from './door/prove-visit.ts'
export { type ShiftNow, shiftsNow } from './shifts/shifts-now.ts'
export { publishCapacity } from './shifts/shift.ts'
export { codesOf } from './visit/visit-codes.ts'
export { facilitatorOf } from './visit/own-visit.ts'
export { troublesOf } from './desk/troubles.ts'
export { type HeardBy, offerHeard, offerTerms, unheardOffer } from './offers/heard-offer.ts'
export { openVisitOf, tasksOf, visitFacts, type VisitFacts } from './visit/visit-facts.ts'
export { lateReschedules } from './legs/store.ts'
export { type OpenVisit, openVisitsOf } from './desk/open-visits.ts'
export { visitsOf } from './desk/visits-of.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Jobs {
    'dispatch.offer': { visitId: string }
    'dispatch.keepToHours': { visitId: string }
    'dispatch.move': { batchId: string; visitId: string }
  }
}

/** The horizon's timer sets itself again each day; a start only makes sure that there is one. */
const keepHorizon = (kernel: Kernel): Promise<void> =>
  inTransaction(kernel, { actor: system('start'), channel: 'system' }, extendHorizon)

export const dispatchModule: Module = {
  name: 'dispatch',
  handlers,
  parted: [{ table: 'dispatch.decision', step: 'month', clock: 'real', keptDays: (k) => k.config.keptDays.decisions }],
  reactions,
  timers,
  hoursAsPlanned,
  start: async (kernel) => {
    await keepHorizon(kernel)
    // Warm before the first offer, which would not wait for it.
    if (kernel.config.planner !== false) plannerThread(kernel)
    kernel.live.onSignal(DAY_CHANGED, (message) => dayChanged(kernel, message as DayChanged))
    return { stop: async () => endPlannerThreads(kernel) }
  },
  // Asking begins at once, not at the next sweep of the business clock.
  jobs: {
    [MOVE_JOB]: moveOne,
    'dispatch.keepToHours': (kernel, { visitId }: { visitId: string }) =>
      inTransaction(kernel, { actor: system('job:dispatch.keepToHours'), channel: 'system' }, (tx) =>
        keepToHours(tx, visitId),
      ),
    'dispatch.offer': async (kernel, { visitId }: { visitId: string }) => {
      await planAhead(kernel, visitId)
      await inTransaction(kernel, { actor: system('job:dispatch.offer'), channel: 'system' }, (tx) =>
        offerVisit(tx, visitId),
      )
    },
    'dispatch.plan': async (kernel, { districtId, day }) => void (await planSoon(kernel, districtId, day)),
  },
}

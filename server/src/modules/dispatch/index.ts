import { system } from '../../kernel/actor.ts'
import { inTransaction } from '../../kernel/database.ts'
import type { Kernel } from '../../kernel/context.ts'
import type { Module } from '../../kernel/module.ts'
import { MOVE_JOB, moveOne } from './moves/move.ts'
import { offerVisit } from './offer-visit.ts'
import { reactions } from './reactions.ts'
import { handlers } from './routes.ts'
import { extendHorizon } from './shift.ts'
import { timers } from './timers.ts'

export { wishDelivery } from './delivery-wish.ts'
export { cashStanding, type CashStanding } from './cash-work.ts'
export { bringHome } from './plan-legs.ts'
export { planVisit, type VisitPlan } from './plan-visit.ts'
export { reschedule } from './reschedule.ts'
export { recoveryFacts } from './recover-papers.ts'
export { forgetDoors } from './store.ts'
export { proveVisit } from './prove-visit.ts'
export { type ShiftNow, shiftsNow } from './shifts-now.ts'
export { publishCapacity } from './shift.ts'
export { codesOf } from './visit-codes.ts'
export { facilitatorOf } from './own-visit.ts'
export { troublesOf } from './troubles.ts'
export { openVisitOf, tasksOf, visitFacts, type VisitFacts } from './visit-facts.ts'
export { lateReschedules } from './store.ts'
export { visitsOf } from './visits-of.ts'

/** The horizon's timer sets itself again each day; a start only makes sure that there is one. */
const keepHorizon = (kernel: Kernel): Promise<void> =>
  inTransaction(kernel, { actor: system('start'), channel: 'system' }, extendHorizon)

export const dispatchModule: Module = {
  name: 'dispatch',
  handlers,
  reactions,
  timers,
  start: keepHorizon,
  // Asking begins at once, not at the next sweep of the business clock.
  jobs: {
    [MOVE_JOB]: moveOne,
    'dispatch.offer': (kernel, { visitId }: { visitId: string }) =>
      inTransaction(kernel, { actor: system('job:dispatch.offer'), channel: 'system' }, (tx) =>
        offerVisit(tx, visitId),
      ),
  },
}

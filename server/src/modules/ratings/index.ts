import type { Module } from '../../kernel/module.ts'
import { askLater, visitCompleted, visitProven } from './ask.ts'
import { pending, ratingOf } from './pending.ts'
import { rate } from './rate.ts'
import { saidOfVisit } from './said-of-visit.ts'
import { close } from './reveal.ts'

export { answersOf } from './answers.ts'
export { askedOf } from './pending.ts'
export { rateByPhone, saidExtraMoney } from './rate.ts'
export { saidBy } from './said-by.ts'
export { countOf, forgetPhones } from './store.ts'
export { releasedComments } from './reveal.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Timers {
    'ratings.ask': null
    'ratings.close': null
  }
}

export const ratingsModule: Module = {
  name: 'ratings',
  handlers: { 'ratings.pending': pending, 'ratings.rate': rate, 'ratings.visit': saidOfVisit, 'ratings.of': ratingOf },
  reactions: {
    'visit.completed': { 'ratings.ask': visitCompleted },
    'visit.proven': { 'ratings.proven': visitProven },
  },
  timers: { 'ratings.ask': askLater, 'ratings.close': close },
}

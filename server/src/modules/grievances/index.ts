import type { Module } from '../../kernel/module.ts'
import { saidExtraMoney } from './acts/by-other-ways.ts'
import { paidAfterwards } from './acts/goodwill.ts'
import { areaEventBegins, areaEventDeclared, areaEventEnded, close, runOut } from './case/clock.ts'
import { handlers } from './routes.ts'

export { type FiledBySms, fileBySms } from './acts/by-other-ways.ts'
export { caseFacts, type CaseFacts } from './reading/case-facts.ts'
export { casesOf, casesOfRequests, casesOverBefore, forgetCases, type OwnCase, saidWith } from './reading/own-cases.ts'
export { freeze } from './case/freeze-evidence.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Timers {
    'grievance.due': null
    'grievance.close': null
    'grievance.area_begins': null
  }
}

export const grievancesModule: Module = {
  name: 'grievances',
  handlers,
  reactions: {
    'rating.extra_money': { 'grievances.open': saidExtraMoney },
    'payment.received': { 'grievances.goodwill': paidAfterwards },
    'area_event.declared': { 'grievances.hold': areaEventDeclared },
    'area_event.ended': { 'grievances.go_on': areaEventEnded },
  },
  timers: { 'grievance.due': runOut, 'grievance.close': close, 'grievance.area_begins': areaEventBegins },
}

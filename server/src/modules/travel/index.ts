import type { Module } from '../../kernel/module.ts'
import { lookForRouter } from './router.ts'

export { type TableAnswer, tableFor, type TravelSource } from './table-for.ts'

export { type Way, wayNow, wayOfLength } from './way.ts'

export const travelModule: Module = {
  name: 'travel',
  handlers: {},
  measure: async (kernel) => lookForRouter(kernel),
}

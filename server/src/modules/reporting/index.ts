import type { Module } from '../../kernel/module.ts'
import { figuresChain } from './published/chain.ts'
import { PUBLISH, publishYesterday, schedulePublishing } from './published/publish.ts'
import { handlers } from './routes.ts'

export { type Look, newestLooks } from './looks.ts'
export { checkEverything } from './invariants.ts'
export { latestFigures } from './published/publish.ts'
export { verifyFigures } from './published/verify.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Timers {
    'figures.publish': null
  }
}

export const reportingModule: Module = {
  name: 'reporting',
  sealed: [figuresChain],
  handlers,
  timers: { [PUBLISH]: (tx) => publishYesterday(tx) },
  start: (kernel) => schedulePublishing(kernel),
}

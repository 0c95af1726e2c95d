import type { Module } from '../../kernel/module.ts'
import { figuresChain } from './published/chain.ts'
import { PUBLISH, publishYesterday, schedulePublishing } from './published/publish.ts'
import { handlers } from './routes.ts'
import { checkSeals, VERIFY } from './seals/check-seals.ts'

export { type Look, newestLooks } from './looks.ts'
export { checkEverything } from './invariants.ts'
export { latestFigures } from './published/publish.ts'
export { verifyFigures } from './published/verify.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Jobs {
    'seals.verify': { checkId: string }
  }
  interface Timers {
    'figures.publish': null
  }
}

export const reportingModule: Module = {
  name: 'reporting',
  sealed: [figuresChain],
  handlers,
  jobs: { [VERIFY]: checkSeals },
  timers: { [PUBLISH]: (tx) => publishYesterday(tx) },
  start: (kernel) => schedulePublishing(kernel),
}

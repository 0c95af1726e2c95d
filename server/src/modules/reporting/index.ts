import type { Module } from '../../kernel/module.ts'
import { PUBLISH, publishYesterday, schedulePublishing } from './publish-figures.ts'
import { handlers } from './routes.ts'

export { checkEverything } from './invariants.ts'
export { latestFigures } from './publish-figures.ts'
export { verifyFigures } from './verify-figures.ts'

export const reportingModule: Module = {
  name: 'reporting',
  handlers,
  timers: { [PUBLISH]: (tx) => publishYesterday(tx) },
  start: (kernel) => schedulePublishing(kernel),
}

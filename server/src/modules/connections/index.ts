import type { Module } from '../../kernel/module.ts'
import { handlers } from './routes.ts'
import { runTrial } from './trial.ts'

export { connectForDemo, type DemoConnection } from './demo.ts'
export { connectionsWithState, findOpen, idsOn, isAnyOn, namesOf, openFor, pausedFor } from './open.ts'
export { pauseForReceiver } from './stop.ts'
export { subjectsOn } from './store.ts'
export { troubleWords } from './words.ts'
export { noteOutcome, type Outcome } from './outcome.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Jobs {
    'connections.try': { trialId: string }
  }
}

export const connectionsModule: Module = {
  name: 'connections',
  handlers,
  jobs: { 'connections.try': (kernel, payload: { trialId: string }) => runTrial(kernel, payload) },
}

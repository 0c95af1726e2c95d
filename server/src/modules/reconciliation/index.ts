import type { Module } from '../../kernel/module.ts'
import { AGAIN, matchAgain, matchOpenLines } from './matching/match-lines.ts'
import { handlers } from './routes.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Jobs {
    'reconciliation.match': Record<string, never>
  }
  interface Timers {
    'reconciliation.match_again': null
  }
}

export const reconciliationModule: Module = {
  name: 'reconciliation',
  handlers,
  jobs: { 'reconciliation.match': matchOpenLines },
  timers: { [AGAIN]: matchAgain },
}

import type { Module } from '../../kernel/module.ts'
import { reactions } from './reactions.ts'
import { handlers } from './routes.ts'
import { timers } from './timers.ts'

export { TOLD_BY_CITIZEN } from './own/own-outcome.ts'
export { mayReadAgain, takeBackProof } from './form/proof.ts'
export { applicationOf } from './application-of.ts'
export { forgetNames } from './store.ts'

export const applicationsModule: Module = { name: 'applications', handlers, reactions, timers }

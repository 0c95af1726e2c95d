import type { Module } from '../../kernel/module.ts'
import { handlers } from './routes.ts'

export { checkEverything } from './invariants.ts'

export const reportingModule: Module = { name: 'reporting', handlers }

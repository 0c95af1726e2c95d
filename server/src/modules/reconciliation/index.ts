import type { Module } from '../../kernel/module.ts'
import { handlers } from './routes.ts'

export const reconciliationModule: Module = { name: 'reconciliation', handlers }

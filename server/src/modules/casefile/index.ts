import type { Module } from '../../kernel/module.ts'
import { handlers } from './routes.ts'

export const casefileModule: Module = { name: 'casefile', handlers }

import type { Module } from '../../kernel/module.ts'
import { handlers } from './routes.ts'

export const agenciesModule: Module = { name: 'agencies', handlers }

import type { Module } from '../../kernel/module.ts'
import { loadSettings } from './overlay.ts'
import { handlers } from './routes.ts'
import { timers } from './take-effect.ts'

export { applySettings } from './overlay.ts'

export const administrationModule: Module = { name: 'administration', handlers, timers, start: loadSettings }

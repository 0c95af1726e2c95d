import type { Module } from '../../kernel/module.ts'
import { askAboutVisit } from './callbacks.ts'
import { handlers } from './routes.ts'

export const callcentreModule: Module = { name: 'callcentre', handlers, reactions: { 'visit.completed': { 'callcentre.unproven': askAboutVisit } } }

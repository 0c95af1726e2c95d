import type { Module } from '../../kernel/module.ts'
import { eraseWhenDue } from './follow-state.ts'
import { bringSecondPaper } from './second-paper.ts'

export const timers: NonNullable<Module['timers']> = {
  'applications.erase': (tx, { key }) => eraseWhenDue(tx, key),
  'applications.second': (tx, { key }) => bringSecondPaper(tx, key),
}

import type { Module } from '../../kernel/module.ts'
import { eraseWhenDue } from './filing/follow-state.ts'
import { outcomeDue } from './own/own-outcome.ts'
import { reminderDue } from './own/own-reminders.ts'
import { bringSecondPaper } from './papers/second-paper.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Timers {
    'applications.erase': null
    'applications.own_reminder': null
    'applications.own_outcome': null
    'applications.second': null
  }
}

export const timers: NonNullable<Module['timers']> = {
  'applications.erase': (tx, { key }) => eraseWhenDue(tx, key),
  'applications.own_reminder': (tx, { key }) => reminderDue(tx, key),
  'applications.own_outcome': (tx, { key }) => outcomeDue(tx, key),
  'applications.second': (tx, { key }) => bringSecondPaper(tx, key),
}

import type { Module } from '../../kernel/module.ts'
import { freezeRating } from './freeze-rating.ts'
import { handlers } from './routes.ts'

export const casefileModule: Module = {
  name: 'casefile',
  handlers,
  reactions: {
    'grievance.opened': { 'casefile.freeze_rating': freezeRating },
    'grievance.kind_changed': { 'casefile.freeze_rating_of': freezeRating },
  },
}

import type { Handlers } from '../../kernel/module.ts'
import { getService } from './get.ts'
import { listIntakes, setIntake } from './intake.ts'
import { knowledge } from './knowledge.ts'
import { search } from './search.ts'

export const handlers: Handlers = {
  'catalogue.search': search,
  'catalogue.get': getService,
  'catalogue.knowledge': knowledge,
  'services.intakes': listIntakes,
  'services.setIntake': setIntake,
}

import type { Handlers } from '../../kernel/module.ts'
import { searchAccess } from './access.ts'
import { audit } from './audit.ts'
import { outcomes } from './figures.ts'
import { published, publishedCsv, publishedDays } from './published/publish.ts'
import { invariants } from './invariants.ts'
import { happened, histories } from './look-back/look-back.ts'
import { plant } from './plant.ts'
import { scorecards } from './scorecards/scorecards.ts'
import { seed } from './seed.ts'
import { today } from './today/today.ts'

export const handlers: Handlers = {
  'figures.outcomes': outcomes,
  'figures.published': published,
  'figures.days': publishedDays,
  'figures.csv': publishedCsv,
  'audit.search': audit,
  'access.search': searchAccess,
  'operations.scorecards': scorecards,
  'operations.today': today,
  'demo.invariants': invariants,
  'demo.histories': histories,
  'demo.happened': happened,
  'demo.seed': seed,
  'demo.plant': plant,
}

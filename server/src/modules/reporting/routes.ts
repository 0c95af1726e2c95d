import type { Handlers } from '../../kernel/module.ts'
import { searchAccess } from './access.ts'
import { audit } from './audit.ts'
import { cashNow } from './entries/cash-now.ts'
import { accountEntries, accountsOfClass, entriesToLookAt, oneEntry } from './entries/entries.ts'
import { outcomes } from './figures.ts'
import { published, publishedCsv, publishedDays } from './published/publish.ts'
import { invariants } from './invariants.ts'
import { happened, histories } from './look-back/look-back.ts'
import { plant } from './plant.ts'
import { scorecards } from './scorecards/scorecards.ts'
import { askForCheck, lastChecks } from './seals/check-seals.ts'
import { seed } from './seed.ts'
import { evenness } from './evenness/evenness.ts'
import { ownShare } from './evenness/own-share.ts'
import { today } from './today/today.ts'
import { wastedCsv, wastedFigures, wastedVisits } from './wasted/wasted.ts'

export const handlers: Handlers = {
  'figures.outcomes': outcomes,
  'figures.published': published,
  'figures.days': publishedDays,
  'figures.csv': publishedCsv,
  'audit.search': audit,
  'finance.accounts': accountsOfClass,
  'finance.accountEntries': accountEntries,
  'finance.journal': oneEntry,
  'finance.entries': entriesToLookAt,
  'finance.cash': cashNow,
  'seals.verify': askForCheck,
  'seals.checks': lastChecks,
  'access.search': searchAccess,
  'operations.scorecards': scorecards,
  'operations.today': today,
  'operations.evenness': evenness,
  'share.mine': ownShare,
  'wasted.figures': wastedFigures,
  'wasted.csv': wastedCsv,
  'wasted.visits': wastedVisits,
  'demo.invariants': invariants,
  'demo.histories': histories,
  'demo.happened': happened,
  'demo.seed': seed,
  'demo.plant': plant,
}

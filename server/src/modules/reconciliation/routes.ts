import type { Handlers } from '../../kernel/module.ts'
import { listBreaks } from './breaks/list-breaks.ts'
import { acceptProposal, refuseProposal, resolveBreak, takeBreak } from './breaks/settle-break.ts'
import { importStatement } from './import/import-statement.ts'
import { listStatements, statementLines } from './list.ts'

/** Endpoint → use case. */
export const handlers: Handlers = {
  'finance.importStatement': importStatement,
  'finance.statements': listStatements,
  'finance.statementLines': statementLines,
  'finance.breaks': listBreaks,
  'finance.takeBreak': takeBreak,
  'finance.acceptProposal': acceptProposal,
  'finance.refuseProposal': refuseProposal,
  'finance.resolveBreak': resolveBreak,
}

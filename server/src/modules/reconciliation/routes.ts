import type { Handlers } from '../../kernel/module.ts'
import { importStatement } from './import/import-statement.ts'
import { listStatements, statementLines } from './list.ts'

/** Endpoint → use case. */
export const handlers: Handlers = {
  'finance.importStatement': importStatement,
  'finance.statements': listStatements,
  'finance.statementLines': statementLines,
}

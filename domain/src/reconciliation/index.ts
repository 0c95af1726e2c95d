/** What the bank says beside what we expect of it. */
export { notNext, type NotNext } from './follows.ts'
export { type Expected, type Match, matchLines, type MatchPass, type Proposal } from './match.ts'
export { paisaIn, rupeesIn } from './paisa-in.ts'
export { type BankStatement, statementFault, type StatementFault, type StatementLine } from './statement.ts'

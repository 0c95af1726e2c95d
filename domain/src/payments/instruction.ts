import { csvOf, rupeesOf } from './csv.ts'

/** One line of what a bank or a wallet is told to pay. */
export interface InstructionLine {
  /** Ours, which the bank gives back with its answer. */
  reference: string
  kind: string
  /** The bank's letters, or the wallet. */
  institution: string
  account: string
  holder: string
  amountPaisa: number
  /** What the payee reads on their statement. */
  note: string
}

const COLUMNS = ['reference', 'kind', 'institution', 'account', 'holder', 'amount_rupees', 'note']

/** As text that a bank's portal takes and a person can read. The account stands as it is: a leading zero counts. */
export const instructionCsv = (lines: readonly InstructionLine[]): string =>
  csvOf(
    COLUMNS,
    lines.map((line) => [
      line.reference,
      line.kind,
      line.institution,
      line.account,
      line.holder,
      rupeesOf(line.amountPaisa),
      line.note,
    ]),
  )

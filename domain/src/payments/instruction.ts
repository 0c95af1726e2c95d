import { sheetCell } from '../shared/index.ts'

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

const cell = (value: string): string => `"${sheetCell(value).replaceAll('"', '""')}"`

const rupeesOf = (paisa: number): string => `${Math.trunc(paisa / 100)}.${String(paisa % 100).padStart(2, '0')}`

/** As text that a bank's portal takes and a person can read. The account stands as it is: a leading zero counts. */
export const instructionCsv = (lines: readonly InstructionLine[]): string =>
  `\uFEFF${[
    COLUMNS.join(','),
    ...lines.map((line) =>
      [line.reference, line.kind, line.institution, line.account, line.holder, rupeesOf(line.amountPaisa), line.note]
        .map(cell)
        .join(','),
    ),
  ].join('\r\n')}\r\n`

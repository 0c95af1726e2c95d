import type { Mode } from '../robots/citizen.ts'

/** One line of the report. Money is paisa; `feePaisa` is the government's lines alone, as they were paid. */
export interface Played {
  id: string
  mode: Mode
  states: string[]
  visits: { kind: string; outcome: string }[]
  receiptNo: string | null
  feePaisa: number
  commissionPaisa: number
  ratings: number
  openAdvancePaisa: number
}

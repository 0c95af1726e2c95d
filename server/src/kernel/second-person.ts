/** Thrown where an act would move more than one person may: everything is rolled back, and the act waits for a second. */
export class SecondPersonNeeded extends Error {
  readonly amountPaisa: number
  constructor(amountPaisa: number) {
    super('a second person has to let go of it')
    this.amountPaisa = amountPaisa
  }
}

/** An act as it was asked for. */
export interface HeldAct {
  endpoint: string
  input: unknown
  amountPaisa: number
}

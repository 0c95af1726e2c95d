import type { RefusalCode } from '@app/contract'

/** An expected "no", declared in the contract. Everything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly details: Record<string, unknown> | undefined
  /** Whether what the use case wrote before refusing stays (a counted wrong try). */
  readonly keeps: boolean

  constructor(code: RefusalCode, details?: Record<string, unknown>, keeps = false) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.details = details
    this.keeps = keeps
  }
}

/** Says no: the transaction is rolled back and the caller reads the code with its words. */
export function refuse(code: RefusalCode, details?: Record<string, unknown>): never {
  throw new Refusal(code, details)
}

/** Says no and keeps what was written so far, for tries that have to be counted. */
export function refuseAndKeep(code: RefusalCode, details?: Record<string, unknown>): never {
  throw new Refusal(code, details, true)
}

/** Thrown for things the operator can put right; its message is a sentence that says how. */
export class OperatorError extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'OperatorError'
  }
}

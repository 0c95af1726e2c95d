/** What a connection is for. Whoever needs one asks for the purpose, and gets those that are on, in their order. */
export const PURPOSES = ['text', 'mail', 'department', 'rail', 'webhook', 'signin'] as const
export type Purpose = (typeof PURPOSES)[number]

export type FieldValue = string | number | boolean

/**
 * One question of the form that sets a connection up. Its words are in the pack: `connection.<kind>.<name>`, or, where
 * several kinds ask it, `connection.field.<name>`.
 */
export interface ConnectionField {
  name: string
  /** `long`: several lines, as a certificate is. `secret`: sealed, never shown again, only replaced. */
  type: 'text' | 'long' | 'url' | 'host' | 'number' | 'choice' | 'secret' | 'switch'
  required?: boolean
  default?: FieldValue
  choices?: readonly string[]
  min?: number
  max?: number
  /** Asked, and required, only while another field has one of these values. */
  when?: { field: string; is: readonly FieldValue[] }
  /** Of a host: spoken to without encryption while another field has one of these values; only this machine itself may be. */
  plainWhen?: { field: string; is: readonly FieldValue[] }
}

/** One connection that is on, with its secrets opened. It lives in memory only and is never logged. */
export interface OpenConnection {
  id: string
  kind: string
  purpose: Purpose
  /** The department that it belongs to; '' for those that belong to none. */
  subjectId: string
  name: string
  settings: Readonly<Record<string, FieldValue>>
  secrets: Readonly<Record<string, string>>
  /** After a rotation, for a day: what the other side may still sign with. */
  formerSecrets: Readonly<Record<string, string>>
}

/** What went and what came while a connection was tried. Secrets in it are blotted before it is kept. */
export interface ExchangeStep {
  way: 'out' | 'in' | 'note'
  /** One line: the request's or the answer's first. */
  what: string
  text: string
  /** Since the beginning of the exchange. */
  ms: number
}
export interface Exchange {
  ok: boolean
  /** Of the closed list {@link TRY_CODES}; absent when all is well. */
  code?: string
  /** A stranger's own words, or ours where the code says too little. */
  words?: string
  steps: ExchangeStep[]
}

/**
 * A way of speaking to the outside, declared by the module that speaks it. One console form draws any of them. `K` is the
 * kernel, which this file may not know.
 */
export interface ConnectionKind<K> {
  kind: string
  purpose: Purpose
  subject: 'none' | 'department'
  /** Money goes over it: a second administrator turns it on and confirms what is changed. */
  money: boolean
  fields: readonly ConnectionField[]
  /** Sends something that is marked as a test and tells the whole exchange. Throws OutgoingError or answers `ok: false`. */
  try(kernel: K, open: OpenConnection): Promise<Exchange>
}

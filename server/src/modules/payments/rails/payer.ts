import type { Query } from '../../../kernel/context.ts'
import type { Payer } from './rail.ts'

const SEALED = 'rail payer'
const CALL = 'rail call'

export const sealPayer = (q: Query, payer: Payer): Buffer => q.kernel.vault.sealOwn(SEALED, JSON.stringify(payer))
export const openPayer = (q: Query, sealed: Buffer): Payer =>
  JSON.parse(q.kernel.vault.openOwn(SEALED, sealed).toString('utf8')) as Payer

/** What a rail signed, byte for byte. */
export const sealCall = (q: Query, raw: Uint8Array): Buffer => q.kernel.vault.sealOwn(CALL, raw)

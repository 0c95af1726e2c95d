import type { Query } from '../../kernel/context.ts'

/** Names and texts of people who paid: they are read by the desk and by the matching, and by nobody else. */
const PURPOSE = 'bank-statement'

export const sealWords = (q: Query, words: readonly string[]): Buffer =>
  q.kernel.vault.sealOwn(PURPOSE, JSON.stringify(words))

export const openWords = (q: Query, sealed: Uint8Array): string[] =>
  JSON.parse(q.kernel.vault.openOwn(PURPOSE, sealed).toString('utf8')) as string[]

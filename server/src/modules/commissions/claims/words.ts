import type { Query } from '../../../kernel/context.ts'

const PURPOSE = 'pay claim words'
/** What was said and what was answered: nobody's but theirs who speak. */
export const sealSaid = (q: Query, words: string): Buffer => q.kernel.vault.sealOwn(PURPOSE, words)
export const openSaid = (q: Query, sealed: Buffer): string => q.kernel.vault.openOwn(PURPOSE, sealed).toString('utf8')

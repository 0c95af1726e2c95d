import { createHash } from 'node:crypto'
import type { Query } from '../../../kernel/context.ts'
import { sealWords } from '../recruit/details.ts'
import type { NoticeRow } from './store.ts'

export interface Evidence {
  label: string
  words: string
  fileId: string | null
}
/** What is served, in a fixed order of fields, so that its hash is the same wherever it is reckoned. */
export interface Served {
  facilitatorId: string
  origin: string
  ground: string
  words: string
  evidence: Evidence[]
}

const textOf = ({ facilitatorId, origin, ground, words, evidence }: Served): string =>
  JSON.stringify({
    facilitatorId,
    origin,
    ground,
    words,
    evidence: evidence.map(({ label, words: said, fileId }) => ({ label, words: said, fileId })),
  })

export const hashOf = (served: Served): string => createHash('sha256').update(textOf(served)).digest('hex')
export const sealServed = (q: Query, served: Served): Buffer => sealWords(q, textOf(served))

/** The notice as it was served, and whether it still is what was hashed. */
export function openServed(q: Query, row: NoticeRow): { served: Served; intact: boolean } {
  const served = JSON.parse(q.kernel.vault.openOwn('standing words', row.sealed).toString('utf8')) as Served
  return { served, intact: hashOf(served) === row.hash }
}

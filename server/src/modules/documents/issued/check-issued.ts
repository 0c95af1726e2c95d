import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { issuedFileRefusal, type IssuedKind, isIssuedKind } from '@app/domain/documents'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { readingOf } from '../reader/readings.ts'

export interface CheckedIssued {
  mediaType: IssuedKind
  sha256: string
}

/**
 * Is it what a department may send, and what it says it is? It is delivered as it came, so what acts or locks is not taken,
 * and neither is what a reader stumbles over.
 */
export async function checkIssued(
  by: Pick<Query, 'kernel' | 'actor'>,
  bytes: Buffer,
  said: { kind: string; sha256: string } = { kind: '', sha256: '' },
): Promise<CheckedIssued> {
  const kind = (await fileTypeFromBuffer(bytes))?.mime ?? null
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const refusal = issuedFileRefusal({
    kind,
    bytes: bytes.length,
    sha256,
    saidKind: said.kind,
    saidSha256: said.sha256,
  })
  if (refusal) refuse(refusal)
  if (!isIssuedKind(kind)) return refuse('file_kind_wrong')
  const reading = await readingOf(by, bytes, 'issued')
  if ('refusal' in reading) refuse(reading.refusal === 'pdf_too_long' ? 'file_too_long' : reading.refusal)
  return { mediaType: kind, sha256 }
}

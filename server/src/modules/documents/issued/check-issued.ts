import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { issuedFileRefusal, type IssuedKind, isIssuedKind } from '@app/domain/documents'
import { refuse } from '../../../kernel/refusal.ts'
import { assertDecodes } from '../measure-scan.ts'
import { pdfPageCount } from '../pdf-pages.ts'

export interface CheckedIssued {
  mediaType: IssuedKind
  sha256: string
}

/**
 * Is it what a department may send, and what it says it is? It is delivered as it came, so what acts or locks is not taken,
 * and neither is what a reader stumbles over.
 */
export async function checkIssued(
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
  if (kind !== 'application/pdf') await assertDecodes(bytes)
  else await pdfPageCount(bytes)
  return { mediaType: kind, sha256 }
}

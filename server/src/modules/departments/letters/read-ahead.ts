import type { ParsedInput } from '@app/contract'
import type { Query } from '../../../kernel/context.ts'
import { checkIssued, type CheckedIssued } from '../../documents/index.ts'
import { readMessage } from '../envelope.ts'
import { SEAL } from './keep.ts'
import { assertProvince } from './letters.ts'
import { parsed } from './mended.ts'
import * as store from './store.ts'

export interface ReadFile {
  bytes: Buffer
  checked: CheckedIssued
}

/**
 * The document beside a letter, checked before the transaction that takes it: a file that is slow to read, or made to break
 * its reader, holds no connection. What is wrong with it is refused here; a letter that is closed is the use case's to refuse.
 */
export async function readFileAhead(
  q: Query,
  input: ParsedInput<'departments.takeLetter'>,
): Promise<ReadFile | undefined> {
  assertProvince(q)
  const row = await store.findLetter(q, input.letterId)
  if (!row?.file || row.state !== 'open' || row.reason === 'file_second') return undefined
  const message = readMessage(parsed(input.text))
  if (!message?.document) return undefined
  const bytes = q.kernel.vault.openOwn(SEAL, row.file)
  const { mediaType: kind = '', sha256 = '' } = message.document
  return { bytes, checked: await checkIssued(q, bytes, { kind, sha256 }) }
}

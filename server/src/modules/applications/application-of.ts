import { forReader, isRejectionCode, type Shown } from '@app/domain/applications'
import type { Query } from '../../kernel/context.ts'
import { issuedFileOf } from '../documents/index.ts'
import { knownOf } from './case-of.ts'
import { provedLines, sealKey, toShow } from './form/proof.ts'
import { decisionsOf, findByRequest } from './store.ts'
import { wordsOf } from './words.ts'

type Local = { en: string; ur: string }
export interface ApplicationView {
  applicationId: string
  state: string
  reference: string | null
  filedAt: Date | null
  rejection: { code: string; words: Local; ground: string } | null
  issued: {
    documentNo: string
    digitalFileId: string | null
    /** Where the digital file is the department's own. */
    officeFile: { mediaType: string; bytes: number; sha256: string; code: string } | null
    proofLines: { label: Local; shown: Shown }[]
  } | null
  /** Against which the office hands the paper out; while it waits there. */
  collectCode: string | null
}

/** What a request's owner may know of its application; null while there is none. */
export async function applicationOf(q: Query, requestId: string): Promise<ApplicationView | null> {
  const row = await findByRequest(q, requestId)
  if (!row) return null
  const known = await knownOf(q, requestId)
  const { vault } = q.kernel
  const rejected =
    known.request.state === 'rejected'
      ? (await decisionsOf(q, row.application_id)).findLast((one) => one.kind === 'rejected')
      : undefined
  const said = rejected?.words ? await vault.openText(sealKey(requestId), rejected.words) : ''
  const made =
    row.document_no !== null &&
    ['issued', 'delivering', 'at_office', 'delivered', 'closed'].includes(known.request.state)
  return {
    applicationId: row.application_id,
    state: row.state,
    reference: row.reference,
    filedAt: row.filed_at,
    rejection: rejected
      ? {
          code: rejected.code ?? '',
          words: rejectionWords(q, rejected.code ?? '', said),
          ground: rejected.ground ?? '',
        }
      : null,
    issued: made
      ? {
          documentNo: row.document_no!,
          digitalFileId: row.digital_file_id,
          officeFile: await officeFileOf(q, requestId),
          proofLines: forReader(toShow(q, known, (await provedLines(q, known)).lines, false)).map(
            ({ label, shown }) => ({ label, shown }),
          ),
        }
      : null,
    collectCode:
      known.request.state === 'at_office' && row.collect_code && q.actor.kind !== 'facilitator'
        ? await vault.openText(sealKey(requestId), row.collect_code)
        : null,
  }
}

async function officeFileOf(
  q: Query,
  requestId: string,
): Promise<NonNullable<ApplicationView['issued']>['officeFile']> {
  const file = await issuedFileOf(q, requestId)
  return file && { mediaType: file.mediaType, bytes: file.bytes, sha256: file.sha256, code: file.code }
}

/** The pack's words for the code, and the office's own after them. */
function rejectionWords(q: Query, code: string, said: string): Local {
  if (!isRejectionCode(code)) return { en: said, ur: said }
  const words = wordsOf(q, `rejection.${code}`)
  return said ? { en: `${words.en} ${said}`, ur: `${words.ur} ${said}` } : words
}

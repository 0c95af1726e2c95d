import { ISSUED_BYTES_MAX } from '@app/domain/documents'
import type { Kernel } from '../../../kernel/context.ts'
import type { OpenConnection } from '../../../kernel/outgoing/connection-kind.ts'
import { callOver } from '../../../kernel/outgoing/http-auth.ts'
import { OutgoingError } from '../../../kernel/outgoing/outgoing-error.ts'
import { signatureOf } from '../signature.ts'

const PATIENCE_MS = 20_000

export type FetchedDocument =
  | { bytes: Buffer }
  /** It will not come, however often it is asked for. */
  | { never: 'file_elsewhere' | 'file_too_large' }
  | { later: string; down: boolean }

/** Only an address of the system that the operator has entered is asked: a department's message sends us nowhere else. */
export async function fetchDocument(
  kernel: Pick<Kernel, 'outgoing'>,
  open: OpenConnection,
  given: string,
): Promise<FetchedDocument> {
  const own = String(open.settings.url ?? '')
  if (!URL.canParse(own) || !URL.canParse(given)) return { never: 'file_elsewhere' }
  const url = new URL(given)
  if (url.origin !== new URL(own).origin || url.username || url.password) return { never: 'file_elsewhere' }
  try {
    const answer = await callOver(kernel.outgoing, open, {
      url: url.href,
      method: 'GET',
      timeoutMs: PATIENCE_MS,
      answerBytesMax: ISSUED_BYTES_MAX,
      headers: { 'x-signature': signatureOf(open.secrets.secret ?? '', `${url.pathname}${url.search}`) },
    })
    if (answer.status === 200) return { bytes: answer.body }
    return { later: `the document: answers ${answer.status}`, down: answer.status >= 502 || answer.status === 429 }
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error
    if (error.code === 'answer_too_large') return { never: 'file_too_large' }
    // An address that leads elsewhere, or inside, is a fault of the answer; anything else is a system that is not there.
    const down = error.code !== 'redirected' && !error.code.startsWith('address_')
    return { later: `the document: ${error.message}`.slice(0, 200), down }
  }
}

import type { Output, ParsedInput } from '@app/contract'
import type { Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { arrive } from './arrivals/arrive.ts'
import { secretsOf } from './connections.ts'
import { receive } from './receive.ts'
import { signatureHolds } from './signature.ts'

/** A department calls us. The signature is over the body as it came; the answer is the same the second time. */
export async function callback(
  tx: Tx,
  input: ParsedInput<'departments.callback'>,
): Promise<Output<'departments.callback'>> {
  const body = tx.call?.rawBody
  const signature = tx.call?.header('x-signature')
  const signer =
    body && (await secretsOf(tx, input.departmentId)).find(({ secret }) => signatureHolds(secret, body, signature))
  if (!signer) return refuse('signature_wrong')
  const { departmentId, document, ...said } = input
  const message = { ...said, document: input.kind === 'issued' ? document : null }
  const by = { departmentId, connectionId: signer.connectionId, cameBy: 'callback' as const }
  if (message.document) await arrive(tx, by, message, null)
  else await receive(tx, departmentId, 'callback', message)
  return { done: true }
}

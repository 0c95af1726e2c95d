import type { Output, ParsedInput } from '@app/contract'
import type { Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
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
  if (
    !body ||
    !(await secretsOf(tx.kernel, input.departmentId)).some((secret) => signatureHolds(secret, body, signature))
  )
    refuse('signature_wrong')
  const { departmentId, ...message } = input
  await receive(tx, departmentId, 'callback', message)
  return { done: true }
}

import type { ParsedInput } from '@app/contract'
import { proofOf } from '@app/domain/consents'
import { formatRupees } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import * as consents from '../../consents/index.ts'
import { isProved } from '../../identity/index.ts'
import { isCentreDesk } from './at-centre.ts'
import type { Orderer } from './orderer.ts'
import type { Prepared } from './prepare-request.ts'

/** Whoever orders agrees that it is done in their name, at this price: kept for each request, with how it is known. */
export async function keepConsent(
  tx: Tx,
  input: ParsedInput<'requests.book'>,
  orderer: Orderer,
  prepared: readonly Prepared[],
): Promise<void> {
  const writer = tx.actor.kind === 'citizen' ? 'citizen' : isCentreDesk(tx) ? 'centre' : 'agent'
  await consents.give(tx, {
    kind: 'order',
    accountId: orderer.accountId,
    language: input.language,
    proof: proofOf({ writer, codeRead: writer === 'agent' && (await isProved(tx, orderer.accountId)) }),
    reference: input.onBehalfOf?.callId ?? input.centreId,
    wordsHash: input.agreedWords,
    about: prepared.map(({ id, quote }) => ({ requestId: id, facts: { amount: formatRupees(quote.totalPaisa) } })),
  })
}

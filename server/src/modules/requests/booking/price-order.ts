import type { ParsedInput } from '@app/contract'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { definitionOf, priceItems, readSignature } from '../../catalogue/index.ts'
import { debtOf } from './debt.ts'
import type { Quote } from '../shapes.ts'

/**
 * Prices the order anew and holds it against what was signed. Several services of one trip share our charge, so the
 * new figure may be lower than each signature; it is never higher, and an old service version is said to be old.
 */
export async function priceOrder(tx: Tx, input: ParsedInput<'requests.book'>, accountId: string): Promise<Quote[]> {
  const definitions = await Promise.all(input.requests.map((r) => definitionOf(tx, r.serviceId, r.serviceVersion)))
  const quotes = await priceItems(
    tx,
    input.requests.map((r, i) => ({
      definition: definitions[i]!,
      caseId: r.caseId,
      mode: input.mode,
      answers: r.answers,
    })),
    await debtOf(tx, accountId),
  )
  input.requests.forEach((request, i) => {
    const signed = readSignature(tx, request.quoteSignature)
    const field = `requests.${i}.quoteSignature`
    if (
      !signed ||
      signed.serviceId !== request.serviceId ||
      signed.caseId !== request.caseId ||
      signed.mode !== input.mode
    )
      refuse('quote_changed', { field })
    if (signed.serviceVersion !== request.serviceVersion) refuse('service_version_old', { field })
    if (quotes[i]!.totalPaisa > signed.totalPaisa || signed.validUntil < tx.at)
      refuse('quote_changed', { field, nowPaisa: quotes[i]!.totalPaisa })
  })
  return quotes
}

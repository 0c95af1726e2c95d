import { isDeepStrictEqual } from 'node:util'
import type { Output, ParsedInput } from '@app/contract'
import { mayActFor } from '../../../kernel/actor.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import type { Envelope } from '../envelope.ts'
import { nameOfDepartment } from '../names.ts'
import { enqueueSend, keyOf } from '../queue.ts'
import { type FilingRow, findFiling, lockFiling, putEnvelope } from '../store.ts'

const assertHere = (q: Query, filing: FilingRow): void => {
  const place = { officeId: filing.office_id, districtId: filing.district_id, tehsilId: filing.tehsil_id }
  if (!mayActFor(q.actor, place)) refuse('not_yours')
}

const opened = async (q: Query, filing: FilingRow): Promise<Envelope> =>
  JSON.parse(await q.kernel.vault.openText(keyOf(filing.request_id), filing.envelope)) as Envelope

/** What is to be sent, or was not taken: for a person who mends it. */
export async function readFiling(
  q: Query,
  { applicationId }: ParsedInput<'departments.filing'>,
): Promise<Output<'departments.filing'>> {
  const filing = (await findFiling(q, applicationId)) ?? refuse('not_found')
  assertHere(q, filing)
  const envelope = await opened(q, filing)
  const words = filing.refusal_words
    ? await q.kernel.vault.openText(keyOf(filing.request_id), filing.refusal_words)
    : ''
  return {
    applicationId,
    requestId: filing.request_id,
    trackingNo: filing.tracking_no,
    departmentName: nameOfDepartment(q, filing.department_id),
    connector: filing.connector,
    state: filing.state,
    round: filing.round,
    tries: filing.tries,
    lastError: filing.last_error,
    refusal: filing.refusal_code ? { code: filing.refusal_code, words } : null,
    note: envelope.note,
    answers: envelope.answers,
    proved: envelope.proof.lines,
    documents: envelope.documents,
  }
}

/** The value that a proof line speaks of: `fullName.en` within the answers. */
const valueAt = (answers: Record<string, unknown>, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, part) =>
        value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[part] : undefined,
      answers,
    )

/**
 * Puts right what a department's system fails on, and sends it again. What the citizen heard and said yes to is not
 * touched: their proof would speak of something else.
 */
export async function mendFiling(tx: Tx, input: ParsedInput<'departments.mend'>): Promise<Output<'departments.mend'>> {
  const filing = (await lockFiling(tx, input.applicationId)) ?? refuse('not_found')
  assertHere(tx, filing)
  if (filing.state !== 'stuck') refuse('already_decided')
  if (filing.round !== input.round || filing.tries !== input.tries) refuse('filing_changed')
  const envelope = await opened(tx, filing)
  for (const { field } of envelope.proof.lines)
    if (!isDeepStrictEqual(valueAt(envelope.answers, field), valueAt(input.answers, field)))
      refuse('proved_line_kept', { field })
  const mended: Envelope = {
    ...envelope,
    answers: input.answers,
    note: input.note,
    documents: envelope.documents.filter((one) => !input.leaveOut.includes(one.fileId)),
  }
  const sealed = await tx.kernel.vault.seal(keyOf(filing.request_id), JSON.stringify(mended))
  await putEnvelope(tx, filing.application_id, sealed)
  await tx.audit({
    action: 'filing.mended',
    subject: `request:${filing.request_id}`,
    details: {
      applicationId: filing.application_id,
      fields: changedKeys(envelope.answers, input.answers),
      leftOut: envelope.documents.length - mended.documents.length,
    },
  })
  await enqueueSend(tx, filing.application_id)
  return { done: true }
}

const changedKeys = (before: Record<string, unknown>, now: Record<string, unknown>): string =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .filter((key) => !isDeepStrictEqual(before[key], now[key]))
    .sort()
    .join(',')

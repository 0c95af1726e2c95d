import type { Output, ParsedInput } from '@app/contract'
import { mayActFor } from '../../kernel/actor.ts'
import type { Query, Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { nameOfDepartment } from './names.ts'
import { enqueueSend, lineOf } from './queue.ts'
import { endOutage, lockFiling, page, queuedOf, requeue } from './store.ts'

/** Filings of my area: under way, waiting, stuck. */
export async function filings(q: Query, input: ParsedInput<'departments.queue'>): Promise<Output<'departments.queue'>> {
  const where = q.actor.kind === 'staff' ? q.actor.jurisdiction : {}
  const rows = await page(q, { state: input.state ?? null, where, after: input.cursor ?? null, limit: input.limit })
  return {
    items: rows.map((row) => ({
      applicationId: row.application_id,
      requestId: row.request_id,
      trackingNo: row.tracking_no,
      departmentId: row.department_id,
      departmentName: nameOfDepartment(q, row.department_id),
      state: row.state,
      tries: row.tries,
      lastError: row.last_error,
      nextTryAt: row.next_try_at?.toISOString() ?? null,
    })),
    next: rows.length === input.limit ? rows.at(-1)!.application_id : null,
  }
}

/** Tries a waiting or stuck filing again, now. */
export async function retry(
  tx: Tx,
  { applicationId }: ParsedInput<'departments.retry'>,
): Promise<Output<'departments.retry'>> {
  const filing = await lockFiling(tx, applicationId)
  if (!filing) return refuse('not_found')
  if (!mayActFor(tx.actor, { officeId: filing.office_id, districtId: filing.district_id, tehsilId: filing.tehsil_id }))
    refuse('not_yours')
  if (filing.state !== 'stuck' && filing.state !== 'queued') refuse('already_decided')
  await requeue(tx, applicationId)
  await enqueueSend(tx, applicationId)
  // With the outage goes what would have let the others go: they go with it.
  if (await endOutage(tx, lineOf(filing.department_id, filing.connector)))
    for (const { application_id } of await queuedOf(tx, filing.department_id, filing.connector))
      await enqueueSend(tx, application_id)
  return { done: true }
}

import type { Output, ParsedInput } from '@app/contract'
import { areaOf } from '../../../kernel/area.ts'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import * as workforce from '../../workforce/index.ts'
import { detailsOf } from './details.ts'
import { recruitingOf } from './move.ts'
import * as store from './store.ts'

export function placeOf(cursor: string | undefined): { at: Date; id: string } | null {
  const [at, id] = (cursor ?? '').split('~')
  const instant = at ? new Date(at) : null
  if (cursor !== undefined && (!instant || Number.isNaN(instant.getTime()) || !/^[0-9a-f-]{36}$/.test(id ?? '')))
    refuse('invalid_input', { field: 'cursor' })
  return instant && id ? { at: instant, id } : null
}
export const cursorOf = (at: Date, id: string): string => `${at.toISOString()}~${id}`

export async function listApplicants(
  q: Query,
  input: ParsedInput<'applicants.list'>,
): Promise<Output<'applicants.list'>> {
  const area = areaOf(q)
  const after = placeOf(input.cursor)
  const rows =
    input.state === 'renewal'
      ? await store.listRenewals(q, area, after, input.limit)
      : await store.listApplications(q, area, input.state ?? null, after, input.limit)
  const ids = rows.map((row) => row.applicant_id)
  const checks = ids.length ? await store.checksOfMany(q, ids) : []
  const people = await workforce.many(q, ids)
  const of = recruitingOf(q).requirements.length
  const last = rows.at(-1)
  return {
    items: await Promise.all(
      rows.map(async (row) => {
        const own = checks.filter((one) => one.applicant_id === row.applicant_id)
        return {
          applicantId: row.applicant_id,
          name: (await detailsOf(q, row)).name,
          state: row.state,
          standing: people.find((one) => one.id === row.applicant_id)?.standing ?? '',
          tehsilId: row.tehsil_id,
          districtId: row.district_id,
          submittedAt: row.submitted_at?.toISOString() ?? null,
          waiting: own.filter((one) => (row.state === 'admitted' ? one.renewal === 'waiting' : one.state === 'waiting'))
            .length,
          passed: own.filter((one) => one.state === 'passed').length,
          of,
        }
      }),
    ),
    next: rows.length === input.limit && last ? cursorOf(last.submitted_at ?? last.made_at, last.applicant_id) : null,
    counts: Object.fromEntries((await store.countApplications(q, area)).map((row) => [row.state, row.count])),
  }
}

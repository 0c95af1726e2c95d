import type { Query } from '../../kernel/context.ts'
import { newestFirst } from '../../kernel/data/newest-first.ts'
import { tracesOf } from '../../kernel/secrets/own-traces.ts'
import { readsOfRequests } from '../documents/index.ts'
import { casesOfRequests } from '../grievances/index.ts'
import { history } from '../requests/index.ts'

/** Somebody of ours looked at a part of a person's data, opened a picture of a paper (`file`), or did something (`act`). */
export interface Look {
  at: Date
  by: string
  roles: readonly string[] | null
  part: string
  requestId: string | null
}

/** All that is known of who looked at these requests and other subjects: what its person reads, and what an auditor does. */
export async function newestLooks(
  q: Query,
  requestIds: readonly string[],
  others: readonly string[],
  cursor: string | undefined,
  limit: number,
): Promise<{ items: Look[]; next: string | null }> {
  // Photos and voices of a complaint lie under the case.
  const requestOf = new Map([
    ...requestIds.map((id) => [id, id] as const),
    ...(await casesOfRequests(q, requestIds)).map((one) => [one.id, one.request_id] as const),
  ])
  return newestFirst<Look>(
    [
      async (before, most) =>
        (await history.readingsOf(q, requestIds, before, most)).map((one) => ({
          at: one.at,
          by: one.reader,
          roles: one.roles,
          part: one.part,
          requestId: one.request_id,
        })),
      async (before, most) =>
        (await readsOfRequests(q, [...requestOf.keys()], before, most)).map((one) => ({
          at: one.read_at,
          by: one.read_by,
          roles: null,
          part: 'file',
          requestId: requestOf.get(one.request_id) ?? null,
        })),
      async (before, most) =>
        (await tracesOf(q, [...requestIds.map((id) => `request:${id}`), ...others], before, most)).map((one) => ({
          at: one.at,
          by: one.actor,
          roles: null,
          part: 'act',
          requestId: one.subject.startsWith('request:') ? one.subject.slice(8) : null,
        })),
    ],
    cursor,
    limit,
  )
}

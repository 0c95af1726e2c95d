import type { Output, ParsedInput } from '@app/contract'
import type { Query } from '../../kernel/context.ts'
import { normaliseTrackingNo, lists } from '../requests/index.ts'
import * as store from './store.ts'
import { whoActed } from './who.ts'

/** The trail of a subject, the newest first. People have tracking numbers in hand, the trail has ids: either is understood. */
export async function audit(q: Query, input: ParsedInput<'audit.search'>): Promise<Output<'audit.search'>> {
  const typed = input.subject.trim()
  const named = typed.includes(':') ? undefined : await lists.byTrackingNo(q, normaliseTrackingNo(typed))
  const subject = named ? `request:${named.id}` : typed
  const rows = await store.auditOf(q, subject, input.cursor === undefined ? null : Number(input.cursor), input.limit)
  const who = await whoActed(
    q,
    rows.map((row) => row.actor),
  )
  const request = named ?? (rows.length ? await requestOf(q, subject) : undefined)
  return {
    items: rows.map((r) => ({
      at: r.at.toISOString(),
      actor: r.actor,
      actorName: who.get(r.actor)?.name ?? '',
      action: r.action,
      subject: r.subject,
      trackingNo: request?.tracking_no ?? null,
      sealed: r.sealed,
    })),
    next: rows.length === input.limit ? String(rows.at(-1)?.seq) : null,
  }
}

async function requestOf(q: Query, subject: string): ReturnType<typeof lists.byId> {
  const [, id] = /^request:([0-9a-f]{8}-[0-9a-f-]{27})$/.exec(subject) ?? []
  return id === undefined ? undefined : lists.byId(q, id)
}

import type { Output, ParsedInput } from '@app/contract'
import { mayActFor } from '../../kernel/actor.ts'
import { areaOf } from '../../kernel/area.ts'
import type { Query } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { tehsilOf } from '../places/index.ts'
import * as requests from '../requests/index.ts'
import * as workforce from '../workforce/index.ts'
import * as store from './store.ts'
import { whoActed } from './who.ts'

/** The trail of a subject, the newest first. People have tracking numbers in hand, the trail has ids: either is understood. */
export async function audit(q: Query, input: ParsedInput<'audit.search'>): Promise<Output<'audit.search'>> {
  const typed = input.subject.trim()
  const named = typed.includes(':')
    ? undefined
    : await requests.lists.byTrackingNo(q, requests.normaliseTrackingNo(typed))
  const subject = named ? `request:${named.id}` : typed
  const about = named ?? (await requestOf(q, subject))
  if (!(await mayReadTrail(q, subject, about))) return refuse('not_found')
  const rows = await store.auditOf(q, subject, input.cursor === undefined ? null : Number(input.cursor), input.limit)
  const who = await whoActed(
    q,
    rows.map((row) => row.actor),
  )
  return {
    items: rows.map((r) => ({
      at: r.at.toISOString(),
      actor: r.actor,
      actorName: who.get(r.actor)?.name ?? '',
      action: r.action,
      subject: r.subject,
      trackingNo: about?.tracking_no ?? null,
      sealed: r.sealed,
    })),
    next: rows.length === input.limit ? String(rows.at(-1)?.seq) : null,
  }
}

/** Of one's own place: a request there, a representative who works there. The rest is for who has the whole territory. */
async function mayReadTrail(q: Query, subject: string, about: requests.RequestRow | undefined): Promise<boolean> {
  if (areaOf(q) === null) return true
  if (about) return requests.mayRead(q, about)
  const [, facilitatorId] = /^facilitator:([0-9a-f]{8}-[0-9a-f-]{27})$/.exec(subject) ?? []
  const facilitator = facilitatorId === undefined ? undefined : await workforce.find(q, facilitatorId)
  return (facilitator?.tehsilIds ?? []).some((tehsilId) =>
    mayActFor(q.actor, { tehsilId, districtId: tehsilOf(q.kernel, tehsilId)?.districtId ?? null }),
  )
}

async function requestOf(q: Query, subject: string): ReturnType<typeof requests.lists.byId> {
  const [, id] = /^request:([0-9a-f]{8}-[0-9a-f-]{27})$/.exec(subject) ?? []
  return id === undefined ? undefined : requests.lists.byId(q, id)
}

import type { Output } from '@app/contract'
import type { Query } from '../../../kernel/context.ts'
import type { FileAnswer } from '../../../kernel/http/answer.ts'
import { badgeOf, photoOf, withPhoto } from '../../workforce/index.ts'
import { facilitatorOf } from '../visit/own-visit.ts'

/** My badge of this moment; with the day's secret the phone turns it without a network. */
export async function myBadge(q: Query): Promise<Output<'visits.badge'>> {
  const badge = await badgeOf(q, facilitatorOf(q))
  return {
    badgeNo: badge.facilitator.badgeNo,
    name: badge.facilitator.name,
    photoUrl: (await withPhoto(q, [badge.facilitator.id])).has(badge.facilitator.id)
      ? `/api/badge/photo?x-app=facilitator`
      : null,
    secret: badge.secret,
    code: badge.code,
    qr: badge.qr,
    validUntil: badge.validUntil.toISOString(),
  }
}

export const badgePhoto = (q: Query): Promise<FileAnswer> => photoOf(q, facilitatorOf(q))

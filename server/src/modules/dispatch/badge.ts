import type { Output } from '@app/contract'
import type { Query } from '../../kernel/context.ts'
import { badgeOf } from '../workforce/index.ts'
import { facilitatorOf } from './own-visit.ts'

/** My badge of this moment; with the day's secret the phone turns it without a network. */
export async function myBadge(q: Query): Promise<Output<'visits.badge'>> {
  const badge = await badgeOf(q, facilitatorOf(q))
  return {
    badgeNo: badge.facilitator.badgeNo, name: badge.facilitator.name, photoUrl: null, secret: badge.secret, code: badge.code, qr: badge.qr, validUntil: badge.validUntil.toISOString(),
  }
}

import type { RatingEvidence } from '@app/domain/grievances'
import type { Query } from '../../kernel/context.ts'
import * as store from './store.ts'

/** What the citizen answered about a visit, for a case about it. Nobody else reads it before the reveal. */
export async function answersOf(q: Query, visitId: string): Promise<RatingEvidence> {
  const ask = await store.findAsk(q, visitId)
  const row = await store.citizenAnswers(q, visitId)
  return {
    askedAt: ask?.asked_at?.toISOString() ?? null,
    answers: row
      ? {
          askedExtra: row.asked_extra,
          cameInPerson: row.came_in_person,
          onTime: row.on_time,
          stars: row.stars,
          at: row.at.toISOString(),
          channel: row.channel,
        }
      : null,
  }
}

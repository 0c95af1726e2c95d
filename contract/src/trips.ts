import { z } from 'zod'
import { TRIP_STAGES } from '@app/domain/dispatch'
import { command, query } from './endpoint.ts'
import { Done, Id, Instant, Sex } from './shapes.ts'

const Comer = z.object({ name: z.string(), badgeNo: z.string(), photoUrl: z.string().nullable(), vehicle: z.string(), sex: Sex })

/** A visit shown to somebody whom the household trusts, by a link that was passed on. */
export const trips = {
  'requests.shareTrip': command('requests.shareTrip', {
    path: '/requests/{requestId}/trip', who: ['citizen'], ratePerMinute: 20, summary: 'A link by which a relative follows this visit: from departure until half an hour after its end, or until I take it back.',
    input: z.object({ requestId: Id }), output: z.object({ token: z.string() }), refusals: ['no_such_visit_now'],
  }),
  'requests.endTrip': command('requests.endTrip', {
    path: '/requests/{requestId}/trip/end', who: ['citizen'], summary: 'Take back every link that I passed on for this request’s visits.', input: z.object({ requestId: Id }), output: Done,
  }),
  'trips.get': query('trips.get', {
    path: '/trips/{token}', who: ['public'], ratePerMinute: 60, summary: 'Who comes, how far they are and when: for whoever holds the link. Never the address, a code, the service or whose it is.',
    input: z.object({ token: z.string().max(60) }),
    output: z.object({
      stage: z.enum(TRIP_STAGES), comer: Comer.nullable().describe('from departure on'), startsAt: Instant, endsAt: Instant,
      awayMeters: z.int().nullable().describe('to the door, rounded; null when not on the way or not seen of late'), seenAt: Instant.nullable(), etaSeconds: z.object({ from: z.int(), to: z.int() }).nullable(), endedAt: Instant.nullable(),
    }),
    refusals: ['trip_unknown'],
  }),
}

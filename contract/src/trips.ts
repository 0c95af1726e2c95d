import { z } from 'zod'
import { TRIP_STAGES } from '@app/domain/dispatch'
import { command, query } from './endpoint.ts'
import { Done, Id, Instant, Sex } from './shapes.ts'

/** The face on the badge, as bytes. */
const FACE = { output: z.unknown() } as const
const Comer = z.object({
  name: z.string(),
  badgeNo: z.string(),
  photoUrl: z.string().nullable(),
  vehicle: z.string(),
  sex: Sex,
})

/** A visit shown to somebody whom the household trusts, by a link that was passed on. */
export const trips = {
  'requests.shareTrip': command('requests.shareTrip', {
    path: '/requests/{requestId}/trip',
    who: ['citizen'],
    ratePerMinute: 20,
    summary:
      'A link by which a relative follows this visit: from departure until half an hour after its end, or until I take it back.',
    input: z.object({ requestId: Id }),
    output: z.object({ token: z.string() }),
    refusals: ['no_such_visit_now'],
  }),
  'requests.endTrip': command('requests.endTrip', {
    path: '/requests/{requestId}/trip/end',
    who: ['citizen'],
    summary: 'Take back every link that I passed on for this request’s visits.',
    input: z.object({ requestId: Id }),
    output: Done,
  }),
  'trips.get': query('trips.get', {
    path: '/trips/{token}',
    who: ['public'],
    ratePerMinute: 60,
    summary:
      'Who comes, how far they are and when: for whoever holds the link. Never the address, a code, the service or whose it is.',
    input: z.object({ token: z.string().max(60) }),
    output: z.object({
      stage: z.enum(TRIP_STAGES),
      comer: Comer.nullable().describe('from departure on'),
      startsAt: Instant,
      endsAt: Instant,
      awayMeters: z.int().nullable().describe('to the door, rounded; null when not on the way or not seen of late'),
      seenAt: Instant.nullable(),
      etaSeconds: z.object({ from: z.int(), to: z.int() }).nullable(),
      endedAt: Instant.nullable(),
    }),
    refusals: ['trip_unknown'],
  }),
  'trips.photo': query('trips.photo', {
    path: '/trips/{token}/photo',
    who: ['public'],
    ratePerMinute: 60,
    summary: 'The face of whoever comes, for whoever holds the link. Answers the bytes.',
    input: z.object({ token: z.string().max(60) }),
    ...FACE,
    refusals: ['trip_unknown'],
  }),
  'requests.visitPhoto': query('requests.visitPhoto', {
    path: '/requests/{requestId}/visits/{visitId}/photo',
    who: ['citizen', 'agent', 'operations', 'supervisor', 'centre'],
    summary: 'The face of whoever comes, from the promise to half an hour after the visit. Answers the bytes.',
    input: z.object({ requestId: Id, visitId: Id }),
    ...FACE,
  }),
  'verify.photo': query('verify.photo', {
    path: '/verify/photo',
    who: ['public'],
    ratePerMinute: 60,
    triesBy: 'badgeNo',
    summary: 'The face that belongs to a badge, for the code of this moment alone. Answers the bytes.',
    input: z.object({ badgeNo: z.string().max(20), code: z.string().max(6) }),
    ...FACE,
  }),
  'visits.badgePhoto': query('visits.badgePhoto', {
    path: '/badge/photo',
    who: ['facilitator'],
    summary: 'The face on my own badge. Answers the bytes.',
    input: z.object({}),
    ...FACE,
  }),
}

import { z } from 'zod'
import { command, commandByGet, query } from '../endpoint.ts'
import { Done, Instant } from '../shapes.ts'
import { facilitator } from './shapes.ts'

const Dialect = z.enum(['osmand', 'owntracks'])
const Token = z.string().max(60)

/** What a tracker app sends in its own words; each frame is one call. */
const frame = {
  who: ['public'],
  signed: true,
  foreign: true,
  repeatable: true,
  // Frames of a whole shift without a network come one after the other.
  ratePerMinute: 300,
  triesBy: 'token',
  bodyBytesMax: 16_000,
  input: z.object({ token: Token }),
} as const

const osmand = {
  ...frame,
  path: '/trackers/osmand/{token}',
  output: z.object({ stored: z.int(), refused: z.int() }),
  refusals: ['tracker_unknown', 'tracker_id_missing', 'tracker_id_wrong'],
} as const

/** Tracker apps, which go on while the phone is locked. */
export const trackers = {
  'trackers.mine': query('trackers.mine', {
    path: '/tracker',
    who: facilitator,
    summary: 'My tracker app: which, until when its address is good, when it was last heard.',
    input: z.object({}),
    output: z.object({
      tracker: z
        .object({ dialect: Dialect, givenAt: Instant, endsAt: Instant, heardAt: Instant.nullable() })
        .nullable(),
    }),
  }),
  'trackers.give': command('trackers.give', {
    path: '/tracker',
    who: facilitator,
    ratePerMinute: 10,
    summary: 'An address for a tracker app on my phone. A former one is dead from now on; this one is shown this once.',
    input: z.object({ dialect: Dialect }),
    output: z.object({
      url: z.string().describe('the server, as it is typed into the app'),
      name: z.string().describe('how the app names itself: the device identifier, or the user'),
      password: z.string().nullable().describe('of OwnTracks'),
      setUp: z.string().describe('what a code that is scanned or opened on the phone holds'),
      endsAt: Instant,
    }),
  }),
  'trackers.end': command('trackers.end', {
    path: '/tracker/end',
    who: facilitator,
    summary: 'My tracker app is heard no more.',
    input: z.object({}),
    output: Done,
  }),
  'trackers.osmand': command('trackers.osmand', {
    ...osmand,
    summary: 'A frame of a tracker app in the words of OsmAnd (Traccar Client up to 8). Off shift nothing is kept.',
  }),
  'trackers.osmandByGet': commandByGet('trackers.osmandByGet', {
    ...osmand,
    summary: 'The same by an address alone, as OsmAnd itself sends it.',
  }),
  'trackers.owntracks': command('trackers.owntracks', {
    ...frame,
    path: '/trackers/owntracks/{token}',
    summary: 'A frame of OwnTracks, with the name and password of the app. Off shift nothing is kept.',
    output: z.array(z.object({})).describe('always empty: nobody else’s position is told'),
    refusals: ['tracker_unknown'],
  }),
}

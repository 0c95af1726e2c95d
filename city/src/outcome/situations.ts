import type { EndpointId, Output } from '@app/contract'
import { VISIT_STATES } from '@app/domain/dispatch'
import { GRIEVANCE_STATES } from '@app/domain/grievances'
import { STATES } from '@app/domain/requests'

type Lived = Output<'demo.histories'>['items'][number]

/** What is known of a run when it is over. */
export interface Observed {
  /** How often each event was announced, and how many rows lie in each state. */
  happened: Readonly<Record<string, number>>
  lived: readonly Lived[]
  /** Declared refusals that robots met, as `what they tried: code`. */
  refusals: ReadonlyMap<string, number>
  /** What robots wrote down themselves of what they did. */
  did: ReadonlyMap<string, number>
  /** Commands that the line sent a second time beside the first. */
  sentTwice: ReadonlyMap<EndpointId, number>
  /** Commands whose answer was lost, and that were sent again. */
  triedAgain: number
  serverKills: number
}

type Times = (observed: Observed) => number

const sumWhere = (counts: Iterable<[string, number]>, pattern: RegExp): number =>
  [...counts].reduce((sum, [name, count]) => sum + (pattern.test(name) ? count : 0), 0)
/** Events and rows by the name that demo.happened gives them. */
const happened =
  (pattern: RegExp): Times =>
  (o) =>
    sumWhere(Object.entries(o.happened), pattern)
/** Ways that pass through these words: states and actions in turn. */
const went =
  (life: Lived['life'], pattern: RegExp): Times =>
  ({ lived }) =>
    lived.reduce((sum, one) => sum + (one.life === life && pattern.test(` ${one.path} `) ? one.count : 0), 0)
const refused =
  (pattern: RegExp): Times =>
  (o) =>
    sumWhere(o.refusals, pattern)
const did =
  (name: string): Times =>
  (o) =>
    o.did.get(name) ?? 0
const cameTwice =
  (id: EndpointId): Times =>
  (o) =>
    o.sentTwice.get(id) ?? 0

/** Every state of a table, by the table's own list: a new state asks for a city that reaches it. */
const states = (life: Lived['life'], called: string, all: readonly string[]): [string, Times][] =>
  all.map((state) => [`${called}: ${state}`, went(life, new RegExp(` ${state} `))])

/** What has to happen at least once in a run of {@link JUDGED_FROM} requests with faults. */
export const SITUATIONS: Readonly<Record<string, Times>> = {
  ...Object.fromEntries([
    ...states('request', 'request', STATES),
    ...states('visit', 'visit', VISIT_STATES),
    ...states('grievance', 'complaint', GRIEVANCE_STATES),
  ]),
  'an offer is refused': happened(/^offer declined$/),
  'an offer is refused by a second one': happened(/^visit refused twice$/),
  'an offer runs out': happened(/^offer expired$/),
  'two take the same offer': refused(/: offer_taken$/),
  'a visit is given to another because nobody can be reached': went('visit', / lose planned /),
  'a visit fails because nobody is at home': went('visit', / no_show failed /),
  'a visit fails and is made anew': went('request', / visiting (?:fail_visit|no_show) scheduled /),
  'another time is chosen': went('request', / reschedule /),
  'an office objects twice': went('request', / object objected .* object objected /),
  'an objection is cured': went('request', / cure /),
  'a wrong print is printed again': happened(/^office misprinted$/),
  'a department answers after the end': happened(/^office late_answer/),
  'a department is down and is tried again': happened(/^department\.sent later/),
  'a department’s own document is issued': happened(/^issued file current$/),
  'a document that is none is set aside': happened(/^letter file_kind_wrong /),
  'a citizen opens the department’s document': did('a document is opened'),
  'a counter is closed': happened(/^office\.reported .*counter_closed/),
  'a paper is not ready at the counter': happened(/^office\.reported .*not_ready/),
  'somebody must appear': happened(/^need\.opened appear/),
  'a paper is kept at the office and fetched there': went('request', / at_office collect_at_office /),
  'a request is reopened by a decision': went('request', / reopen /),
  'cash is paid at the door': happened(/^payment\.received cash/),
  'the rail says that a payment came': happened(/^payment\.received psid/),
  'the rail does not know the number': refused(/: psid_unknown$/),
  'a refund is due': happened(/^refund\.due/),
  'a payout comes back from the bank': happened(/^payout returned$/),
  'a call-out is paid though nothing was done': happened(/^accrual call_out/),
  'a complaint climbs because nobody decided': happened(/^grievance\.climbed .*run_out/),
  'a complaint comes back after its decision': happened(/^grievance\.climbed .*(?:reopen|appeal)/),
  'a notice is not answered in time': went('proceeding', / unanswered /),
  'a decision is overturned on appeal': went('proceeding', / overturned /),
  'an applicant is refused and appeals': went('applicant', / refused moves appealed /),
  'a facilitator calls for help': happened(/^safety\.raised sos/),
  'a facilitator calls for help on the way': did('alarm on the way'),
  'a household calls for help': happened(/^safety\.raised citizen/),
  'leave over a booking': did('leave over a booking'),
  'sick in the morning': did('sick in the morning'),
  'a planned shift opens an hour': did('a planned shift opens an hour'),
  'papers are fetched back from somebody who may not work': happened(/^papers\.recovery recovered/),
  'a visit ends without proof and is asked about': happened(/^visit\.proven/),
  'an order is sent twice': cameTwice('requests.book'),
  'cash is reported twice': cameTwice('payments.collectCash'),
  'a server dies while a command is under way': (o) => Math.min(o.triedAgain, o.serverKills),
}

/** A run of so many requests with faults has to reach them all; a smaller one only says which it did. */
export const JUDGED_FROM = 300

export const timesOf = (observed: Observed): Record<string, number> =>
  Object.fromEntries(Object.entries(SITUATIONS).map(([name, times]) => [name, times(observed)]))

export const neverReached = (times: Readonly<Record<string, number>>): string[] =>
  Object.keys(times).filter((name) => times[name] === 0)

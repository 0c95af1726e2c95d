import { newId } from '../../src/kernel/id.ts'
import type { Ids } from './side.ts'

const DAY_MS = 86_400_000
const evidence = ({ proceedingFile }: Ids) => [
  { label: 'A test', words: 'The household says so', fileId: proceedingFile },
]

/** What an input has to say beside its own names, or names within a list or another part; what is required at the top is added. */
export const INNER: Readonly<Record<string, (ids: Ids, at: Date) => Record<string, unknown>>> = {
  'areaEvents.propose': ({ district }, at) => ({
    scope: { districtId: district },
    from: at.toISOString(),
    to: new Date(at.getTime() + DAY_MS).toISOString(),
  }),
  'finance.matchCredit': ({ deposit }) => ({ to: { kind: 'deposit', depositId: deposit } }),
  'operations.pin': () => ({ seen: null }),
  'operations.moveVisits': ({ visit }) => ({ moves: [{ visitId: visit, slotId: newId() }] }),
  'proceedings.protect': (ids) => ({ evidence: evidence(ids) }),
  'visits.complete': ({ task }) => ({ notDone: [{ taskId: task, reason: 'refused' }] }),
}

/** Named within a part that this test does not write; asked for elsewhere. */
export const ASKED_ELSEWHERE: Readonly<Record<string, string>> = {
  'areaEvents.propose officeId': 'parts of a scope narrow each other: an office beside a district adds nothing',
  'finance.matchCredit trackingNo': 'payments/bank/credits.test.ts: a request that lies elsewhere',
  'proceedings.serve fileId': 'standing/due-process.test.ts: a file of another matter',
  'requests.book callId': 'kept as the consent’s reference; whose order it is rests on the caller’s code',
  'requests.book memberPersonId': 'requests/booking/book.test.ts: somebody of another household',
}

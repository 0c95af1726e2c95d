import type { HomeVisit } from '@app/domain/requests'
import { actorKey } from '../../../kernel/actor.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { getRequest, type RequestFacts } from './facts.ts'
import { openRequest, sealRequest } from './sealed.ts'
import type { Answers, LocalText } from '../shapes.ts'
import * as store from '../store.ts'
import { insertChange, setHomeVisit, setPrivate } from './store.ts'
import { retell } from './turns.ts'

type Recorded = Partial<RequestFacts['facts']> & {
  objection?: store.ObjectionFacts | null
  endReason?: LocalText | null
  refundPaisa?: number
}
const COLUMN = {
  formReady: 'form_ready',
  papersReady: 'papers_ready',
  proofReady: 'proof_ready',
  paid: 'paid',
  owedPaisa: 'owed_paisa',
  doorDuePaisa: 'door_due_paisa',
  originalsOut: 'originals_out',
  originalsHolder: 'originals_holder',
  failuresByCitizen: 'failures_by_citizen',
  officeTook: 'office_took',
  workBegan: 'work_began',
  correctionCause: 'correction_cause',
  officeVisitOpen: 'office_visit_open',
  paperToCome: 'paper_to_come',
  receiptNo: 'receipt_no',
  objection: 'objection',
  endReason: 'end_reason',
  refundPaisa: 'refund_paisa',
} as const satisfies Record<keyof Recorded, store.FactColumn>

/** Higher modules write down what they know, so that this one need not ask upwards. */
export async function recordFacts(tx: Tx, requestId: string, facts: Recorded): Promise<void> {
  const columns = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [COLUMN[name as keyof Recorded], value]),
  )
  const [known] = await Promise.all([store.setFacts(tx, requestId, columns, tx.at), retell(tx, requestId)])
  if (known === 0) refuse('not_found')
  await tx.live(`request:${requestId}`, { kind: 'changed', data: { requestId } })
}

/** A line of the history that changes no state. */
export async function noteInHistory(
  tx: Tx,
  requestId: string,
  line: { kind: string; words: LocalText; reason?: string },
): Promise<void> {
  await insertChange(tx, {
    requestId,
    at: tx.at,
    deviceAt: tx.deviceAt ?? null,
    kind: line.kind,
    action: null,
    from: null,
    to: null,
    cause: null,
    reason: line.reason ?? null,
    words: line.words,
    actor: actorKey(tx.actor),
    channel: tx.channel,
  })
}

/** Replaces the answers; the version says that the form has changed since it was read. */
export async function saveAnswers(tx: Tx, requestId: string, answers: Answers, formVersion: number): Promise<void> {
  const row = (await store.lockRequest(tx, requestId)) ?? refuse('not_found')
  const sealed = openRequest(tx.kernel.vault, row.private)
  await setPrivate(tx, requestId, sealRequest(tx.kernel.vault, { ...sealed, answers }), formVersion, tx.at)
}

type Unready = 'form_invalid' | 'document_missing' | 'proof_missing' | 'fee_unpaid'

/** The first thing that still stands against completing the work, as a refusal's code; null when nothing does. */
export async function readyToComplete(q: Query, requestId: string): Promise<Unready | null> {
  const { facts } = await getRequest(q, requestId)
  if (!facts.formReady) return 'form_invalid'
  if (!facts.papersReady) return 'document_missing'
  if (!facts.proofReady) return 'proof_missing'
  if (!facts.paid) return 'fee_unpaid'
  return null
}

/** Locks the request: whoever comes second sees what the first did. */
export const lockRequest = (tx: Tx, requestId: string): Promise<store.RequestRow | undefined> =>
  store.lockRequest(tx, requestId)

/** What the household is told of its visit; the request itself is what it was. */
export async function tellHomeVisit(tx: Tx, requestId: string, visit: HomeVisit | null): Promise<void> {
  await setHomeVisit(tx, requestId, visit)
}

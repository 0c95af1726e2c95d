import { MINUTE_MS } from '@app/domain/shared'
import { system } from '../../../kernel/actor.ts'
import type { Kernel, Tx } from '../../../kernel/context.ts'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { openFor } from '../../connections/index.ts'
import { checkIssued, keepIssued } from '../../documents/index.ts'
import type { Aside, DepartmentMessage } from '../envelope.ts'
import { keepLetter } from '../letters/keep.ts'
import { keyOf } from '../queue.ts'
import { receive } from '../receive.ts'
import { type FilingRow, findFiling } from '../store.ts'
import { faultWaitMs, outageWaitMs } from '../waits.ts'
import { asideOf } from './arrive.ts'
import { fetchDocument } from './fetch-document.ts'
import { type ArrivalRow, endArrival, findArrival, noteTry, noteWaiting } from './store.ts'

const actor = system('job:departments.document')
/** About a day of a system that cannot be reached; then a person asks. */
const DOWN_TRIES_MAX = 30
const BUSY_MS = MINUTE_MS
const NOT_CONNECTED_MS = 15 * MINUTE_MS
const REFUSALS = [
  'file_kind_wrong',
  'file_too_large',
  'file_hash_wrong',
  'pdf_locked',
  'pdf_active',
  'file_too_long',
  'file_of_another',
  'file_too_demanding',
] as const satisfies Aside['reason'][]

interface Waiting {
  row: ArrivalRow
  filing: FilingRow
  message: DepartmentMessage
}
type Got = { bytes: Buffer } | { never: Aside['reason'] } | { waitMs: number | null; why: string; counts: boolean }

/**
 * Fetches a document, checks it, keeps it and takes its message, or sets both aside. Runs at least once: whatever it comes
 * to, the arrival goes with it, in one transaction.
 */
export async function takeDocument(kernel: Kernel, { arrivalId }: { arrivalId: string }): Promise<void> {
  const row = await findArrival(kernel.db, arrivalId)
  const filing = row && (await findFiling(kernel.db, row.application_id))
  if (!row || !filing) return
  const message = JSON.parse(await kernel.vault.openText(keyOf(filing.request_id), row.message)) as DepartmentMessage
  const waiting = { row, filing, message }
  const got = await bytesOf(kernel, waiting)
  const inOwn = (fn: (tx: Tx) => Promise<void>) => inTransaction(kernel, { actor, channel: 'department' }, fn)
  if ('never' in got) return inOwn((tx) => giveUp(tx, waiting, got.never, null))
  if ('waitMs' in got) return inOwn((tx) => waitOn(tx, waiting, got))
  try {
    const said = { kind: message.document?.mediaType ?? '', sha256: message.document?.sha256 ?? '' }
    const checked = await checkIssued({ kernel, actor }, got.bytes, said)
    await inOwn(async (tx) => {
      if ((await endArrival(tx, row.id)) === 0) return
      const file = await keepIssued(tx, { requestId: filing.request_id, bytes: got.bytes, checked })
      await receive(tx, row.department_id, row.came_by, { ...message, file })
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'files_busy' || error.code === 'too_many_requests')
      return inOwn((tx) => waitOn(tx, waiting, { waitMs: BUSY_MS, why: 'busy', counts: false }))
    const reason = REFUSALS.find((one) => one === error.code)
    if (!reason) throw error
    await inOwn((tx) => giveUp(tx, waiting, reason, got.bytes))
  }
}

async function bytesOf(kernel: Kernel, { row, filing, message }: Waiting): Promise<Got> {
  if (row.bytes) return { bytes: await kernel.vault.open(keyOf(filing.request_id), row.bytes) }
  const open = (await openFor(kernel, 'department', row.department_id)).find((one) => one.id === row.connection_id)
  if (!open) return { waitMs: NOT_CONNECTED_MS, why: 'the document: no connection is turned on', counts: false }
  const fetched = await fetchDocument(kernel, open, message.document?.url ?? '')
  if (!('later' in fetched)) return fetched
  const tries = row.tries + 1
  const downWaitMs = tries > DOWN_TRIES_MAX ? null : outageWaitMs(tries)
  return { waitMs: fetched.down ? downWaitMs : faultWaitMs(tries), why: fetched.later, counts: true }
}

async function waitOn(
  tx: Tx,
  waiting: Waiting,
  { waitMs, why, counts }: { waitMs: number | null; why: string; counts: boolean },
): Promise<void> {
  if (waitMs === null) return giveUp(tx, waiting, 'file_unreachable', null)
  const { row } = waiting
  const nextTryAt = new Date(tx.at.getTime() + waitMs)
  await noteTry(tx, row.id, row.tries + (counts ? 1 : 0), why)
  await noteWaiting(tx, row.application_id, why, nextTryAt)
  await tx.timer('departments.document', row.id, nextTryAt)
}

/** Nothing is lost: the message and what came with it lie where a person finds them. */
async function giveUp(tx: Tx, waiting: Waiting, reason: Aside['reason'], file: Buffer | null): Promise<void> {
  const { row, filing, message } = waiting
  if ((await endArrival(tx, row.id)) === 0) return
  await keepLetter(
    tx,
    { departmentId: row.department_id, connector: filing.connector, connectionId: row.connection_id },
    asideOf(message, reason, file),
  )
}

import { system } from '../../kernel/actor.ts'
import type { Kernel, Tx } from '../../kernel/context.ts'
import { inTransaction, read } from '../../kernel/data/in-transaction.ts'
import { readScan } from '../documents/index.ts'
import { noteOutcome } from '../connections/index.ts'
import { connectionOf, noteTrouble } from './connections.ts'
import { connectorFor } from './connectors/index.ts'
import { type Attachment, type Envelope, Outage, type SendAnswer } from './envelope.ts'
import { enqueueSend, keyOf, lineOf } from './queue.ts'
import {
  endOutage,
  type FilingRow,
  findFiling,
  findOutage,
  markAnswered,
  markTried,
  putOutage,
  queuedOf,
} from './store.ts'
import { faultWaitMs, outageWaitMs } from './waits.ts'

const actor = system('job:departments.send')

/** Hands one queued application to its department's system. Runs at least once: the department knows it by application and round. */
export async function send(kernel: Kernel, { applicationId }: { applicationId: string }): Promise<void> {
  const filing = await findFiling(kernel.db, applicationId)
  if (filing?.state !== 'queued') return
  const outage = await findOutage(kernel.db, lineOf(filing.department_id, filing.connector))
  if (outage && outage.next_try_at > kernel.clock.now()) return
  const envelope = JSON.parse(await kernel.vault.openText(keyOf(filing.request_id), filing.envelope)) as Envelope
  let answer: SendAnswer
  const open = await connectionOf(kernel, filing.department_id, filing.connector)
  try {
    if (!open) throw new Outage('no connection is turned on')
    const attachments = await attachmentsOf(kernel, envelope)
    answer = await connectorFor(kernel, filing.connector, open).send(envelope, attachments, kernel.clock.now())
  } catch (error) {
    if (open) await noteTrouble(kernel, open, error)
    const down = error instanceof Outage
    const message = (error as Error).message.slice(0, 200)
    kernel.log.warn(
      { department: filing.department_id, application: applicationId, err: message },
      down ? 'department is down' : 'department failed on an application',
    )
    await inTransaction(kernel, { actor }, (tx) =>
      down ? keepForLater(tx, filing, message) : countFault(tx, filing, message),
    )
    return
  }
  await noteOutcome(kernel, open.id, { ok: true })
  await inTransaction(kernel, { actor }, (tx) => accept(tx, filing, answer))
}

async function attachmentsOf(kernel: Kernel, envelope: Envelope): Promise<Attachment[]> {
  const attachments: Attachment[] = []
  for (const { fileId, itemId, side, page } of envelope.documents) {
    const { bytes, mediaType } = await read(kernel, actor, (q) =>
      readScan(q, { requestId: envelope.requestId, fileId, why: `filing ${envelope.applicationId}` }),
    )
    attachments.push({ name: `${itemId}-${side}-${page}.jpg`, mediaType, bytes })
  }
  return attachments
}

async function accept(tx: Tx, filing: FilingRow, answer: SendAnswer): Promise<void> {
  const state = answer.answer === 'accepted' ? 'accepted' : answer.answer === 'later' ? 'later' : 'refused'
  const refused = answer.answer === 'rejected' ? answer : null
  const changed = await markAnswered(
    tx,
    {
      applicationId: filing.application_id,
      round: filing.round,
      state,
      reference: answer.answer === 'rejected' ? '' : answer.reference,
      refusalCode: refused?.code ?? null,
      refusalWords: refused ? await tx.kernel.vault.seal(keyOf(filing.request_id), refused.words) : null,
    },
    tx.at,
  )
  if (changed) {
    await tx.announce('department.sent', {
      applicationId: filing.application_id,
      requestId: filing.request_id,
      departmentId: filing.department_id,
      answer: state === 'refused' ? 'refused' : state,
      reference: answer.answer === 'rejected' ? '' : answer.reference,
    })
  }
  await answersAgain(tx, filing)
}

/** All that waited for the line goes now. */
async function answersAgain(tx: Tx, filing: FilingRow): Promise<void> {
  if (!(await endOutage(tx, lineOf(filing.department_id, filing.connector)))) return
  for (const { application_id } of await queuedOf(tx, filing.department_id, filing.connector))
    await enqueueSend(tx, application_id)
}

async function keepForLater(tx: Tx, filing: FilingRow, error: string): Promise<void> {
  const line = lineOf(filing.department_id, filing.connector)
  const known = await findOutage(tx, line)
  const nextTryAt = new Date(tx.at.getTime() + outageWaitMs((known?.tries ?? 0) + 1))
  if (!known || known.next_try_at <= tx.at) {
    await putOutage(tx, line, nextTryAt, tx.at)
    await tx.timer('departments.outage', line, nextTryAt)
  }
  await markTried(tx, {
    applicationId: filing.application_id,
    round: filing.round,
    state: 'queued',
    tries: filing.tries,
    error: `outage: ${error}`,
    nextTryAt: known && known.next_try_at > tx.at ? known.next_try_at : nextTryAt,
  })
}

/** The system failed on this one. A few tries, then it is stuck, alone: it never stands before another. */
async function countFault(tx: Tx, filing: FilingRow, error: string): Promise<void> {
  const tries = filing.tries + 1
  const waitMs = faultWaitMs(tries)
  const nextTryAt = waitMs === null ? null : new Date(tx.at.getTime() + waitMs)
  await markTried(tx, {
    applicationId: filing.application_id,
    round: filing.round,
    state: waitMs === null ? 'stuck' : 'queued',
    tries,
    error,
    nextTryAt,
  })
  if (nextTryAt) await tx.timer('departments.retry', filing.application_id, nextTryAt)
  else
    await tx.announce('filing.stuck', {
      applicationId: filing.application_id,
      requestId: filing.request_id,
      departmentId: filing.department_id,
    })
  // Whoever fails on one is not down: the line's timer is spent, and nothing else would let the others go.
  await answersAgain(tx, filing)
}

/** A department that was down is asked again: with what has waited longest, first. */
export async function tryAgain(tx: Tx, line: string): Promise<void> {
  const [departmentId = '', connector = ''] = line.split(' ')
  const [first] = await queuedOf(tx, departmentId, connector)
  if (first) await enqueueSend(tx, first.application_id)
  else await endOutage(tx, line)
}

import type { Output, ParsedInput } from '@app/contract'
import { actorKey } from '../../../kernel/actor.ts'
import { FileAnswer } from '../../../kernel/http/answer.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { readScan, storeScan, storeVoice } from '../../documents/index.ts'
import { getForReader, lockFor, type Side } from '../case/access.ts'
import { sealKey } from '../case/freeze-evidence.ts'
import { eventOf, verdictOf } from '../case/move.ts'
import { refuseOnRecord } from '../case/on-record.ts'
import * as store from '../store.ts'
import { insertMessage } from './store.ts'
import { viewOf } from '../reading/view.ts'

const FILES_MAX = 20
const ALL: readonly Side[] = ['complainant', 'accused', 'owner']

/** Whose thread: each side has its own, and who decides says to whom. */
async function threadFor(
  tx: Tx,
  grievanceId: string,
  to: 'complainant' | 'accused',
): Promise<{ row: store.GrievanceRow; side: Side; thread: 'complainant' | 'accused' }> {
  const { row, side } = await lockFor(tx, grievanceId, ALL)
  const verdict = verdictOf(tx, row, 'say')
  if (!verdict.ok) return refuseOnRecord(tx, verdict.refusal, `grievance:${row.id}`)
  const thread = side === 'owner' ? to : side
  if (thread === 'accused' && row.accused_facilitator_id === null) refuse('nobody_accused')
  return { row, side, thread }
}

async function heard(tx: Tx, row: store.GrievanceRow, side: Side, thread: 'complainant' | 'accused'): Promise<void> {
  await store.patch(tx, row.id, {}, tx.at)
  await tx.announce('grievance.said', { ...eventOf(row, row), to: side === 'owner' ? thread : 'owner' })
}

export async function say(tx: Tx, input: ParsedInput<'grievances.say'>): Promise<Output<'grievances.say'>> {
  const { row, side, thread } = await threadFor(tx, input.grievanceId, input.to)
  const words = await tx.kernel.vault.seal(sealKey(row.id), input.words)
  const said = await insertMessage(
    tx,
    {
      id: input.messageId,
      grievanceId: row.id,
      thread,
      saidBy: side,
      words,
      fileId: null,
      mediaType: null,
      actor: actorKey(tx.actor),
      channel: tx.channel,
    },
    tx.at,
  )
  if (said === 0) refuse('command_reused')
  await heard(tx, row, side, thread)
  return viewOf(tx, row)
}

/** Pictures and voice notes are kept under the case, not under the request: no clerk sees them, and they go when the case goes. */
export async function attach(
  tx: Tx,
  input: ParsedInput<'grievances.attach'> & { bytes: Buffer },
): Promise<{ done: true }> {
  const { row, side, thread } = await threadFor(tx, input.grievanceId, input.to)
  const files = (await store.messagesOf(tx, row.id)).filter((one) => one.file_id !== null)
  if (files.some((one) => one.file_id === input.fileId)) return { done: true }
  if (files.length >= FILES_MAX) refuse('list_too_long')
  const file = { fileId: input.fileId, requestId: row.id, bytes: input.bytes }
  // Each has a place of its own: a later one takes no earlier one's.
  if (input.kind === 'voice') await storeVoice(tx, { ...file, itemId: `voice-${files.length + 1}` })
  else await storeScan(tx, { ...file, itemId: 'attachment', side: 'page', page: files.length + 1, view: true })
  await insertMessage(
    tx,
    {
      id: input.fileId,
      grievanceId: row.id,
      thread,
      saidBy: side,
      words: null,
      fileId: input.fileId,
      mediaType: input.kind === 'voice' ? 'audio' : 'image/jpeg',
      actor: actorKey(tx.actor),
      channel: tx.channel,
    },
    tx.at,
  )
  await heard(tx, row, side, thread)
  return { done: true }
}

/** Each side reads the files of its own thread; who decides reads both. */
export async function readFile(q: Query, input: ParsedInput<'grievances.file.read'>): Promise<FileAnswer> {
  const { row, side } = await getForReader(q, input.grievanceId)
  const message = (await store.messagesOf(q, row.id)).find((one) => one.file_id === input.fileId)
  if (!message || (side !== 'owner' && message.thread !== side)) refuse('not_found')
  const { bytes, mediaType } = await readScan(q, { requestId: row.id, fileId: input.fileId, why: `grievance ${side}` })
  return new FileAnswer(bytes, mediaType)
}

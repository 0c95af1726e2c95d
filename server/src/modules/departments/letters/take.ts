import type { Output, ParsedInput } from '@app/contract'
import type { Tx } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { keepIssued, type KeptIssued } from '../../documents/index.ts'
import { arrive } from '../arrivals/arrive.ts'
import { type DepartmentMessage, readMessage } from '../envelope.ts'
import { receive, receiveRefusal } from '../receive.ts'
import { findAnswer, findFiling } from '../store.ts'
import { lockOpen, meOf } from './letters.ts'
import { parsed } from './mended.ts'
import type { ReadFile } from './read-ahead.ts'
import * as store from './store.ts'

/** Takes a message as a person has mended it: it goes the way of every other, and whoever mended it stands behind it. */
export async function takeLetter(
  tx: Tx,
  input: ParsedInput<'departments.takeLetter'> & { ahead?: ReadFile },
): Promise<Output<'departments.takeLetter'>> {
  const row = await lockOpen(tx, input.letterId)
  if (row.reason === 'file_second') await reissue(tx, row)
  else await takeText(tx, row, parsed(input.text), input.ahead)
  await store.closeLetter(tx, { id: row.id, state: 'taken', closed_by: meOf(tx), why: input.why }, tx.at)
  await tx.audit({
    action: 'letter.taken',
    subject: `letter:${row.id}`,
    details: { department: row.department_id, reason: row.reason },
  })
  await tx.announce('letter.over', { letterId: row.id, departmentId: row.department_id })
  return { done: true }
}

async function takeText(
  tx: Tx,
  row: store.LetterRow,
  given: Record<string, unknown>,
  ahead: ReadFile | undefined,
): Promise<void> {
  if (given.kind === 'refused') {
    const { applicationId, code, words } = given
    return receiveRefusal(tx, row.department_id, {
      applicationId: String(applicationId),
      code: String(code ?? ''),
      words: String(words ?? ''),
    })
  }
  const message = readMessage(given) ?? refuse('letter_unreadable')
  if (!message.document) return void (await receive(tx, row.department_id, 'hand', message))
  if (row.file) {
    const file = await keepFile(tx, row.department_id, message, ahead ?? refuse('one_moment'))
    return void (await receive(tx, row.department_id, 'hand', { ...message, file }))
  }
  if (!message.document.url || !row.connection_id) refuse('file_missing', { field: 'text' })
  const by = { departmentId: row.department_id, connectionId: row.connection_id, cameBy: 'hand' as const }
  await arrive(tx, by, message, null)
}

async function keepFile(
  tx: Tx,
  departmentId: string,
  message: DepartmentMessage,
  { bytes, checked }: ReadFile,
): Promise<KeptIssued> {
  const filing = await findFiling(tx, message.applicationId)
  if (!filing || filing.department_id !== departmentId) return refuse('application_unknown')
  return keepIssued(tx, { requestId: filing.request_id, bytes, checked })
}

/** Its document was kept when it came; whoever decides on applications hears that it is to take the former one's place. */
async function reissue(tx: Tx, row: store.LetterRow): Promise<void> {
  const answer = row.message_id === null ? undefined : await findAnswer(tx, row.department_id, row.message_id)
  if (!answer) return refuse('application_unknown')
  await tx.announce('department.reissued', {
    applicationId: answer.application_id,
    requestId: answer.request_id,
    departmentId: row.department_id,
    messageId: answer.message_id,
  })
}

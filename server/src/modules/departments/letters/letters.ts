import type { Output, ParsedInput } from '@app/contract'
import { mayActFor } from '../../../kernel/actor.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { refuse } from '../../../kernel/refusal.ts'
import type { ConnectorKind } from '../connections.ts'
import { type Aside, readMessage } from '../envelope.ts'
import { nameOfDepartment } from '../names.ts'
import { receive, receiveRefusal } from '../receive.ts'
import * as store from './store.ts'

/** What they are sealed for: a letter belongs to no request that we know of. */
const SEAL = 'departments.letter'
const SHOWN_MAX = 200
const TEXT_MAX = 20_000

/** Keeps what came and cannot be taken. Once, however often it is met. */
export async function keepLetter(
  tx: Tx,
  from: { departmentId: string; connector: ConnectorKind; connectionId: string },
  aside: Aside,
): Promise<void> {
  const row = {
    id: newId(),
    department_id: from.departmentId,
    connector: from.connector,
    connection_id: from.connectionId,
    key: aside.key.slice(0, 300),
    reason: aside.reason,
    body: tx.kernel.vault.sealOwn(SEAL, aside.bytes),
    size_bytes: aside.sizeBytes,
  }
  if ((await store.insertLetter(tx, row, tx.at)) === 0) return
  await tx.audit({
    action: 'letter.set_aside',
    subject: `letter:${row.id}`,
    details: { department: from.departmentId, connector: from.connector, reason: aside.reason },
  })
  await tx.live('operations', { kind: 'letter.set_aside', data: { letterId: row.id } })
}

/** A letter may be about any request: those who have power in the whole territory read it. */
const assertProvince = (q: Query): void => {
  if (!mayActFor(q.actor, {})) refuse('not_yours')
}

export async function listLetters(q: Query): Promise<Output<'departments.letters'>> {
  assertProvince(q)
  const rows = await store.openLetters(q, SHOWN_MAX)
  return {
    items: rows.map((row) => ({
      letterId: row.id,
      departmentId: row.department_id,
      departmentName: nameOfDepartment(q, row.department_id),
      connector: row.connector,
      reason: row.reason as Aside['reason'],
      sizeBytes: row.size_bytes,
      arrivedAt: row.arrived_at.toISOString(),
    })),
  }
}

export async function readLetter(
  q: Query,
  { letterId }: ParsedInput<'departments.letter'>,
): Promise<Output<'departments.letter'>> {
  assertProvince(q)
  const row = (await store.findLetter(q, letterId)) ?? refuse('not_found')
  const bytes = q.kernel.vault.openOwn(SEAL, row.body)
  return {
    letterId,
    state: row.state,
    reason: row.reason as Aside['reason'],
    departmentName: nameOfDepartment(q, row.department_id),
    text: bytes.toString('utf8').replaceAll('\0', '').slice(0, TEXT_MAX),
    whole: bytes.byteLength >= row.size_bytes && bytes.byteLength <= TEXT_MAX,
  }
}

const meOf = (tx: Tx): string => (tx.actor.kind === 'staff' ? tx.actor.id : 'system')

async function openLetter(tx: Tx, letterId: string): Promise<store.LetterRow> {
  assertProvince(tx)
  const row = (await store.lockLetter(tx, letterId)) ?? refuse('not_found')
  if (row.state !== 'open') refuse('already_decided')
  return row
}

/** Takes a message as a person has mended it: it goes the way of every other, and whoever mended it stands behind it. */
export async function takeLetter(
  tx: Tx,
  input: ParsedInput<'departments.takeLetter'>,
): Promise<Output<'departments.takeLetter'>> {
  const row = await openLetter(tx, input.letterId)
  const given = parsed(input.text)
  if (given.kind === 'refused') {
    const { applicationId, code, words } = given
    await receiveRefusal(tx, row.department_id, {
      applicationId: String(applicationId),
      code: String(code ?? ''),
      words: String(words ?? ''),
    })
  } else await receive(tx, row.department_id, 'hand', readMessage(given) ?? refuse('letter_unreadable'))
  await store.closeLetter(tx, { id: row.id, state: 'taken', closed_by: meOf(tx), why: input.why }, tx.at)
  await tx.audit({
    action: 'letter.taken',
    subject: `letter:${row.id}`,
    details: { department: row.department_id, reason: row.reason },
  })
  return { done: true }
}

function parsed(text: string): Record<string, unknown> {
  try {
    const given: unknown = JSON.parse(text)
    if (given !== null && typeof given === 'object' && !Array.isArray(given)) return given as Record<string, unknown>
  } catch {
    // Refused below.
  }
  return refuse('letter_unreadable')
}

export async function dropLetter(
  tx: Tx,
  input: ParsedInput<'departments.dropLetter'>,
): Promise<Output<'departments.dropLetter'>> {
  const row = await openLetter(tx, input.letterId)
  await store.closeLetter(tx, { id: row.id, state: 'dropped', closed_by: meOf(tx), why: input.why }, tx.at)
  await tx.audit({
    action: 'letter.dropped',
    subject: `letter:${row.id}`,
    details: { department: row.department_id, reason: row.reason },
  })
  return { done: true }
}

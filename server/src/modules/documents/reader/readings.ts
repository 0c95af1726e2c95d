import { fileTypeFromBuffer } from 'file-type'
import type { Measures } from '@app/domain/documents'
import { type Actor, actorKey } from '../../../kernel/actor.ts'
import type { Kernel, Query } from '../../../kernel/context.ts'
import { assertRead } from '../../../kernel/files/unread.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { confinement } from './confine.ts'
import type { Asked, ReadAs, ReadPicture, ReadRefusal, Said } from './frames.ts'
import { type Reader, startReader } from './reader.ts'
import { createTurns, type Turns } from './turns.ts'

export interface Picture extends Omit<ReadPicture, 'jpeg'> {
  jpeg: Buffer
  measures: Measures
}
export type Reading = { pictures: Picture[] } | { pages: number } | { refusal: ReadRefusal | 'file_too_demanding' }

const OF_ONE_MAX = 4
const WAITING_MAX = 24
const WAIT_MS = 25_000
const AGAIN_SECONDS = 5
/** A process that reads pictures sees no more than so many of them, and does not stand idle for long. */
const PICTURES_OF_ONE_READER = 50
const IDLE_MS = 30_000

interface Readers {
  turns: Turns
  idle: Reader[]
  atWork: Set<Reader>
}
const readersOfKernel = new WeakMap<Kernel, Readers>()
/** What was read of a file, known by the very bytes that came: whoever keeps it need not have it read again. */
const read = new WeakMap<Buffer, Map<ReadAs, Promise<Reading>>>()

function readersOf(kernel: Kernel): Readers {
  const known = readersOfKernel.get(kernel)
  if (known) return known
  const { atOnce } = kernel.config.readers
  const turns = createTurns({ atOnce, ofOneMax: OF_ONE_MAX, waitingMax: WAITING_MAX, waitMs: WAIT_MS })
  const readers: Readers = { turns, idle: [], atWork: new Set() }
  readersOfKernel.set(kernel, readers)
  if (!confinement().includes('unshare'))
    kernel.log.warn('readers of files have limits, but no namespace of their own: this system forbids it')
  return readers
}

/** Ends every reader of this system. */
export function endReaders(kernel: Kernel): void {
  const readers = readersOfKernel.get(kernel)
  for (const reader of [...(readers?.idle ?? []), ...(readers?.atWork ?? [])]) reader.end()
}

/**
 * Reads a file outside the transaction that keeps it, so that it holds no connection. Refuses only where there is no
 * turn to be had; what is wrong with the file is said when the use case asks for it.
 */
export async function readAhead(kernel: Kernel, actor: Actor, bytes: Buffer, as: ReadAs): Promise<void> {
  await reading(kernel, actor, bytes, as)
}

/** What was read of these bytes. An upload's are read between two transactions; others (a job's, a letter's) now. */
export async function readingOf(
  { kernel, actor }: Pick<Query, 'kernel' | 'actor'>,
  bytes: Buffer,
  as: ReadAs,
): Promise<Reading> {
  assertRead(bytes)
  return reading(kernel, actor, bytes, as)
}

async function reading(kernel: Kernel, actor: Actor, bytes: Buffer, as: ReadAs): Promise<Reading> {
  const known = read.get(bytes) ?? new Map<ReadAs, Promise<Reading>>()
  read.set(bytes, known)
  const before = known.get(as)
  if (before) return before
  const now = readInTurn(kernel, actorKey(actor), bytes, as)
  known.set(as, now)
  // Somebody who was sent away may come again with the same bytes.
  now.catch(() => known.delete(as))
  return now
}

async function readInTurn(kernel: Kernel, account: string, bytes: Buffer, as: ReadAs): Promise<Reading> {
  const readers = readersOf(kernel)
  const kind = (await fileTypeFromBuffer(bytes))?.mime ?? ''
  const pdf = kind === 'application/pdf'
  // A voice note, or nothing that a reader knows.
  if (!pdf && !kind.startsWith('image/')) return { refusal: 'file_kind_wrong' }
  const turn = await readers.turns.take(account, pdf)
  if ('no' in turn) {
    kernel.metrics.filesRead.inc({ kind: pdf ? 'pdf' : 'picture', outcome: `busy_${turn.no}` })
    return refuse(turn.no === 'yours' ? 'too_many_requests' : 'files_busy', { retryAfterSeconds: AGAIN_SECONDS })
  }
  try {
    return await readNow(kernel, readers, account, { as, pdf }, bytes)
  } finally {
    turn()
  }
}

async function readNow(
  kernel: Kernel,
  readers: Readers,
  account: string,
  asked: Asked,
  bytes: Buffer,
): Promise<Reading> {
  // A document has its reader to itself; a picture's reader has seen other pictures.
  const reader = (asked.pdf ? undefined : takeIdle(readers)) ?? startReader(kernel.config.readers.megabytes)
  readers.atWork.add(reader)
  const said = await reader.ask(asked, bytes)
  readers.atWork.delete(reader)
  const reading = 'stopped' in said ? undefined : checked(said)
  if (asked.pdf || !reading || reader.read >= PICTURES_OF_ONE_READER) reader.end()
  else rest(readers, reader)
  const outcome = 'stopped' in said ? said.stopped : !reading ? 'died' : 'refusal' in reading ? 'refused' : 'read'
  kernel.metrics.filesRead.inc({ kind: asked.pdf ? 'pdf' : 'picture', outcome })
  if (reading) return reading
  readers.turns.suspect(account)
  kernel.log.warn({ account, pdf: asked.pdf, outcome, bytes: bytes.length }, 'a file stopped its reader')
  return { refusal: 'file_too_demanding' }
}

function takeIdle(readers: Readers): Reader | undefined {
  for (let reader = readers.idle.pop(); reader; reader = readers.idle.pop()) if (reader.alive) return reader
  return undefined
}

function rest(readers: Readers, reader: Reader): void {
  readers.idle.push(reader)
  setTimeout(() => {
    if (!readers.idle.includes(reader)) return
    readers.idle = readers.idle.filter((one) => one !== reader)
    reader.end()
  }, IDLE_MS).unref()
}

/** A reader that its file has taken over could say anything: only what is a picture of ours goes on. */
function checked(said: Said): Reading | undefined {
  if (!('pictures' in said)) return said
  const pictures = said.pictures.map((one) => ({ ...one, jpeg: Buffer.from(one.jpeg, 'base64') }))
  const whole = pictures.every(
    ({ jpeg, measures, ...sizes }) =>
      jpeg.subarray(0, 3).toString('hex') === 'ffd8ff' &&
      [...Object.values(measures), ...Object.values(sizes)].every(Number.isFinite),
  )
  return whole && pictures.length ? { pictures } : undefined
}

import { createHash } from 'node:crypto'
import type { Output, ParsedInput } from '@app/contract'
import { canonicalText, type Figures, figuresCsv } from '@app/domain/figures'
import { addDays, instantAt, localDateOf } from '@app/domain/shared'
import { system } from '../../../kernel/actor.ts'
import { FileAnswer } from '../../../kernel/http/answer.ts'
import type { Kernel, Query, Tx } from '../../../kernel/context.ts'
import { inTransaction } from '../../../kernel/data/in-transaction.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { countFigures } from './count.ts'
import { dayOf } from './day.ts'
import { keepUpTo, kept } from './kept/keep.ts'
import * as store from './store.ts'

export const PUBLISH = 'figures.publish'
export const figuresPurpose = 'figures'
/** Local time: every command of the day has committed, nobody looks yet. */
const PUBLISHED_AT = '02:00'

/** Publishes yesterday, signed, and comes back tomorrow. */
export async function publishYesterday(tx: Tx): Promise<void> {
  const offset = tx.kernel.territory.calendar.utcOffsetMinutes
  const today = localDateOf(tx.at, offset)
  await publish(tx, addDays(today, -1))
  await tx.timer(PUBLISH, 'daily', instantAt(addDays(today, 1), PUBLISHED_AT, offset))
}

async function publish(tx: Tx, asOf: string): Promise<void> {
  if (await store.findPublication(tx, asOf)) return
  const before = await store.findPublication(tx, null)
  // The first night reads all that ever happened: longer than a citizen's call may take.
  await store.takeTime(tx)
  const day = dayOf(tx, asOf, before?.sha256 ?? null)
  await keepUpTo(tx, day)
  const [figures] = await countFigures(tx, [day], kept)
  const text = canonicalText(figures)
  const { keyId, signature } = await tx.kernel.vault.sign(figuresPurpose, text)
  await store.insertPublication(tx, {
    as_of: asOf,
    text,
    sha256: sha256(text),
    key_id: keyId,
    signature,
    published_at: tx.at,
  })
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A system that starts sets its clock to the next night; one that slept through a night publishes at once. */
export const schedulePublishing = (kernel: Kernel): Promise<void> =>
  inTransaction(kernel, { actor: system('reporting'), channel: 'system' }, async (tx) => {
    const offset = kernel.territory.calendar.utcOffsetMinutes
    const today = localDateOf(tx.at, offset)
    const due = instantAt(today, PUBLISHED_AT, offset)
    const missed = tx.at >= due && !(await store.findPublication(tx, addDays(today, -1)))
    await tx.timer(PUBLISH, 'daily', tx.at < due || missed ? due : instantAt(addDays(today, 1), PUBLISHED_AT, offset))
  })

export const latestFigures = async (q: Query): Promise<Figures | undefined> => {
  const row = await store.findPublication(q, null)
  return row && (JSON.parse(row.text) as Figures)
}

const named = async (q: Query, asOf: string | undefined): Promise<store.PublicationRow> =>
  (await store.findPublication(q, asOf ?? null)) ?? refuse('nothing_published')

export async function published(
  q: Query,
  input: ParsedInput<'figures.published'>,
): Promise<Output<'figures.published'>> {
  const row = await named(q, input.asOf)
  return {
    figures: JSON.parse(row.text) as Figures,
    text: row.text,
    sha256: row.sha256,
    keyId: row.key_id,
    signature: row.signature.toString('base64url'),
    publishedAt: row.published_at.toISOString(),
  }
}

export async function publishedDays(q: Query, input: ParsedInput<'figures.days'>): Promise<Output<'figures.days'>> {
  const rows = await store.publicationsBefore(q, input.cursor ?? null, input.limit)
  return {
    items: rows.map((row) => ({ asOf: row.as_of, sha256: row.sha256, publishedAt: row.published_at.toISOString() })),
    next: rows.length === input.limit ? (rows.at(-1)?.as_of ?? null) : null,
  }
}

export async function publishedCsv(q: Query, input: ParsedInput<'figures.csv'>): Promise<FileAnswer> {
  const row = await named(q, input.asOf)
  return new FileAnswer(
    Buffer.from(figuresCsv(JSON.parse(row.text) as Figures)),
    'text/csv',
    `figures-${row.as_of}.csv`,
  )
}

import { canonicalText, type Figures } from '@app/domain/figures'
import type { Query } from '../../../kernel/context.ts'
import { calendarHash, countFigures } from './count.ts'
import { dayOf } from './day.ts'
import * as store from './store.ts'
import { figuresPurpose, sha256 } from './publish.ts'

/** Days that are counted in one reading of what happened. */
const AT_ONCE = 100

export interface FiguresVerdict {
  published: number
  compared: number
  faults: string[]
  notes: string[]
}

/** Counts every publication again from what was recorded, many in one reading, and compares it with what was signed. */
export async function verifyFigures(q: Query): Promise<FiguresVerdict> {
  const verdict: FiguresVerdict = { published: 0, compared: 0, faults: [], notes: [] }
  let newer: store.PublicationRow | undefined
  for (let before: string | null = null; ;) {
    const rows: store.PublicationRow[] = await store.publicationsBefore(q, before, AT_ONCE)
    for (const row of rows) {
      if (newer) link(newer, row.sha256, verdict)
      newer = row
    }
    await compare(q, rows, verdict)
    before = rows.at(-1)?.as_of ?? null
    if (rows.length < AT_ONCE) break
  }
  if (newer) link(newer, null, verdict)
  return verdict
}

/** … and the newest alone: what a check can afford again and again. */
export async function verifyNewest(q: Query): Promise<FiguresVerdict> {
  const verdict: FiguresVerdict = { published: 0, compared: 0, faults: [], notes: [] }
  const [newest, before] = await store.publicationsBefore(q, null, 2)
  if (!newest) return verdict
  link(newest, before?.sha256 ?? null, verdict)
  await compare(q, [newest], verdict)
  return verdict
}

function link(row: store.PublicationRow, previous: string | null, verdict: FiguresVerdict): void {
  if ((JSON.parse(row.text) as Figures).previous !== previous)
    verdict.faults.push(`${row.as_of}: does not follow the publication before it`)
}

/** The newest first, as they were read. */
async function compare(q: Query, rows: readonly store.PublicationRow[], verdict: FiguresVerdict): Promise<void> {
  if (!rows.length) return
  const signed = rows.map((row) => JSON.parse(row.text) as Figures)
  const counted = (
    await countFigures(
      q,
      signed.toReversed().map((one) => dayOf(q, one.asOf, one.previous, one.format)),
    )
  ).toReversed()
  for (const [at, row] of rows.entries()) await compareOne(q, row, signed[at]!, counted[at]!, verdict)
}

async function compareOne(
  q: Query,
  row: store.PublicationRow,
  signed: Figures,
  counted: Figures,
  verdict: FiguresVerdict,
): Promise<void> {
  verdict.published++
  if (
    sha256(row.text) !== row.sha256 ||
    signed.asOf !== row.as_of ||
    !(await q.kernel.vault.verify(figuresPurpose, row.key_id, row.text, row.signature, row.published_at))
  )
    verdict.faults.push(`${row.as_of}: the signature does not fit`)
  const left: (keyof Figures)[] = []
  if (signed.calendar !== calendarHash(q)) {
    // Closed hours are told by the calendar; a later one would tell them differently.
    left.push('time', 'timeBy', 'calendar')
    verdict.notes.push(`${row.as_of}: the calendar is another now; time by party was not compared`)
  }
  for (const key of new Set([...Object.keys(signed), ...Object.keys(counted)]) as Set<keyof Figures>) {
    if (left.includes(key)) continue
    verdict.compared++
    const published = canonicalText(signed[key] ?? null)
    const events = canonicalText(counted[key] ?? null)
    if (published !== events)
      verdict.faults.push(`${row.as_of}: ${key} was published as ${published}, the events say ${events}`)
  }
}

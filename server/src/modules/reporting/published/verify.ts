import { canonicalText, type Figures } from '@app/domain/figures'
import type { Query } from '../../../kernel/context.ts'
import { calendarHash, countFigures } from './count.ts'
import * as store from './store.ts'
import { sha256 } from './publish.ts'

export interface FiguresVerdict { published: number; compared: number; faults: string[]; notes: string[] }

/** Counts every publication again from the recorded events and compares it with what was signed. */
export async function verifyFigures(q: Query): Promise<FiguresVerdict> {
  const verdict: FiguresVerdict = { published: 0, compared: 0, faults: [], notes: [] }
  let newer: store.PublicationRow | undefined
  for (let before: string | null = null; ; ) {
    const rows: store.PublicationRow[] = await store.publicationsBefore(q, before, 100)
    for (const row of rows) {
      verdict.published++
      if (newer) link(newer, row.sha256, verdict)
      await compare(q, row, verdict)
      newer = row
    }
    before = rows.at(-1)?.as_of ?? null
    if (rows.length < 100) break
  }
  if (newer) link(newer, null, verdict)
  return verdict
}

/** … and the newest alone: what a check can afford again and again. */
export async function verifyNewest(q: Query): Promise<FiguresVerdict> {
  const verdict: FiguresVerdict = { published: 0, compared: 0, faults: [], notes: [] }
  const [newest, before] = await store.publicationsBefore(q, null, 2)
  if (!newest) return verdict
  verdict.published = 1
  link(newest, before?.sha256 ?? null, verdict)
  await compare(q, newest, verdict)
  return verdict
}

function link(row: store.PublicationRow, previous: string | null, verdict: FiguresVerdict): void {
  if ((JSON.parse(row.text) as Figures).previous !== previous) verdict.faults.push(`${row.as_of}: does not follow the publication before it`)
}

async function compare(q: Query, row: store.PublicationRow, verdict: FiguresVerdict): Promise<void> {
  if (sha256(row.text) !== row.sha256 || !(await q.kernel.vault.verify(row.key_id, row.text, row.signature))) verdict.faults.push(`${row.as_of}: the signature does not fit`)
  const signed = JSON.parse(row.text) as Figures
  const counted = await countFigures(q, row.as_of, signed.previous)
  if (signed.calendar !== calendarHash(q)) {
    // Closed hours are told by the calendar; a later one would tell them differently.
    counted.time = signed.time
    counted.calendar = signed.calendar
    verdict.notes.push(`${row.as_of}: the calendar is another now; time by party was not compared`)
  }
  for (const key of Object.keys(signed) as (keyof Figures)[]) {
    verdict.compared++
    if (canonicalText(signed[key]) !== canonicalText(counted[key])) verdict.faults.push(`${row.as_of}: ${key} was published as ${canonicalText(signed[key])}, the events say ${canonicalText(counted[key])}`)
  }
}

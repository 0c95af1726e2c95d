import type { Output, ParsedInput } from '@app/contract'
import { type InvitedRow, isProblem, readInvitedRow, type RowProblem } from '@app/domain/identity'
import { actorKey, mayActFor } from '../../../kernel/actor.ts'
import type { Query, Tx } from '../../../kernel/context.ts'
import { firstLanguage, inviteApplicant, knownFacilitators } from '../../identity/index.ts'
import { tehsilOf } from '../../places/index.ts'
import { sendInvitation } from './send.ts'
import * as store from './store.ts'

type Given = ParsedInput<'applicants.previewRows'>['rows'][number]
type Judged = Output<'applicants.previewRows'>['items'][number]
type Read = { given: Given; row: InvitedRow | RowProblem }

/** Whom somebody may ask is who would serve in a place of theirs. */
function placed(q: Query, row: InvitedRow): InvitedRow | RowProblem {
  const tehsil = tehsilOf(q.kernel, row.tehsilId)
  if (!tehsil) return { problem: 'place_unknown', column: 'tehsil', value: row.tehsilId }
  return mayActFor(q.actor, { districtId: tehsil.districtId, tehsilId: tehsil.id })
    ? row
    : { problem: 'not_yours', column: 'tehsil', value: row.tehsilId }
}

function readAll(q: Query, rows: readonly Given[]): Read[] {
  const { areas } = q.kernel.territory
  const seen = new Set<string>()
  return rows.map((given) => {
    const read = readInvitedRow(given.cells, areas, firstLanguage(q))
    const row = isProblem(read) ? read : placed(q, read)
    if (isProblem(row)) return { given, row }
    if (seen.has(row.phone)) return { given, row: { problem: 'phone_twice', column: 'phone', value: row.phone } }
    seen.add(row.phone)
    return { given, row }
  })
}

async function judged(q: Query, rows: readonly Given[]): Promise<{ verdict: Judged; row: InvitedRow | null }[]> {
  const read = readAll(q, rows)
  const there = await knownFacilitators(
    q,
    read.flatMap(({ row }) => (isProblem(row) ? [] : row.phone)),
  )
  return read.map(({ given, row }) => {
    const plain = { row: given.row, name: (given.cells.name ?? '').slice(0, 80), secondPerson: false }
    if (isProblem(row)) return { verdict: { ...plain, fate: 'refused', ...row }, row: null }
    const known = there.has(row.phone)
    return {
      verdict: { ...plain, fate: known ? 'there' : 'new', problem: null, column: null, value: '' },
      row: known ? null : row,
    }
  })
}

/** What would happen, and nothing happens. */
export const previewInvited = async (
  q: Query,
  { rows }: ParsedInput<'applicants.previewRows'>,
): Promise<Output<'applicants.previewRows'>> => ({
  items: (await judged(q, rows)).map(({ verdict }) => verdict),
})

/** Each new one is asked by text to apply; the way in, with papers, vetting and training, is everybody's. */
export async function inviteRows(
  tx: Tx,
  { rows }: ParsedInput<'applicants.takeRows'>,
): Promise<Output<'applicants.takeRows'>> {
  await store.invitingAlone(tx)
  const items: Judged[] = []
  for (const { verdict, row } of await judged(tx, rows)) {
    if (row) await invite(tx, row)
    items.push(verdict)
  }
  const count = items.filter((one) => one.fate === 'new').length
  await tx.audit({
    action: 'applicants.rows_taken',
    subject: 'applicants:rows',
    details: { rows: items.length, count },
  })
  return { items }
}

async function invite(tx: Tx, row: InvitedRow): Promise<void> {
  const applicantId = await inviteApplicant(tx, row)
  await store.insertInvited(tx, {
    applicant_id: applicantId,
    tehsil_id: row.tehsilId,
    district_id: tehsilOf(tx.kernel, row.tehsilId)?.districtId ?? '',
    vehicle: row.vehicle,
    invited_by: actorKey(tx.actor),
    invited_at: tx.at,
  })
  await sendInvitation(tx, { applicantId, phone: row.phone, language: row.language, sends: 1 })
}

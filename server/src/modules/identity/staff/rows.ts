import type { Output, ParsedInput } from '@app/contract'
import { isProblem, readStaffRow, type RowProblem, type StaffRow } from '@app/domain/identity'
import type { KeptPlace, Query, Tx } from '../../../kernel/context.ts'
import { newId } from '../../../kernel/id.ts'
import { firstLanguage } from '../programme.ts'
import * as accounts from '../store.ts'
import { sendInvitation } from './invite.ts'
import { assertProvince, isGuarded, jurisdictionOf } from './manage-staff.ts'
import { addMember } from './new-member.ts'
import * as staff from './store.ts'

type Given = ParsedInput<'staff.previewRows'>['rows'][number]
type Judged = Output<'staff.previewRows'>['items'][number]
interface Read {
  given: Given
  row: StaffRow | RowProblem
}

/** What the file says, row by row: the first row of a number counts, whoever stands there again is refused. */
function readAll(q: Query, rows: readonly Given[]): Read[] {
  const { areas } = q.kernel.territory
  const seen = new Set<string>()
  return rows.map((given) => {
    const row = readStaffRow(given.cells, areas, firstLanguage(q))
    if (isProblem(row)) return { given, row }
    if (seen.has(row.phone)) return { given, row: { problem: 'phone_twice', column: 'phone', value: row.phone } }
    seen.add(row.phone)
    return { given, row }
  })
}

const KEPT = ['agencies', 'centres'] as const satisfies KeptPlace[]

/** Agencies, centres that are not there: asked for once for the whole file. */
async function knownPlaces(q: Query, rows: readonly Read[]) {
  const known = new Map<KeptPlace, ReadonlySet<string>>()
  for (const part of KEPT) {
    const ids = [...new Set(rows.flatMap(({ row }) => (isProblem(row) ? [] : row.place[part])))]
    // An agency's id has a form of its own, and the database refuses to compare it with anything else.
    const formed = part === 'agencies' ? ids.filter((id) => /^[0-9a-f-]{36}$/.test(id)) : ids
    const names = formed.length ? await q.kernel.jurisdictions[part]?.(q, formed) : undefined
    known.set(part, new Set(names?.keys()))
  }
  return (row: StaffRow): RowProblem | null => {
    for (const part of KEPT)
      for (const id of row.place[part])
        if (!known.get(part)?.has(id)) return { problem: 'place_unknown', column: part, value: id }
    return null
  }
}

const plain = (given: Given): Pick<Judged, 'row' | 'name' | 'secondPerson'> => ({
  row: given.row,
  name: (given.cells.name ?? '').slice(0, 80),
  secondPerson: false,
})
const noProblem = { problem: null, column: null, value: '' } as const

async function judged(q: Query, rows: readonly Given[]): Promise<{ verdict: Judged; row: StaffRow | null }[]> {
  const read = readAll(q, rows)
  const missing = await knownPlaces(q, read)
  const phones = read.flatMap(({ row }) => (isProblem(row) ? [] : row.phone))
  const there = new Set((await staff.phonesThere(q, phones)).map((one) => one.phone))
  return read.map(({ given, row }) => {
    const wrong = isProblem(row) ? row : missing(row)
    if (wrong) return { verdict: { ...plain(given), fate: 'refused', ...wrong }, row: null }
    const taken = row as StaffRow
    if (there.has(taken.phone)) return { verdict: { ...plain(given), fate: 'there', ...noProblem }, row: null }
    return {
      verdict: { ...plain(given), fate: 'new', ...noProblem, secondPerson: isGuarded(taken.roles) },
      row: taken,
    }
  })
}

/** What would happen, and nothing happens. */
export async function previewRows(
  q: Query,
  { rows }: ParsedInput<'staff.previewRows'>,
): Promise<Output<'staff.previewRows'>> {
  assertProvince(q)
  return { items: (await judged(q, rows)).map(({ verdict }) => verdict) }
}

/** Takes in whoever is new, judged once more: the file may have been taken in by another meanwhile. */
export async function takeRows(tx: Tx, { rows }: ParsedInput<'staff.takeRows'>): Promise<Output<'staff.takeRows'>> {
  assertProvince(tx)
  await accounts.rowsAlone(tx)
  const items: Judged[] = []
  for (const { verdict, row } of await judged(tx, rows)) {
    if (row) await takeIn(tx, row)
    items.push(verdict)
  }
  const count = items.filter((one) => one.fate === 'new').length
  await tx.audit({ action: 'staff.rows_taken', subject: 'staff:rows', details: { rows: items.length, count } })
  return { items }
}

async function takeIn(tx: Tx, { place, email, ...person }: StaffRow): Promise<void> {
  const accountId = newId()
  await addMember(tx, { ...person, accountId, jurisdiction: await jurisdictionOf(tx, place) })
  await sendInvitation(tx, accountId, email)
}

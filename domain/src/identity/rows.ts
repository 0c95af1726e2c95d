import { normalisePhone, type Language, type LocalText } from '../shared/index.ts'
import { STAFF_ROLES, type Jurisdiction, type StaffRole } from './jurisdiction.ts'

/** How many people one file may bring: as many as one transaction takes in at ease, and one person can look through. */
export const ROWS_MAX = 500
export const STAFF_COLUMNS = [
  'name',
  'name_ur',
  'phone',
  'email',
  'language',
  'roles',
  'province',
  'districts',
  'tehsils',
  'offices',
  'agencies',
  'centres',
] as const
export const INVITED_COLUMNS = ['name', 'name_ur', 'phone', 'language', 'tehsil', 'vehicle'] as const
export type RowColumn = (typeof STAFF_COLUMNS)[number] | (typeof INVITED_COLUMNS)[number]
/** As they stand in the file; a column that it does not have is an empty cell. */
export type Cells = Partial<Record<RowColumn, string>>

export const ROW_PROBLEMS = [
  'empty',
  'formula',
  'too_long',
  'phone_invalid',
  'phone_twice',
  'email_invalid',
  'language_unknown',
  'role_unknown',
  'yes_or_no',
  'place_unknown',
  'not_yours',
] as const
export interface RowProblem {
  problem: (typeof ROW_PROBLEMS)[number]
  column: RowColumn
  /** What stands there, so that it can be found in the file. */
  value: string
}

interface Place {
  id: string
  name: LocalText
}
/** The places of the territory, by whose id or name a cell says where. */
export interface KnownPlaces {
  districts: readonly Place[]
  tehsils: readonly Place[]
}

export interface StaffRow {
  name: string
  nameUr: string
  phone: string
  email: string | null
  language: Language
  roles: StaffRole[]
  place: Required<Omit<{ [Part in keyof Jurisdiction]: string[] }, 'province'>> & { province: boolean }
}
export interface InvitedRow {
  name: string
  nameUr: string
  phone: string
  language: Language
  tehsilId: string
  vehicle: string
}

/** Raised within a row, and caught where the row is read: the first thing that is wrong is what is said. */
class Wrong extends Error {
  readonly what: RowProblem
  constructor(problem: RowProblem['problem'], column: RowColumn, value: string) {
    super(problem)
    this.what = { problem, column, value: value.slice(0, 80) }
  }
}

const NAME_MAX = 80
/** In one cell several are kept apart by a bar: a comma or semicolon parts the columns. */
const SEVERAL = /[|\n]/
const EMAIL = /^[^\s@<>"',;|]{1,64}@[^\s@<>"',;|]{1,180}\.[^\s@<>"',;|.]{2,63}$/
const LANGUAGES: Readonly<Record<string, Language>> = {
  en: 'en',
  english: 'en',
  ur: 'ur',
  urdu: 'ur',
  اردو: 'ur',
  'ur-latn': 'ur-Latn',
  'roman urdu': 'ur-Latn',
}
const YES = new Set(['yes', 'y', '1', 'true', 'ہاں', 'جی'])
const NO = new Set(['', 'no', 'n', '0', 'false', 'نہیں'])

/** An apostrophe that was put before a sign, so that no table program takes the cell for a formula, is not part of it. */
const text = (cells: Cells, column: RowColumn): string => {
  const cell = (cells[column] ?? '').trim().replace(/^'(?=[=+\-@])/, '')
  if (/^[=@]/.test(cell)) throw new Wrong('formula', column, cell)
  return cell
}
function short(cells: Cells, column: RowColumn, needed = false): string {
  const cell = text(cells, column).replace(/\s+/g, ' ')
  if (needed && cell === '') throw new Wrong('empty', column, cell)
  if (cell.length > NAME_MAX) throw new Wrong('too_long', column, cell)
  return cell
}
function phoneIn(cells: Cells): string {
  const cell = short(cells, 'phone', true)
  const phone = normalisePhone(cell)
  if (!phone) throw new Wrong('phone_invalid', 'phone', cell)
  return phone
}
/** Nothing said is the language that comes first in the programme. */
function languageIn(cells: Cells, first: Language): Language {
  const cell = short(cells, 'language').toLowerCase()
  if (cell === '') return first
  const language = LANGUAGES[cell]
  if (!language) throw new Wrong('language_unknown', 'language', cell)
  return language
}
const listed = (cells: Cells, column: RowColumn): string[] => [
  ...new Set(
    text(cells, column)
      .split(SEVERAL)
      .flatMap((one) => one.trim() || []),
  ),
]
const same = (one: string, other: string): boolean =>
  one.toLowerCase().replace(/\s+/g, ' ') === other.toLowerCase().replace(/\s+/g, ' ')
/** By id, or by a name that only one has. */
function placeIn(known: readonly Place[], column: RowColumn, word: string): string {
  const byId = known.find((one) => same(one.id, word))
  const byName = known.filter((one) => same(one.name.en, word) || same(one.name.ur, word))
  const found = byId ?? (byName.length === 1 ? byName[0] : undefined)
  if (!found) throw new Wrong('place_unknown', column, word)
  return found.id
}
function yes(cells: Cells, column: RowColumn): boolean {
  const cell = short(cells, column).toLowerCase()
  if (!YES.has(cell) && !NO.has(cell)) throw new Wrong('yes_or_no', column, cell)
  return YES.has(cell)
}
function rolesIn(cells: Cells): StaffRole[] {
  const words = text(cells, 'roles')
    .split(/[|\s]+/)
    .flatMap((one) => one.toLowerCase() || [])
  if (words.length === 0) throw new Wrong('empty', 'roles', '')
  return [...new Set(words)].map((word) => {
    const role = STAFF_ROLES.find((one) => one === word)
    if (!role) throw new Wrong('role_unknown', 'roles', word)
    return role
  })
}
function emailIn(cells: Cells): string | null {
  const cell = text(cells, 'email')
  if (cell === '') return null
  if (!EMAIL.test(cell)) throw new Wrong('email_invalid', 'email', cell)
  return cell
}

function read<Row>(row: () => Row): Row | RowProblem {
  try {
    return row()
  } catch (error) {
    if (error instanceof Wrong) return error.what
    throw error
  }
}

/** A row of staff. Agencies, centres and offices are by their ids: whether they are there is for the server to say. */
export const readStaffRow = (cells: Cells, places: KnownPlaces, first: Language): StaffRow | RowProblem =>
  read(() => ({
    name: short(cells, 'name', true),
    nameUr: short(cells, 'name_ur'),
    phone: phoneIn(cells),
    email: emailIn(cells),
    language: languageIn(cells, first),
    roles: rolesIn(cells),
    place: {
      province: yes(cells, 'province'),
      districts: listed(cells, 'districts').map((one) => placeIn(places.districts, 'districts', one)),
      tehsils: listed(cells, 'tehsils').map((one) => placeIn(places.tehsils, 'tehsils', one)),
      offices: listed(cells, 'offices'),
      agencies: listed(cells, 'agencies'),
      centres: listed(cells, 'centres'),
    },
  }))

/** A row of somebody who is asked to become a facilitator. */
export const readInvitedRow = (cells: Cells, places: KnownPlaces, first: Language): InvitedRow | RowProblem =>
  read(() => {
    const tehsil = short(cells, 'tehsil', true)
    return {
      name: short(cells, 'name', true),
      nameUr: short(cells, 'name_ur'),
      phone: phoneIn(cells),
      language: languageIn(cells, first),
      tehsilId: placeIn(places.tehsils, 'tehsil', tehsil),
      vehicle: short(cells, 'vehicle').slice(0, 60),
    }
  })

export const isProblem = (row: object): row is RowProblem => 'problem' in row

/** What becomes of a row: somebody new, one who is there already, or nobody, and why. */
export type Fate = 'new' | 'there' | 'refused'

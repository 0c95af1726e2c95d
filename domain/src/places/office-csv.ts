import { isPoint } from '../shared/index.ts'
import type { Areas } from './area.ts'
import type { CentreDesk, Office } from './office.ts'

export const OFFICE_COLUMNS = [
  'id',
  'department',
  'kind',
  'name_en',
  'name_ur',
  'tehsil',
  'serves',
  'address_en',
  'address_ur',
  'lat',
  'lon',
  'week',
  'phone',
] as const
/** What a walk-in centre has beside: its hours, counters and how many rupees its till may hold. */
export const CENTRE_COLUMNS = ['opens', 'closes', 'counters', 'till_rupees'] as const
const WITH_CENTRES: readonly string[] = [...OFFICE_COLUMNS, ...CENTRE_COLUMNS]

export interface OfficeCsv {
  offices: Office[]
  /** Line numbers as an editor counts them, the header being 1. */
  problems: { line: number; what: string }[]
}

const OFFICES_MAX = 20_000

/** Reads an operator's table of offices. Every wrong line is named; a caller with any problem changes nothing. */
export function readOfficeCsv(csv: string, areas: Areas, departments: ReadonlySet<string>): OfficeCsv {
  const out: OfficeCsv = { offices: [], problems: [] }
  const rows = parseCsv(csv.replace(/^\ufeff/, ''))
  const header = rows[0]?.cells.map((cell) => cell.trim()) ?? []
  const columns = header.length === WITH_CENTRES.length ? WITH_CENTRES : OFFICE_COLUMNS
  if (header.join() !== columns.join()) {
    out.problems.push({
      line: 1,
      what: `the header must be ${OFFICE_COLUMNS.join(',')}, and ${CENTRE_COLUMNS.join(',')} where there are walk-in centres`,
    })
    return out
  }
  if (rows.length - 1 > OFFICES_MAX)
    out.problems.push({ line: OFFICES_MAX + 2, what: `more than ${OFFICES_MAX} offices` })
  const tehsils = new Map(areas.tehsils.map((tehsil) => [tehsil.id, tehsil.districtId]))
  const seen = new Set<string>()
  for (const { line, cells } of rows.slice(1, OFFICES_MAX + 1)) {
    const trimmed = cells.map((cell) => cell.trim())
    const read =
      trimmed.length === columns.length
        ? readOffice(trimmed, tehsils, departments)
        : `${trimmed.length} columns instead of ${columns.length}`
    if (typeof read === 'string') out.problems.push({ line, what: read })
    else if (seen.has(read.id)) out.problems.push({ line, what: `id ${read.id} appears twice` })
    else {
      seen.add(read.id)
      out.offices.push(read)
    }
  }
  return out
}

function readOffice(
  cells: string[],
  tehsils: ReadonlyMap<string, string>,
  departments: ReadonlySet<string>,
): Office | string {
  const [id, departmentId, kind, nameEn, nameUr, tehsilId, serves, addressEn, addressUr, lat, lon, week, phone] =
    cells as [string, string, string, string, string, string, string, string, string, string, string, string, string]
  if (!/^[a-z0-9][a-z0-9.-]{1,79}$/.test(id)) return `id "${id}" must be of small letters, digits, hyphens and dots`
  if (!departments.has(departmentId)) return `department "${departmentId}" is unknown`
  if (!/^[a-z][a-z0-9-]{1,60}$/.test(kind)) return `kind "${kind}" is not a kind`
  const districtId = tehsils.get(tehsilId)
  if (districtId === undefined) return `tehsil "${tehsilId}" is unknown`
  if (!nameEn || !nameUr || !addressEn || !addressUr) return 'a name or address is missing'
  if (serves !== 'tehsil' && serves !== 'district' && serves !== 'territory')
    return `serves "${serves}" must be tehsil, district or territory`
  if (week !== 'fiveDay' && week !== 'sixDay' && week !== 'everyDay')
    return `week "${week}" must be fiveDay, sixDay or everyDay`
  const point = { lat: Number(lat || 'x'), lon: Number(lon || 'x') }
  if (!isPoint(point)) return `"${lat}, ${lon}" is not a point`
  const centre = readCentre(cells.slice(OFFICE_COLUMNS.length))
  if (typeof centre === 'string') return centre
  return {
    id,
    departmentId,
    kind,
    name: { en: nameEn, ur: nameUr },
    districtId,
    tehsilId,
    serves,
    address: { en: addressEn, ur: addressUr },
    point,
    week,
    ...(phone ? { phone } : {}),
    ...(centre && { centre }),
    demo: false,
  }
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/
const COUNTERS_MAX = 60

/** Nothing in the four cells: an office without counters of ours. */
function readCentre(cells: string[]): CentreDesk | null | string {
  if (cells.every((cell) => cell === '')) return null
  const [opens = '', closes = '', counters = '', rupees = ''] = cells
  if (!CLOCK.test(opens) || !CLOCK.test(closes) || opens >= closes) return `"${opens}–${closes}" are not hours`
  if (!/^\d{1,2}$/.test(counters) || Number(counters) < 1 || Number(counters) > COUNTERS_MAX)
    return `counters "${counters}" must be 1 to ${COUNTERS_MAX}`
  if (!/^\d{1,7}$/.test(rupees) || Number(rupees) < 1) return `till_rupees "${rupees}" must be whole rupees`
  return { opens, closes, counters: Number(counters), cashCapPaisa: Number(rupees) * 100 }
}

interface Row {
  line: number
  cells: string[]
}

/** RFC 4180: quoted cells may hold commas, doubled quotes and line breaks. Empty lines are skipped. */
export function parseCsv(text: string): Row[] {
  const rows: Row[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let rowLine = 1
  const endRow = () => {
    cells.push(cell)
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: rowLine, cells })
    cells = []
    cell = ''
  }
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!
    if (char === '\n') line += 1
    if (quoted) {
      if (char !== '"') cell += char
      else if (text[i + 1] === '"') {
        cell += '"'
        i += 1
      } else quoted = false
    } else if (char === '"' && cell === '') quoted = true
    else if (char === ',') {
      cells.push(cell)
      cell = ''
    } else if (char === '\n') {
      endRow()
      rowLine = line
    } else if (char !== '\r') cell += char
  }
  if (cell !== '' || cells.length > 0) endRow()
  return rows
}

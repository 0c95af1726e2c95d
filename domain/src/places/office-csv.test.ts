import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Areas } from './area.ts'
import { OFFICE_COLUMNS, parseCsv, readOfficeCsv } from './office-csv.ts'

const areas: Areas = {
  divisions: [],
  districts: [],
  places: [],
  outsideAnchors: [],
  farthestMeters: 0,
  evidence: { status: 'unverified' },
  credits: [],
  tehsils: [{ id: 'pb-x.y', districtId: 'pb-x', name: { en: '', ur: '' }, headquarters: { lat: 31, lon: 74 } }],
}
const header = OFFICE_COLUMNS.join(',')
const row =
  'uc-1,local,union-council,"Union Council 1, East",یونین کونسل 1,pb-x.y,tehsil,"Street ""A""",گلی,31.5,74.3,sixDay,'
const read = (...lines: string[]) => readOfficeCsv([header, ...lines].join('\r\n'), areas, new Set(['local']))

test('an operator’s office', () => {
  const { offices, problems } = read(row, '')
  assert.deepEqual(problems, [])
  assert.deepEqual(offices, [
    {
      id: 'uc-1',
      departmentId: 'local',
      kind: 'union-council',
      name: { en: 'Union Council 1, East', ur: 'یونین کونسل 1' },
      districtId: 'pb-x',
      tehsilId: 'pb-x.y',
      serves: 'tehsil',
      address: { en: 'Street "A"', ur: 'گلی' },
      point: { lat: 31.5, lon: 74.3 },
      week: 'sixDay',
      demo: false,
    },
  ])
})

test('every wrong line is named by its number', () => {
  const change = (from: string, to: string) => row.replace(from, to)
  const table: [string, RegExp][] = [
    [change('uc-1', 'UC 1'), /id/],
    [change(',local,', ',other,'), /department/],
    [change('pb-x.y', 'pb-z'), /tehsil/],
    [change('31.5', '91'), /not a point/],
    [change('31.5', ''), /not a point/],
    [change('sixDay', 'weekly'), /week/],
    [change(',tehsil,', ',all,'), /serves/],
    [change('یونین کونسل 1', ''), /missing/],
    [`${row},x`, /columns/],
  ]
  for (const [line, what] of table) {
    const { problems } = read('', line)
    assert.equal(problems.length, 1, line)
    assert.equal(problems[0]!.line, 3)
    assert.match(problems[0]!.what, what)
  }
  assert.match(read(row, row).problems[0]!.what, /twice/)
  assert.match(readOfficeCsv('a,b', areas, new Set()).problems[0]!.what, /header/)
})

test('what is written as CSV is read back, whatever the cells hold', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', 'ا'), maxLength: 6 })
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const text = rows.map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n')
      assert.deepEqual(
        parseCsv(text).map((one) => one.cells),
        rows,
      )
    }),
  )
})

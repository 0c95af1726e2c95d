import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Cells, isProblem, readInvitedRow, readStaffRow } from './index.ts'

const places = {
  districts: [{ id: 'lahore', name: { en: 'Lahore', ur: 'لاہور' } }],
  tehsils: [
    { id: 'lahore-city', name: { en: 'Lahore City', ur: 'لاہور شہر' } },
    { id: 'model-town', name: { en: 'Model Town', ur: 'ماڈل ٹاؤن' } },
    { id: 'other-model-town', name: { en: 'Model Town', ur: 'ماڈل ٹاؤن' } },
  ],
}
const staff = (cells: Cells) =>
  readStaffRow({ name: 'Test Clerk', phone: '0300 1234567', roles: 'clerk', ...cells }, places, 'ur')

test('a row of staff says who, in which language, as what, and where', () => {
  assert.deepEqual(
    staff({
      name: '  Test   Clerk ',
      name_ur: 'آزمائشی کلرک',
      phone: "'+923001234567",
      email: 'clerk@example.org',
      language: 'English',
      roles: 'clerk | agent clerk',
      districts: 'lahore',
      tehsils: 'لاہور شہر|model-town',
      centres: 'centre-1|centre-2|',
    }),
    {
      name: 'Test Clerk',
      nameUr: 'آزمائشی کلرک',
      phone: '+923001234567',
      email: 'clerk@example.org',
      language: 'en',
      roles: ['clerk', 'agent'],
      place: {
        province: false,
        districts: ['lahore'],
        tehsils: ['lahore-city', 'model-town'],
        offices: [],
        agencies: [],
        centres: ['centre-1', 'centre-2'],
      },
    },
  )
  const plain = staff({ province: 'ہاں' })
  assert.ok(!isProblem(plain) && plain.language === 'ur' && plain.place.province && plain.email === null)
})

test('the first thing that is wrong is named with its column and what stands there', () => {
  const table: [Cells, string, string][] = [
    [{ name: ' ' }, 'empty', 'name'],
    [{ name: 'x'.repeat(81) }, 'too_long', 'name'],
    [{ name: '=cmd|calc' }, 'formula', 'name'],
    [{ name_ur: "'@SUM(1)" }, 'formula', 'name_ur'],
    [{ phone: '' }, 'empty', 'phone'],
    [{ phone: '042 111' }, 'phone_invalid', 'phone'],
    [{ phone: '9.23001E+11' }, 'phone_invalid', 'phone'],
    [{ email: 'nobody' }, 'email_invalid', 'email'],
    [{ email: 'a@b.org, c@d.org' }, 'email_invalid', 'email'],
    [{ language: 'Klingon' }, 'language_unknown', 'language'],
    [{ roles: ' ' }, 'empty', 'roles'],
    [{ roles: 'clerk king' }, 'role_unknown', 'roles'],
    [{ province: 'perhaps' }, 'yes_or_no', 'province'],
    [{ districts: 'Atlantis' }, 'place_unknown', 'districts'],
    // A name that two have says neither.
    [{ tehsils: 'Model Town' }, 'place_unknown', 'tehsils'],
  ]
  for (const [cells, problem, column] of table) {
    const read = staff(cells)
    assert.ok(isProblem(read), JSON.stringify(cells))
    assert.deepEqual([read.problem, read.column], [problem, column], JSON.stringify(cells))
  }
})

test('somebody is asked to become a facilitator in one tehsil', () => {
  const row = { name: 'Test Newcomer', phone: '03001234567', tehsil: 'Lahore City', vehicle: 'Motorcycle' }
  assert.deepEqual(readInvitedRow(row, places, 'ur'), {
    name: 'Test Newcomer',
    nameUr: '',
    phone: '+923001234567',
    language: 'ur',
    tehsilId: 'lahore-city',
    vehicle: 'Motorcycle',
  })
  const nowhere = readInvitedRow({ ...row, tehsil: '' }, places, 'ur')
  assert.ok(isProblem(nowhere) && nowhere.problem === 'empty' && nowhere.column === 'tehsil')
})

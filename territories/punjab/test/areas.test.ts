import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Locator } from '@app/domain/places'
import { addDays, isLocalDate, type LocalDate } from '@app/domain/shared'
import { holidayOn, isWorkingDay, visitHours } from '@app/domain/calendar'
import { territory } from '../src/index.ts'

const { areas, offices, calendar } = territory
const locator = new Locator(areas)

test('10 divisions, 41 districts, 149 tehsils, each within the next', () => {
  assert.deepEqual([areas.divisions.length, areas.districts.length, areas.tehsils.length], [10, 41, 149])
  const ids = (list: { id: string }[]) => new Set(list.map((one) => one.id))
  assert.equal(ids(areas.tehsils).size, 149)
  assert.equal(ids(areas.places).size, areas.places.length)
  for (const district of areas.districts) assert.ok(ids(areas.divisions).has(district.divisionId))
  for (const tehsil of areas.tehsils) assert.ok(ids(areas.districts).has(tehsil.districtId))
  for (const district of areas.districts)
    assert.ok(
      areas.tehsils.some((tehsil) => tehsil.districtId === district.id),
      district.id,
    )
  assert.equal(areas.evidence.status, 'unverified')
})

test('every name is there in both scripts', () => {
  for (const { name } of [
    ...areas.divisions,
    ...areas.districts,
    ...areas.tehsils,
    ...areas.places,
    ...areas.outsideAnchors,
  ]) {
    assert.match(name.ur, /[\u0600-\u06ff]/, name.en)
    assert.match(name.en, /^[A-Za-z][A-Za-z .'()-]*$/, name.en)
  }
})

test('each headquarters lies in its own tehsil, each town is served', () => {
  for (const tehsil of areas.tehsils) {
    const found = locator.locate(tehsil.headquarters)
    assert.ok(found.served && found.tehsilId === tehsil.id, tehsil.id)
  }
  const unserved = areas.places.filter((place) => !locator.locate(place.point).served)
  assert.deepEqual(
    unserved.map((place) => place.name.en),
    [],
  )
})

test('towns beyond the border are not served', () => {
  assert.ok(areas.outsideAnchors.length >= 40)
  for (const anchor of areas.outsideAnchors) assert.equal(locator.locate(anchor.point).served, false, anchor.name.en)
  const karachi = { lat: 24.86, lon: 67.01 }
  assert.deepEqual(locator.locate(karachi), { served: false, because: 'outside' })
})

test('demonstration offices are marked so, in both languages, and cover every area', () => {
  assert.equal(new Set(offices.map((office) => office.id)).size, offices.length)
  for (const office of offices) {
    assert.ok(office.demo && office.name.en.includes('(demo)') && office.name.ur.includes('(نمونہ)'))
    const tehsil = areas.tehsils.find((one) => one.id === office.tehsilId)
    assert.equal(tehsil?.districtId, office.districtId)
    assert.ok(locator.locate(office.point).served, office.id)
  }
  for (const department of territory.departments)
    for (const kind of department.officeKinds) {
      const count = offices.filter((office) => office.kind === kind.kind).length
      assert.equal(count, kind.serves === 'tehsil' ? areas.tehsils.length : areas.districts.length, kind.kind)
    }
})

test('the calendar has only real days and never closes for a month', () => {
  for (const holiday of calendar.holidays) {
    assert.ok(isLocalDate(holiday.date), holiday.date)
    if (holiday.scope.kind === 'districts')
      for (const id of holiday.scope.ids) assert.ok(areas.districts.some((district) => district.id === id))
  }
  const closedInARow = (open: (day: LocalDate) => boolean) => {
    let longest = 0
    let run = 0
    for (let day = '2026-01-01'; day < '2027-12-31'; day = addDays(day, 1)) {
      run = open(day) ? 0 : run + 1
      longest = Math.max(longest, run)
    }
    return longest
  }
  assert.ok(closedInARow((day) => isWorkingDay(calendar, day, { week: 'fiveDay' })) <= 6)
  assert.ok(closedInARow((day) => visitHours(calendar, day) !== null) <= 5)
})

test('a holiday of some people or of one district closes nobody else', () => {
  assert.equal(holidayOn(calendar, '2026-12-26', { week: 'sixDay' }), undefined)
  assert.ok(holidayOn(calendar, '2026-08-04', { week: 'sixDay', districtId: 'pb-lahore' }))
  assert.equal(holidayOn(calendar, '2026-08-04', { week: 'sixDay', districtId: 'pb-multan' }), undefined)
})

test('the offset and the zone’s name say the same, in every season', () => {
  for (const month of ['01', '04', '07', '10']) {
    const at = new Date(`2026-${month}-15T00:00:00Z`)
    const wall = new Intl.DateTimeFormat('en-GB', {
      timeZone: calendar.timeZone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }).format(at)
    assert.equal(wall, `${String(calendar.utcOffsetMinutes / 60).padStart(2, '0')}:00`)
  }
})

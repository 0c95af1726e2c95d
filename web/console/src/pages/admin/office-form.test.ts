import { expect, test } from 'vitest'
import { formOf, pointOf, wrongIn } from './office-form.ts'

const office = {
  name: { en: 'Test Counter', ur: 'دفتر' },
  address: { en: 'A street', ur: 'گلی' },
  phone: '',
  point: { lat: 31.5, lon: 74.3 },
  week: 'sixDay' as const,
  centre: { opens: '09:00', closes: '17:00' },
}

test('an office as it is may be sent as it is', () => {
  expect(wrongIn(formOf(office), true)).toEqual([])
  expect(pointOf(formOf(office))).toEqual(office.point)
})

test.each([
  [{ nameUr: ' ' }, ['nameUr']],
  [{ addressEn: '' }, ['addressEn']],
  [{ lat: '' }, ['lat']],
  [{ lat: '91' }, ['lat']],
  [{ lon: 'east' }, ['lon']],
  [{ opens: '9:00' }, ['opens']],
  [{ closes: '25:00' }, ['closes']],
  [{ opens: '17:00' }, ['closes']],
])('%o is named where it is wrong', (part, wrong) => {
  expect(wrongIn({ ...formOf(office), ...part }, true)).toEqual(wrong)
})

test('an office without hours of its own is not asked for them', () => {
  expect(wrongIn(formOf({ ...office, centre: null as never }), false)).toEqual([])
})

import { expect, test } from 'vitest'
import { centreForm, detailsOf, paisaOf, wrongInCentre } from './centre-form.ts'

const whole = {
  ...centreForm(),
  id: 'walk-in-centre-test',
  districtId: 'pb-lahore',
  tehsilId: 'pb-lahore.lahore-city',
  nameEn: 'Centre',
  nameUr: 'سینٹر',
  addressEn: '1 Test Road',
  addressUr: 'سڑک',
  lat: '31.5',
  lon: '74.3',
  counters: '3',
  till: '100000',
  reason: 'It opens',
}

test('what cannot be sent is named, by what is asked', () => {
  expect(wrongInCentre(whole, 'make')).toEqual([])
  expect(wrongInCentre({ ...whole, till: '' }, 'make')).toEqual(['till'])
  expect(wrongInCentre({ ...whole, till: '' }, 'details')).toEqual([])
  expect(wrongInCentre({ ...whole, safe: '1.5', reason: ' ' }, 'money')).toEqual(['safe', 'reason'])
  expect(wrongInCentre({ ...whole, counters: '0', closes: '08:00' }, 'details')).toEqual(['closes', 'counters'])
  expect(wrongInCentre({ ...whole, id: '', tehsilId: '' }, 'make')).toEqual(['id', 'tehsilId'])
})

test('rupees are sent as paisa, an empty safe as none', () => {
  expect([paisaOf('100000'), paisaOf('')]).toEqual([10_000_000, 0])
  expect(detailsOf(whole)).toMatchObject({ point: { lat: 31.5, lon: 74.3 }, counters: 3, week: 'sixDay' })
})

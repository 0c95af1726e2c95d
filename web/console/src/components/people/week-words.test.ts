import { expect, test } from 'vitest'
import { weekWords } from './week-words.ts'

const day = (name: 'mon' | 'tue' | 'wed' | 'sat', from: string, to: string) => ({ day: name, from, to })

test('days that are alike stand together, and a free day is not named', () => {
  const week = [day('mon', '09:00', '13:00'), day('tue', '09:00', '13:00'), day('sat', '18:00', '24:00')]
  expect(weekWords(week, 'en')).toEqual(['Monday – Tuesday 9:00 am – 1:00 pm', 'Saturday 6:00 pm – 12:00 am'])
  expect(weekWords([], 'en')).toEqual([])
})

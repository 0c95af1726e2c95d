import { expect, test } from 'vitest'
import { shadeOf } from './capacity-page.tsx'
import { officeTime, shareOf } from './scorecards-page.tsx'

test('an hour is full when nothing is left, tight when little is', () => {
  expect([shadeOf(4, 0), shadeOf(0, 0), shadeOf(8, 2), shadeOf(8, 3), shadeOf(0, 1)]).toEqual([
    'full',
    'full',
    'tight',
    'room',
    'room',
  ])
})

test('office time is said in hours, and a share of nothing is not nought', () => {
  expect([
    officeTime(null, 'en'),
    officeTime(0, 'en'),
    officeTime(59, 'en'),
    officeTime(125, 'en'),
    officeTime(125, 'ur'),
  ]).toEqual(['—', '0 min', '59 min', '2 h', '2 گھنٹے'])
  expect([shareOf(0, 0), shareOf(1, 3)]).toEqual(['—', '33%'])
})

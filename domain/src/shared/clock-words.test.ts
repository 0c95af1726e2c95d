import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockWords } from './clock-words.ts'

test('the clock is read as people say it, round the day', () => {
  const said = [
    [0, 5],
    [4, 0],
    [10, 0],
    [12, 0],
    [15, 30],
    [16, 0],
    [19, 0],
    [23, 59],
  ].map(([hour = 0, minute = 0]) => [clockWords(hour, minute, 'en'), clockWords(hour, minute, 'ur')])
  assert.deepEqual(said, [
    ['12:05 am', 'رات 12:05'],
    ['4:00 am', 'صبح 4:00'],
    ['10:00 am', 'صبح 10:00'],
    ['12:00 pm', 'دوپہر 12:00'],
    ['3:30 pm', 'دوپہر 3:30'],
    ['4:00 pm', 'شام 4:00'],
    ['7:00 pm', 'رات 7:00'],
    ['11:59 pm', 'رات 11:59'],
  ])
})

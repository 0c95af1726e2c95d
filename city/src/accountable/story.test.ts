import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createAgenda } from './agenda.ts'
import { createCourses } from './courses.ts'

const told = (seed: number) => {
  const courseOf = createCourses(seed)
  return Array.from(
    { length: 300 },
    (_, number) => courseOf({ number, atTheDoor: number % 4 !== 0, withdraws: number % 33 === 0 }) ?? [],
  ).flat()
}

test('about one household in eight complains, in every way, up every step; the same seed says the same of the same household', () => {
  const courses = told(7)
  assert.ok(courses.length >= 30 && courses.length <= 45, `${courses.length} complaints`)
  assert.deepEqual(courses, told(7))
  assert.deepEqual([...new Set(courses.map((one) => one.by))].sort(), ['agent', 'key', 'text', 'web'])
  assert.deepEqual([...new Set(courses.flatMap((one) => one.rulings.map((ruling) => ruling.step)))].sort(), [
    'district',
    'officer',
    'programme',
  ])
  assert.ok(
    courses.some((one) => one.rulings.length === 0 && !one.withdraws),
    'some climb to the Ombudsman',
  )
  for (const remedy of ['refund', 'clawback', 'correction', 'reopen'])
    assert.ok(
      courses.some((one) => one.rulings.some((ruling) => ruling.remedy === remedy)),
      remedy,
    )
  for (const who of ['complainant', 'accused'])
    assert.ok(
      courses.some((one) => one.comesBack === who),
      who,
    )
})

test('an agenda does what has fallen due in the order of its time and name, and what is planned meanwhile on the next look', async () => {
  const agenda = createAgenda()
  const done: string[] = []
  const at = (seconds: number): Date => new Date(seconds * 1_000)
  agenda.plan(at(20), 'late', async () => void done.push('late'))
  agenda.plan(at(10), 'b', async () => {
    done.push('b')
    agenda.plan(at(11), 'planned by b', async () => void done.push('planned by b'))
  })
  agenda.plan(at(10), 'a', async () => void done.push('a'))
  agenda.plan(at(99), 'every day', async () => undefined, true)
  await agenda.due(at(15))
  assert.deepEqual(
    [done, agenda.open],
    [
      ['a', 'b'],
      ['late', 'planned by b'],
    ],
  )
  await agenda.due(at(15))
  assert.deepEqual(done, ['a', 'b', 'planned by b'])
  await agenda.due(at(30))
  assert.deepEqual([done.at(-1), agenda.open], ['late', []])
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { carried, type Crew, nearOf, type Promised, ringsOf, roomFor, type Wanted } from './room.ts'

const crew = (tehsils: string, people: number, skills: string[] = []): Crew => ({
  tehsilIds: [...tehsils],
  skills: ['', ...skills],
  people,
})
const visits = (tehsilId: string, n: number, skills: string[] = []): Promised => ({
  tehsilId,
  skills: ['', ...skills],
  visits: n,
})
const at = (tehsilId: string, ...skills: string[]): Wanted => ({ tehsilId, skills: ['', ...skills] })

for (const [name, crews, promised, wanted, expected] of [
  ['nobody', [], [], at('a'), 0],
  ['everybody who serves the tehsil', [crew('a', 2), crew('ab', 3), crew('b', 9)], [], at('a'), 5],
  ['one who serves two tehsils is not promised in both', [crew('ab', 1)], [visits('b', 1)], at('a'), 0],
  ['others can carry what lies in the other tehsil', [crew('ab', 1), crew('b', 1)], [visits('b', 1)], at('a'), 1],
  [
    'people change places along a chain',
    [crew('ab', 1), crew('bc', 1), crew('c', 1)],
    [visits('b', 1), visits('c', 1)],
    at('a'),
    1,
  ],
  [
    'a woman takes up a pair of hands',
    [crew('a', 1), crew('a', 1, ['woman'])],
    [visits('a', 1, ['woman'])],
    at('a'),
    1,
  ],
  ['and is kept for whom she was promised to', [crew('a', 1, ['woman'])], [visits('a', 1, ['woman'])], at('a'), 0],
  [
    'nobody can be two people: a woman and a driver are not a woman who drives',
    [crew('a', 1, ['woman']), crew('a', 1, ['vehicle'])],
    [],
    at('a', 'woman', 'vehicle'),
    0,
  ],
  ['more was promised than can be kept', [crew('a', 1)], [visits('a', 3)], at('a'), 0],
  ['and what is free elsewhere does not help', [crew('a', 1), crew('b', 1)], [visits('a', 3)], at('b'), 1],
] as const)
  test(`room: ${name}`, () => assert.equal(roomFor(crews, promised, wanted), expected))

/** Every way to give each visit a person of its own. */
function canCarry(people: Crew[], wanted: Wanted[]): boolean {
  const [first, ...rest] = wanted
  if (!first) return true
  return people.some(
    (one, i) =>
      one.tehsilIds.includes(first.tehsilId) &&
      first.skills.every((skill) => one.skills.includes(skill)) &&
      canCarry(people.toSpliced(i, 1), rest),
  )
}

const someTehsils = fc.subarray(['a', 'b', 'c'], { minLength: 1 })
const someSkills = fc.subarray(['woman', 'vehicle']).map((skills) => ['', ...skills])
const someCrew = fc.record({ tehsilIds: someTehsils, skills: someSkills, people: fc.integer({ min: 0, max: 2 }) })
const someWanted = fc.record({ tehsilId: fc.constantFrom('a', 'b', 'c'), skills: someSkills })

test('room is what trying every way finds', () => {
  fc.assert(
    fc.property(fc.array(someCrew, { maxLength: 3 }), fc.array(someWanted, { maxLength: 6 }), (crews, asked) => {
      const people = crews.flatMap((one) => Array.from({ length: one.people }, () => one))
      const kept: Wanted[] = []
      for (const one of asked) {
        const fits = canCarry(people, [...kept, one])
        assert.equal(
          roomFor(
            crews,
            kept.map((k) => ({ ...k, visits: 1 })),
            one,
          ) > 0,
          fits,
        )
        if (fits) kept.push(one)
      }
    }),
  )
})

test('whoever comes first keeps somebody, and as many are carried as can be', () => {
  assert.deepEqual(carried([crew('ab', 1), crew('b', 1)], [at('b'), at('a'), at('b')]), [true, true, false])
  fc.assert(
    fc.property(fc.array(someCrew, { maxLength: 3 }), fc.array(someWanted, { maxLength: 6 }), (crews, asked) => {
      const people = crews.flatMap((one) => Array.from({ length: one.people }, () => one))
      const kept: Wanted[] = []
      const expected = asked.map((one) => canCarry(people, [...kept, one]) && kept.push(one) > 0)
      assert.deepEqual(carried(crews, asked), expected)
    }),
  )
})

test('rings are what hangs together', () => {
  const near = nearOf([crew('ab', 1), crew('bc', 1), crew('d', 1)])
  assert.deepEqual([...near.get('b')!].sort(), ['a', 'b', 'c'])
  assert.deepEqual(Object.fromEntries(ringsOf(near)), { a: 'a', b: 'a', c: 'a', d: 'd' })
})

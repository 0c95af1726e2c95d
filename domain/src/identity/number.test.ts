import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  decideNumber,
  factsToAsk,
  isDoubtful,
  isHolder,
  isKnownFact,
  NUMBER_ACTIONS,
  NUMBER_CHANGE,
  NUMBER_RULES,
  NUMBER_STATES,
  type OnRecord,
} from './index.ts'

const CNIC = '3520112345671'
const self = { self: true, cnic: CNIC, born: '1980-01-31' }
const child = { self: false, cnic: '3520199999999', born: '2019-05-05' }
const record = (...people: OnRecord['people'][number][]): OnRecord => ({ any: true, people })

test('a lost number goes its way by the table, and nothing leads out of an end', () => {
  const ways = Object.fromEntries(
    NUMBER_STATES.map((state) => [
      state,
      NUMBER_ACTIONS.map((action) => {
        const cell = NUMBER_CHANGE[state][action]
        return 'to' in cell ? cell.to : cell.no
      }),
    ]),
  )
  const over = Array(4).fill('number_change_over')
  assert.deepEqual(ways, {
    waiting: ['cooling', 'refused', 'stopped', 'change_waiting'],
    cooling: ['number_decided', 'refused', 'stopped', 'done'],
    done: over,
    refused: over,
    stopped: over,
  })
})

test('a second person decides, and nobody about their own record', () => {
  const change = { state: 'waiting', askedBy: 'staff:a', personId: 'p1' } as const
  assert.deepEqual(decideNumber(change, { key: 'staff:a', personId: 'p9' }, 'approve'), { no: 'same_person' })
  assert.deepEqual(decideNumber(change, { key: 'staff:b', personId: 'p1' }, 'refuse'), { no: 'decider_accused' })
  assert.deepEqual(decideNumber(change, { key: 'staff:b', personId: 'p2' }, 'approve'), { to: 'cooling' })
  assert.deepEqual(decideNumber(change, { key: 'staff:b', personId: null }, 'refuse'), { to: 'refused' })
})

test('after a long silence somebody is asked who they are; not where there is nothing to see', () => {
  const day = (n: number) => new Date(Date.UTC(2030, 0, 1) + n * 86_400_000)
  const limit = NUMBER_RULES.silenceDays
  for (const [found, days, doubtful] of [
    [record(self), limit - 1, false],
    [record(self), limit, true],
    [record(), limit, true],
    [{ any: false, people: [] }, limit * 5, false],
  ] as const)
    assert.equal(isDoubtful(found, day(0), day(days), NUMBER_RULES), doubtful, `${days}`)
})

test('what is asked is of the holder, else of those whom they ordered for, else nothing', () => {
  for (const [found, asked] of [
    [record(self, child), ['cnic_end', 'born']],
    [record({ ...self, born: null }, child), ['cnic_end']],
    [record(child), ['cnic_end', 'born']],
    [record({ self: true, cnic: null, born: null }, child), ['cnic_end', 'born']],
    [record(), []],
  ] as const)
    assert.deepEqual(factsToAsk(found), asked)
  for (const [fact, given, known] of [
    ['cnic_end', '5671', true],
    ['cnic_end', '9999', false],
    ['cnic_end', '', false],
    ['cnic_end', '12345671', false],
    ['born', '1980-01-31', true],
    ['born', '2019-05-05', false],
  ] as const)
    assert.equal(isKnownFact(record(self, child), fact, given), known, `${fact} ${given}`)
  assert.ok(isKnownFact(record(child), 'cnic_end', '9999'))
})

test('at a desk the holder has the whole card number, and the day of birth where it is on record', () => {
  for (const [found, cnic, born, holder] of [
    [record(self), CNIC, '1980-01-31', true],
    [record(self), CNIC, null, false],
    [record(self), CNIC, '1981-01-31', false],
    [record({ ...self, born: null }), CNIC, null, true],
    [record(self), child.cnic, child.born, false],
    [record(child), child.cnic, child.born, false],
    [record(), CNIC, null, false],
  ] as const)
    assert.equal(isHolder(found, { cnic, born }), holder)
})

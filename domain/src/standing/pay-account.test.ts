import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  ACCOUNT_CHANGE,
  ACCOUNT_CHANGE_ACTIONS,
  ACCOUNT_CHANGE_STAGES,
  type AccountChange,
  accountInForce,
  isUnderThreat,
  isUnderWay,
  paysFrom,
  stageOf,
  stepAccountChange,
} from './pay-account.ts'

const day = (n: number): Date => new Date(Date.UTC(2026, 0, n))
const approved = (n: number): AccountChange => ({ state: 'approved', paysFrom: day(n), forced: false })

test('an approved change cools until its day, to the millisecond, and is in force from then on', () => {
  assert.equal(stageOf(approved(3), new Date(day(3).getTime() - 1)), 'cooling')
  assert.equal(stageOf(approved(3), day(3)), 'in_force')
  for (const state of ['waiting', 'refused', 'stopped'] as const)
    assert.equal(stageOf({ state, paysFrom: null, forced: false }, day(9)), state)
  // One that was taken back while it cooled never comes into force, whatever day stands with it.
  assert.equal(stageOf({ state: 'stopped', paysFrom: day(3), forced: false }, day(9)), 'stopped')
  assert.deepEqual(paysFrom(day(1), 48), day(3))
})

test('nothing undoes what pay goes to already; until then both sides can take it back, and nobody approves twice', () => {
  const says = Object.fromEntries(
    ACCOUNT_CHANGE_STAGES.map((stage) => [
      stage,
      ACCOUNT_CHANGE_ACTIONS.map((action) => {
        const cell = ACCOUNT_CHANGE[stage][action]
        return 'to' in cell ? cell.to : cell.no
      }),
    ]),
  )
  assert.deepEqual(says, {
    waiting: ['approved', 'refused', 'stopped'],
    cooling: ['decided_already', 'refused', 'stopped'],
    in_force: ['account_in_force', 'account_in_force', 'account_in_force'],
    refused: ['account_change_over', 'account_change_over', 'account_change_over'],
    stopped: ['account_change_over', 'account_change_over', 'account_change_over'],
  })
})

test('pay goes to the newest account whose day has come; whatever waits, cools or was taken back moves nothing', () => {
  const changes = [
    { id: 'a', ...approved(2) },
    { id: 'b', ...approved(5) },
    { id: 'c', state: 'waiting' as const, paysFrom: null, forced: false },
    { id: 'd', state: 'stopped' as const, paysFrom: day(1), forced: false },
  ]
  assert.deepEqual(
    [1, 2, 4, 5, 9].map((n) => accountInForce(changes, day(n))?.id),
    [undefined, 'a', 'a', 'b', 'b'],
  )
  assert.deepEqual(
    [1, 3, 6].map((n) => changes.filter((one) => isUnderWay(one, day(n))).map((one) => one.id)),
    [['a', 'b', 'c'], ['b', 'c'], ['c']],
  )
})

test('what was forced is approved by nobody, and ends like any other; a silent call makes everything of its day forced', () => {
  const forced: AccountChange = { state: 'waiting', paysFrom: null, forced: true }
  assert.deepEqual(
    ACCOUNT_CHANGE_ACTIONS.map((action) => stepAccountChange(forced, action, day(2))),
    [{ no: 'account_forced' }, { to: 'refused' }, { to: 'stopped' }],
  )
  assert.deepEqual(stepAccountChange({ ...forced, state: 'stopped' }, 'approve', day(2)), { no: 'account_change_over' })
  assert.deepEqual(stepAccountChange({ ...forced, forced: false }, 'approve', day(2)), { to: 'approved' })
  assert.deepEqual(
    [
      isUnderThreat(null, day(2)),
      isUnderThreat(day(2), day(2)),
      isUnderThreat(day(2), new Date(day(3).getTime() - 1)),
      isUnderThreat(day(2), day(3)),
    ],
    [false, true, true, false],
  )
})

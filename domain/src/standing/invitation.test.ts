import assert from 'node:assert/strict'
import { test } from 'node:test'
import { invitationState, type InvitationState, mayAskAgain, runsOutAt } from './invitation.ts'

const HOUR = 3_600_000
const sentAt = new Date('2026-06-01T10:00:00Z')
const later = (hours: number) => new Date(sentAt.getTime() + hours * HOUR)

test('an invitation is open for thirty days, unless it was taken back', () => {
  const CASES: [hours: number, takenBack: boolean, state: InvitationState][] = [
    [0, false, 'open'],
    [30 * 24 - 1, false, 'open'],
    [30 * 24, false, 'run_out'],
    [1, true, 'taken_back'],
    [31 * 24, true, 'taken_back'],
  ]
  for (const [hours, takenBack, state] of CASES)
    assert.equal(invitationState({ sentAt, takenBackAt: takenBack ? later(1) : null }, later(hours)), state, `${hours}`)
  assert.deepEqual(runsOutAt({ sentAt, takenBackAt: null }), later(30 * 24))
})

test('nobody is asked twice on one day', () => {
  const CASES: [hours: number, may: boolean][] = [
    [0, false],
    [23, false],
    [24, true],
    [800, true],
  ]
  for (const [hours, may] of CASES) assert.equal(mayAskAgain({ sentAt, takenBackAt: null }, later(hours)), may)
})

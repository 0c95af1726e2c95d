import assert from 'node:assert/strict'
import { test } from 'node:test'
import { run } from '../../test/run.ts'

test('an applicant comes to the first job, one is refused and heard again, one sits the quiz again', async () => {
  const { code, lastLine, words } = await run('journey.ts', 'recruit', '--json')
  assert.equal(code, 0, words)
  const [{ admitted, refused, quiz, refusals }] = JSON.parse(lastLine).services
  assert.deepEqual(
    [admitted.standing, refused.code, quiz.failed, quiz.passedAfter],
    ['active', 'paper_missing', 3, true],
  )
  assert.ok(admitted.firstJobPaisa > 0)
  assert.deepEqual(refusals, ['vetting_not_done', 'reapply_too_early', 'quiz_wait'])
})

test('a suspension skips no step, and the granted appeal brings work and pay back', async () => {
  const { code, lastLine, words } = await run('journey.ts', 'suspension', '--json')
  assert.equal(code, 0, words)
  const [told] = JSON.parse(lastLine).services
  assert.deepEqual(told.states, ['review', 'noticed', 'answered', 'decided', 'appealed', 'overturned'])
  assert.deepEqual(told.standings, ['active', 'active', 'active', 'suspended', 'suspended', 'active'])
  assert.deepEqual(told.refusals, ['notice_not_served', 'answer_awaited', 'pay_held', 'same_person'])
  assert.equal(told.paidAfterPaisa, told.payPaisa)
  assert.equal(told.intact, true)
})

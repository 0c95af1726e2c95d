import assert from 'node:assert/strict'
import { test } from 'node:test'
import { run } from '../../test/run.ts'

test('paid more: one key, the money back the same day, the pay taken back when nobody can appeal, the request opened again', async () => {
  const { code, lastLine, words } = await run('journey.ts', 'overcharge', '--json')
  assert.equal(code, 0, words)
  const [{ openAdvancePaisa, commissionPaisa, states, complaint }] = JSON.parse(lastLine).services
  assert.deepEqual(
    [openAdvancePaisa, complaint.backSameDay, complaint.state, complaint.reopenedTo],
    [0, true, 'closed', 'submitted'],
  )
  assert.ok(complaint.secondsToQuestion <= 120, 'asked within two minutes')
  assert.ok(complaint.goodwillPaisa > 0 && complaint.takenBackPaisa > 0 && commissionPaisa > 0)
  assert.ok(states.indexOf('withdrawn') < states.lastIndexOf('ready') && states.includes('delivered'))
})

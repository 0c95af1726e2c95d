import assert from 'node:assert/strict'
import { test } from 'node:test'
import { run } from '../../test/run.ts'

test('a walk-in centre and the own way are told to their end, with each refusal on the way', async () => {
  const { code, lastLine, words } = await run('journey.ts', 'centre', 'self-service', '--json')
  assert.equal(code, 0, words)
  const [centre, own] = JSON.parse(lastLine).services as {
    id: string
    openAdvancePaisa: number
    refusals: string[]
    commissionPaisa?: number
    chargePaisa?: number
  }[]
  assert.deepEqual([centre?.id, centre?.openAdvancePaisa, own?.id, own?.chargePaisa], ['centre', 0, 'self-service', 0])
  assert.deepEqual(centre?.refusals, [
    'identity_needed',
    'not_yours',
    'amount_not_quote',
    'paper_not_here',
    'code_wrong',
  ])
  assert.deepEqual(own?.refusals, ['not_filed_yet', 'ground_needed'])
  assert.ok((centre?.commissionPaisa ?? 0) > 0)
})

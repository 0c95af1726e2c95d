import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { addDays } from '@app/domain/shared'
import { startWorld, type World } from '../../../../test/world.ts'
import { newId } from '../../../kernel/id.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { agencies, seedAgency, workforceModule } from '../index.ts'

let w: World
const agencyId = newId()
before(async () => {
  w = await startWorld({ modules: [workforceModule] })
  const name = { en: 'Test Agency', ur: 'آزمائشی کمپنی' }
  await w.as((tx) => seedAgency(tx, { id: agencyId, name, shareBasisPoints: 2000 }))
})
after(() => w?.close())

const answered = (asking: Promise<{ state: string }>): Promise<string> =>
  asking.then(
    ({ state }) => state,
    (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error as Error)),
  )

test('of many who ask for the same at once one waits, and the others are told so', async () => {
  const from = addDays(w.clock.now().toISOString().slice(0, 10), 3)
  const ask = (changeId = newId()) =>
    answered(
      w.as((tx) => agencies.ask(tx, { kind: 'share', changeId, agencyId, basisPoints: 1500, from, reason: 'Agreed' })),
    )
  const said = await Promise.all(Array.from({ length: 6 }, () => ask()))
  assert.deepEqual(said.toSorted(), ['asked', ...Array<string>(5).fill('change_waiting')])
  assert.equal(await ask(), 'change_waiting')
})

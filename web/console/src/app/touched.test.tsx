import { replies, sent } from '../../test/wire.ts'
import { expect, test } from 'vitest'
import { pause, press, show } from '../../test/screen.tsx'
import { useAct, useAnswer, usePages } from './api.ts'
import { touches } from './touched.ts'

const asked = (call: string) => sent.filter((one) => one.call === call).length

function Desk() {
  useAnswer('places.tree', {})
  useAnswer('operations.map', {})
  usePages('staff.list', { limit: 50 })
  const suspend = useAct('staff.suspend')
  const lose = useAct('operations.papersLost')
  return (
    <>
      <button type="button" onClick={() => void suspend.run({ accountId: 'a', reason: 'made up' })}>
        Suspend
      </button>
      <button type="button" onClick={() => void lose.run({ recoveryId: 'r', reason: 'made up' } as never)}>
        Lost
      </button>
    </>
  )
}

test('after a command what it may have changed is asked again, and nothing else', async () => {
  Object.assign(replies, { 'GET /api/places/tree': { divisions: [], verified: true, credit: '' } })
  await show(<Desk />)
  await pause()
  const [tree, map, staff] = ['GET /api/places/tree', 'GET /api/operations/map', 'GET /api/staff'] as const
  expect([asked(tree), asked(map), asked(staff)]).toEqual([1, 1, 1])
  await press('Suspend')
  await pause()
  expect([asked(tree), asked(map), asked(staff)]).toEqual([1, 2, 2])
  await press('Lost')
  await pause()
  expect([asked(tree), asked(map), asked(staff)]).toEqual([1, 3, 2])
})

test('what is not certain is asked again', () => {
  expect(touches('requests.cancel', 'audit.search')).toBe(true)
  expect(touches('till.collect', 'finance.trialBalance')).toBe(true)
  expect(touches('safety.note', 'programme.time')).toBe(true)
  expect(touches('safety.note', 'programme.get')).toBe(false)
  expect(touches('drafts.publish', 'places.tree')).toBe(true)
})

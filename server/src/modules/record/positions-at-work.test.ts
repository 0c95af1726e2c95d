import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type ChannelsWorld, channelsWorld } from '../../../test/channels.ts'
import { unzip } from '../../../test/unzip.ts'
import { newId } from '../../kernel/id.ts'
import type { Person } from '../../../test/worlds/dispatch-world.ts'

let w: ChannelsWorld
before(async () => {
  w = await channelsWorld()
})
after(() => w?.close())

const fileOf = async (who: Person) => {
  const downloadId = newId()
  const call = w.callAs(who, 'web')
  await call('record.askDownload', { downloadId })
  return unzip(Buffer.from((await call('record.download', { downloadId })) as Uint8Array))
}

test('who also works here has in the file of their record the weeks of their positions, with the reasons; nobody else has', async () => {
  const [works, citizen, other] = [await w.facilitator(), await w.citizen(), await w.citizen()]
  await w.look(async (tx) => {
    await tx.run(
      `update identity.account set person_id = (select person_id from workforce.facilitator where id = $2) where id = $1`,
      [citizen.id, works.id],
    )
    await tx.run(
      `insert into standing.position_week (facilitator_id, week, district_id, positions, score, reasons)
        values ($1, '2026-11-23', 'somewhere', 400, 60, $2)`,
      [works.id, JSON.stringify([{ sign: 'drawn', count: 90, of: 100, points: 60 }])],
    )
  })
  const told = JSON.parse((await fileOf(citizen)).get('positions-at-work.json')!.toString())
  assert.deepEqual(
    told.map((one: { week: string; score: number; reasons: { sign: string }[] }) => [
      one.week,
      one.score,
      one.reasons[0]?.sign,
    ]),
    [['2026-11-23', 60, 'drawn']],
  )
  assert.ok(!(await fileOf(other)).has('positions-at-work.json'))
})

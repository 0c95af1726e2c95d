import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { atTheDoor, finishVisit } from '../../../test/at-the-door.ts'
import { type ChannelsWorld, channelsWorld } from '../../../test/channels.ts'
import { newId } from '../../kernel/id.ts'
import type { Person } from '../../../test/worlds/dispatch-world.ts'
import { recordFacts } from '../requests/index.ts'

let w: ChannelsWorld
let facilitator: Person
before(async () => {
  w = await channelsWorld()
  facilitator = await w.facilitator()
})
after(() => w?.close())

/** Every column of every table in which that text, or those bytes, stand. */
async function standsIn(text: string): Promise<string[]> {
  const columns = await w.look((tx) =>
    tx.many<{
      s: string
      t: string
      c: string
      type: string
    }>(`select table_schema as s, table_name as t, column_name as c, data_type as type from information_schema.columns
    where table_schema not in ('pg_catalog', 'information_schema') and table_name not like '\\_private%'
      and data_type in ('text', 'jsonb', 'ARRAY', 'bytea')`),
  )
  const found: string[] = []
  for (const { s, t, c, type } of columns) {
    const what =
      type === 'bytea'
        ? `position($1::bytea in ${c}) > 0`
        : `${c}::text like '%' || convert_from($1::bytea, 'UTF8') || '%'`
    if (await w.look((tx) => tx.find(`select 1 from ${s}.${t} where ${what} limit 1`, [Buffer.from(text)])))
      found.push(`${s}.${t}.${c}`)
  }
  return found
}

test(
  'after a whole life with us (door, call, cry for help, rating, complaint) a deletion leaves no name, number or word of it',
  { timeout: 120_000 },
  async () => {
    const citizen = await w.citizen()
    const { phone, personId } = citizen.actor as { phone: string; personId: string }
    const NAME = 'Quagga Unheardof'
    await w.look((tx) => tx.run('update identity.person set name = $2 where id = $1', [personId, NAME]))
    const web = w.callAs(citizen, 'web')
    const agent = w.callAs(w.agent, 'agent')
    const door = await atTheDoor(w, { who: facilitator, citizen })
    const { phone: receiver } = await w.look((tx) =>
      tx
        .one<{ phone: string }>(
          `select phone from requests.party where request_id = $1 and phone is not null limit 1`,
          [door.requestId],
        )
        .catch(() => ({ phone: '' })),
    )
    const callId = newId()
    await agent('calls.start', { callId, phone })
    await agent('calls.finish', {
      callId,
      disposition: 'status',
      requestId: door.requestId,
      note: `${NAME} asks when; ring ${phone}`,
    })
    await web('safety.citizenSos', { requestId: door.requestId, alertId: newId() })
    await w.look((tx) => recordFacts(tx, door.requestId, { paid: true, owedPaisa: 0 }))
    await finishVisit(w, door)
    await web('ratings.rate', {
      visitId: door.visitId,
      stars: 2,
      askedExtra: false,
      cameInPerson: true,
      onTime: false,
      comment: `${NAME} waited`,
    })
    const grievanceId = newId()
    await web('grievances.file', {
      requestId: door.requestId,
      grievanceId,
      kind: 'delay',
      words: `${NAME} waited two hours`,
    })
    await web('grievances.say', { grievanceId, messageId: newId(), words: `Ring ${phone}, ask for ${NAME}` })
    await web('grievances.withdraw', { grievanceId })
    await w.act(citizen, 'requests.withdraw', { requestId: door.requestId, reason: `${NAME} has moved` })
    await w.world.settle()
    for (const text of [NAME, phone]) assert.ok((await standsIn(text)).length > 0, 'it is there before')
    const preview = await web('record.deletionPreview', {})
    assert.deepEqual([preview.refusal, preview.against], [null, []])
    await web('record.sendCode', {})
    await web('record.delete', { code: String((await w.lastMessage(phone, 'record_code'))?.facts.code) })
    await w.world.settle()
    for (const text of [NAME, phone, ...(receiver ? [receiver] : [])]) assert.deepEqual(await standsIn(text), [], text)
  },
)

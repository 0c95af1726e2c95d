import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import smpp, { type Pdu, type Session } from 'smpp'
import { eventually } from '../../../../test/eventually.ts'
import { startWorld, type World } from '../../../../test/world.ts'
import { newId } from '../../../kernel/id.ts'
import { connectForDemo } from '../../connections/index.ts'
import { noteBad } from '../gateway-health.ts'
import { say } from '../say.ts'
import { smsPieces } from '@app/domain/shared'

/** A text centre of the library's own server side. */
let session: Session | undefined
let bindings = 0
const submitted: Pdu[] = []
/** Answers of the next submissions; then it takes everything. */
const statuses: number[] = []
const centre = smpp.createServer((one) => {
  one.on('error', () => undefined)
  one.on('bind_transceiver', (pdu: Pdu) => {
    bindings++
    const right = pdu.system_id === 'test' && pdu.password === 'secret'
    one.send(pdu.response({ command_status: right ? 0 : 0x0e }))
    if (right) session = one
  })
  one.on('enquire_link', (pdu: Pdu) => one.send(pdu.response()))
  one.on('unbind', (pdu: Pdu) => one.send(pdu.response()))
  one.on('submit_sm', (pdu: Pdu) => {
    const status = statuses.shift() ?? 0
    if (status !== 0) return one.send(pdu.response({ command_status: status }))
    submitted.push(pdu)
    one.send(pdu.response({ message_id: `m${submitted.length}` }))
  })
})
let world: World
before(async () => {
  await new Promise<void>((resolve) => centre.listen(0, '127.0.0.1', resolve))
  world = await startWorld()
  const noon = new Date(Math.ceil(world.clock.now().getTime() / 86_400_000) * 86_400_000 + 7 * 3_600_000)
  await world.clock.to(noon)
  await world.as((tx) =>
    connectForDemo(tx, {
      kind: 'text-smpp',
      name: 'Centre',
      settings: {
        host: '127.0.0.1',
        port: (centre.address() as AddressInfo).port,
        tls: false,
        systemId: 'test',
        sender: 'TEST',
        pricePaisa: 120,
      },
      secrets: { password: 'secret' },
    }),
  )
  // Nothing has to go out for a line to be kept.
  await eventually('bound', () => session !== undefined)
})
after(async () => {
  await world?.close()
  session?.destroy()
  centre.close()
})

let numbers = 0
async function tell(language: 'en' | 'ur' = 'en'): Promise<string> {
  const phone = `+92302${String(++numbers).padStart(7, '0')}`
  const facts = { service: 'Test', trackingNo: 'DK-2K4F-7Q22', amount: 'Rs 500', receiptNo: 'R-1' }
  await world.as((tx) => say(tx, { phone, template: 'receipt', language, facts, key: newId() }))
  await world.settle({ failuresExpected: true })
  return phone
}
const to = (phone: string): Pdu[] => submitted.filter((pdu) => pdu.destination_addr === phone.slice(1))
const message = (pdu: Pdu): string => (pdu.short_message as { message: string }).message
const lookAt = (phone: string) =>
  world.kernel.db.one<{ state: string; attempt: string; parts: number; price_paisa: number; error: string | null }>(
    `select m.state, a.state as attempt, a.parts, a.price_paisa, a.error from notifications.message m
      join notifications.attempt a on a.message_id = m.id where m.phone = $1 order by a.begun_at desc limit 1`,
    [phone],
  )
const receipt = (id: string, stat: string): Promise<Pdu> =>
  new Promise((resolve) => {
    session!.deliver_sm(
      {
        esm_class: 4,
        source_addr: 'x',
        destination_addr: 'TEST',
        short_message: `id:${id} sub:001 dlvrd:001 stat:${stat} err:000`,
      },
      resolve,
    )
  })

test('a Latin text is one part, an Urdu one is cut into parts that the phone joins; a receipt is matched', async () => {
  const latin = await tell('en')
  assert.equal(to(latin).length, 1)
  assert.ok(message(to(latin)[0]!).startsWith(`${world.kernel.territory.programme.name.en}: `))
  const urdu = await tell('ur')
  const parts = to(urdu)
  const wanted = smsPieces(parts.map(message).join(''))
  assert.equal(wanted.encoding, 'ucs2')
  assert.deepEqual(parts.map(message), wanted.pieces)
  assert.ok(parts.length > 1)
  assert.deepEqual([(await lookAt(urdu)).parts, (await lookAt(urdu)).price_paisa], [parts.length, parts.length * 120])
  // Of the last part alone a receipt is asked.
  assert.deepEqual(
    parts.map((pdu) => pdu.registered_delivery),
    [...parts.slice(1).map(() => 0), 1],
  )
  assert.equal((await receipt(`m${submitted.length}`, 'DELIVRD')).command_status, 0)
  await eventually('delivered', async () => (await lookAt(urdu)).state === 'delivered')
  assert.equal((await lookAt(latin)).state, 'sent')
  assert.equal((await receipt('m1', 'ACCEPTD')).command_status, 0)
  assert.equal((await lookAt(latin)).state, 'sent')
  assert.equal((await receipt('nobody knows', 'DELIVRD')).command_status, 0)
})

const lastGood = async () =>
  (
    await world.kernel.db.one<{ last_good_at: Date | null }>(
      `select last_good_at from connections.connection where kind = 'text-smpp'`,
    )
  ).last_good_at

test('what the centre takes counts at once as the last time it worked; after a failure only a delivery does', async () => {
  await world.clock.advance(60)
  const before = world.clock.now()
  await tell()
  assert.ok(Number(await lastGood()) >= Number(before), 'before any report')
  await world.clock.advance(60)
  // No report came for a message: the centre may lose what it takes.
  const { id } = await world.kernel.db.one<{ id: string }>(
    `select id from connections.connection where kind = 'text-smpp'`,
  )
  await world.as((tx) => noteBad(tx, id, 'no_report'))
  const failed = world.clock.now()
  await world.clock.advance(600)
  const phone = await tell()
  assert.ok(Number(await lastGood()) < Number(failed))
  assert.equal((await receipt(`m${submitted.length}`, 'DELIVRD')).command_status, 0)
  await eventually('delivered', async () => (await lookAt(phone)).state === 'delivered')
  assert.ok(Number(await lastGood()) >= Number(failed))
})

test('a centre that is asked too fast is asked slower, and a wrong number is the number’s fault', async () => {
  statuses.push(0x58, 0x14)
  const phone = await tell()
  assert.equal(to(phone).length, 1)
  assert.deepEqual([(await lookAt(phone)).state, (await lookAt(phone)).attempt], ['sent', 'accepted'])
  statuses.push(0x0b)
  const wrong = await tell()
  assert.deepEqual([(await lookAt(wrong)).state, (await lookAt(wrong)).error], ['failed', 'status 0xb'])
})

test('a line that is lost is bound again by itself', async () => {
  const before = bindings
  session!.destroy()
  await eventually('bound again', async () => bindings > before)
  const phone = await tell()
  assert.equal(to(phone).length, 1)
})

test('a text from a phone is answered; one in parts is put together; the same again is one', async () => {
  const from = '923021112223'
  const bring = (short_message: unknown, esm_class = 0) =>
    new Promise((resolve) => {
      session!.deliver_sm({ source_addr: from, destination_addr: '1202', esm_class, short_message }, resolve)
    })
  await bring('hello')
  await bring('hello')
  await world.settle({ failuresExpected: true })
  await eventually('answered', async () => to(`+${from}`).length > 0)
  const part = (place: number, words: string) =>
    Buffer.concat([Buffer.from([5, 0, 3, 77, 2, place]), smpp.encodings.ASCII.encode(words)])
  await bring(part(2, 'TUS'), 0x40)
  await bring(part(1, 'STA'), 0x40)
  await world.settle({ failuresExpected: true })
  const said = await world.kernel.db.many<{ template: string }>(
    `select template from notifications.message where phone = $1 order by at, id limit 10`,
    [`+${from}`],
  )
  assert.deepEqual(
    said.map((one) => one.template),
    ['sms_help', 'status_unknown'],
  )
})

import assert from 'node:assert/strict'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { after, before, test } from 'node:test'
import { startWorld, type World } from '../../../../test/world.ts'
import { newId } from '../../../kernel/id.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { connectForDemo } from '../../connections/index.ts'
import { seedPeople } from '../../identity/index.ts'
import { chooseFirst, preference, proveEmail, setEmail } from '../choice/choose.ts'
import { say } from '../say.ts'

/** What a mail server says to each line; the mails that it has taken. */
const mails: { to: string; text: string }[] = []
let refusing = ''
function serve(socket: Socket): void {
  let [to, body, inData] = ['', '', false]
  const answer = (line: string) => socket.write(`${line}\r\n`)
  socket.on('error', () => undefined)
  answer('220 test')
  createInterface({ input: socket }).on('line', (line) => {
    if (inData) {
      if (line !== '.') {
        body += `${line}\n`
        return
      }
      inData = false
      mails.push({ to, text: body })
      body = ''
      answer('250 taken')
    } else if (/^(EHLO|HELO)/.test(line)) answer('250 test')
    else if (/^RCPT/.test(line)) {
      to = /<(.*)>/.exec(line)?.[1] ?? ''
      answer(refusing === to ? '550 nobody here' : '250 ok')
    } else if (line === 'DATA') {
      inData = true
      answer('354 go on')
    } else if (line === 'QUIT') {
      answer('221 bye')
      socket.end()
    } else answer('250 ok')
  })
}
const server = createServer(serve)
let world: World
const id = newId()
const personId = newId()
const PHONE = '+923019990033'
const me: Actor = { kind: 'citizen', id, personId, phone: PHONE }
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  world = await startWorld()
  const noon = new Date(Math.ceil(world.clock.now().getTime() / 86_400_000) * 86_400_000 + 7 * 3_600_000)
  await world.clock.to(noon)
  await world.as((tx) =>
    seedPeople(tx, [{ accountId: id, personId, kind: 'citizen', name: 'Test Citizen', phone: PHONE, language: 'en' }]),
  )
})
after(async () => {
  await world?.close()
  server.close()
})

const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: { code: string }) => error.code,
  )
const tell = async (template: 'issued' | 'login_code'): Promise<{ channel: string; state: string }[]> => {
  const facts: Record<string, string | number> =
    template === 'issued' ? { service: 'Test', trackingNo: 'DK-2K4F-7Q22' } : { code: '123456', minutes: 5 }
  const key = newId()
  await world.as((tx) => say(tx, { phone: PHONE, template, language: 'en', facts, key }))
  await world.settle()
  return world.kernel.db.many(
    `select a.channel, a.state from notifications.attempt a join notifications.message m on m.id = a.message_id
      where m.dedupe_key = $1 order by a.begun_at, a.id limit 10`,
    [key],
  )
}

test('an address is told nothing before its code is back; then what can wait goes there, and codes do not', async () => {
  assert.equal(await refusalOf(world.as((tx) => setEmail(tx, { email: 'me@example.org' }), me)), 'email_not_possible')
  await world.as((tx) =>
    connectForDemo(tx, {
      kind: 'mail-smtp',
      name: 'Mail',
      settings: {
        host: '127.0.0.1',
        port: (server.address() as AddressInfo).port,
        encryption: 'none',
        sender: 'programme@example.org',
      },
      secrets: {},
    }),
  )
  await world.as((tx) => setEmail(tx, { email: 'me@example.org' }), me)
  await world.settle()
  assert.equal(await refusalOf(world.as((tx) => setEmail(tx, { email: 'me@example.org' }), me)), 'code_too_soon')
  assert.equal(await refusalOf(world.as((tx) => chooseFirst(tx, { first: 'email' }), me)), 'email_unproved')
  assert.deepEqual(
    (await tell('issued')).map((one) => one.channel),
    ['text'],
  )
  const code = /\b(\d{6})\b/.exec(mails[0]!.text)![1]!
  assert.equal(
    await refusalOf(world.as((tx) => proveEmail(tx, { code: code === '000000' ? '000001' : '000000' }), me)),
    'code_wrong',
  )
  assert.equal((await world.as((tx) => proveEmail(tx, { code }), me)).emailMasked, 'm••••@example.org')
  await world.as((tx) => chooseFirst(tx, { first: 'email' }), me)
  assert.deepEqual(await tell('issued'), [{ channel: 'email', state: 'accepted' }])
  assert.equal(mails.length, 2)
  assert.equal(mails[1]!.to, 'me@example.org')
  assert.match(mails[1]!.text, /DK-2K4F-7Q22/)
  assert.match(mails[1]!.text, /^Auto-Submitted: auto-generated$/im)
  assert.deepEqual(
    (await tell('login_code')).map((one) => one.channel),
    ['text'],
  )
  refusing = 'me@example.org'
  assert.deepEqual(await tell('issued'), [
    { channel: 'email', state: 'refused' },
    { channel: 'text', state: 'accepted' },
  ])
  assert.equal((await world.as((tx) => preference(tx), me)).first, 'email')
})

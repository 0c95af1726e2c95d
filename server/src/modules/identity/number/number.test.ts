import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Actor } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/id.ts'
import { codeSentTo, notificationsInbox, sentTo } from '../../../../test/inbox-module.ts'
import { type DispatchWorld, dispatchWorld, type Person } from '../../../../test/worlds/dispatch-world.ts'
import { keepNumber, seedPeople } from '../index.ts'

const CNIC = '3520112345671'
const DAY = 86_400
let w: DispatchWorld
before(async () => {
  w = await dispatchWorld([notificationsInbox])
  await w.facilitator()
})
after(() => w?.world.close())

let made = 0
const number = (): string => `+92303550${String(++made).padStart(4, '0')}`
const refused = (code: string) => (error: unknown) => {
  assert.equal((error as { code?: string }).code, code)
  return true
}
async function staff(role: 'agent' | 'centre' | 'supervisor'): Promise<Person> {
  const id = newId()
  const jurisdiction = { province: true as const }
  await w.look((tx) =>
    seedPeople(tx, [
      {
        accountId: id,
        personId: newId(),
        kind: 'staff',
        name: `Test ${role}`,
        phone: number(),
        roles: [role],
        jurisdiction,
      },
    ]),
  )
  return { id, actor: { kind: 'staff', id, roles: [role], jurisdiction } as Actor }
}

/** Somebody who ordered for themselves with their card, and their number. */
async function holder(): Promise<{ who: Person; phone: string; orderId: string; token: string }> {
  const order = await w.order({ subject: { identifier: { kind: 'cnic', number: CNIC }, born: '1980-01-31' } })
  const { who, phone } = await w.look(async (tx) => {
    const row = await tx.one<{ phone: string; person_id: string }>(
      'select phone, person_id from identity.account where id = $1',
      [order.citizen.id],
    )
    return { who: order.citizen, phone: row.phone }
  })
  return { who, phone, orderId: order.orderId, token: await signIn(phone).then((one) => one.session!.token) }
}
async function signIn(phone: string) {
  await w.world.clock.advance(150)
  await w.world.call('auth.requestCode', { phone, app: 'citizen' })
  await w.world.settle()
  return w.world.call('auth.verifyCode', { phone, app: 'citizen', code: codeSentTo(w.world, phone) })
}
const codeTo = (phone: string): string =>
  String(sentTo(w.world, phone).findLast((one) => one.template === 'number_code')?.facts.code)
const told = (phone: string): string[] =>
  sentTo(w.world, phone).flatMap((one) => (one.template.startsWith('number_') ? one.template : []))
const contactOf = (orderId: string) =>
  w.look(async (tx) =>
    tx.one<{ contact_phone: string }>('select contact_phone from requests.orders where id = $1', [orderId]),
  )

const phoneOf = ({ id }: Person) =>
  w.look(
    async (tx) => (await tx.one<{ phone: string }>('select phone from identity.account where id = $1', [id])).phone,
  )
const asCitizen = (token: string) => ({ token, app: 'citizen' as const })

test('a number is changed by the codes of both, and the record, its texts and its other sessions follow', async () => {
  const { who, phone, orderId, token } = await holder()
  const other = (await signIn(phone)).session!.token
  const to = number()
  const call = asCitizen(token)
  await assert.rejects(w.world.call('number.sendCodes', { to: phone }, call), refused('number_same'))
  await w.world.call('number.sendCodes', { to }, call)
  await w.world.settle()
  const [oldCode, newCode] = [codeTo(phone), codeTo(to)]
  const changeId = newId()
  // The code of the one in the place of the other moves nothing.
  if (oldCode !== newCode)
    await assert.rejects(
      w.world.call('number.change', { changeId, to, oldCode: newCode, newCode: oldCode }, call),
      refused('code_wrong'),
    )
  const elsewhere = number()
  await assert.rejects(
    w.world.call('number.change', { changeId, to: elsewhere, oldCode, newCode }, call),
    refused('code_wrong'),
    'a code is good for the number that it was asked for',
  )
  await w.world.call('number.change', { changeId, to, oldCode, newCode }, call)
  await w.world.settle()
  assert.equal((await contactOf(orderId)).contact_phone, to)
  assert.equal((await w.world.call('auth.me', {}, call)).id, who.id, 'who did it stays signed in')
  await assert.rejects(w.world.call('auth.me', {}, asCitizen(other)), refused('not_signed_in'))
  assert.deepEqual(told(phone), ['number_code', 'number_moved'])
  assert.equal((await signIn(to)).session!.me.id, who.id)
  assert.notEqual((await signIn(phone)).session!.me.id, who.id, 'on the old number a new record begins')
  await assert.rejects(
    w.world.call('number.sendCodes', { to }, asCitizen((await holder()).token)),
    refused('number_taken'),
  )
})

async function askedAt(desk: Person, from: string, cnic = CNIC, born: string | null = '1980-01-31') {
  const to = number()
  await w.act(desk, 'numbers.sendCode', { from, to })
  await w.world.settle()
  const changeId = newId()
  const ask = () =>
    w.act(desk, 'numbers.ask', { changeId, from, to, code: codeTo(to), cnic, born, reason: 'The SIM is gone' })
  return { to, changeId, ask }
}

test('a lost number moves with the card, a second person and time; meanwhile nothing is shown; the holder is told', async () => {
  const [centre, judge] = [await staff('centre'), await staff('supervisor')]
  const { who, phone, orderId, token } = await holder()
  const { to, changeId, ask } = await askedAt(centre, phone)
  assert.equal((await ask()).state, 'waiting')
  await w.world.settle()
  assert.ok(told(phone).includes('number_asked'))
  const call = asCitizen(token)
  await assert.rejects(w.world.call('household.list', {}, call), refused('number_in_doubt'))
  assert.equal((await w.world.call('number.mine', {}, call)).change?.changeId, changeId)

  await assert.rejects(
    w.act({ ...judge, id: centre.id, actor: { ...judge.actor, id: centre.id } as Actor }, 'numbers.decide', {
      changeId,
      approve: true,
      reason: 'x',
    }),
    refused('same_person'),
  )
  assert.equal((await w.act(judge, 'numbers.list', {})).items.find((one) => one.changeId === changeId)?.mayDecide, true)
  await w.act(judge, 'numbers.decide', { changeId, approve: true, reason: 'Rang the village council' })
  await assert.rejects(
    w.act(judge, 'numbers.decide', { changeId, approve: true, reason: 'again' }),
    refused('number_decided'),
  )
  await w.world.clock.advance(71 * 3_600)
  assert.equal(await phoneOf(who), phone)
  await assert.rejects(w.world.call('household.list', {}, call), refused('number_in_doubt'))
  await w.world.clock.advance(2 * 3_600)
  await w.world.settle()
  assert.equal((await contactOf(orderId)).contact_phone, to)
  assert.deepEqual(told(phone), ['number_asked', 'number_approved', 'number_moved'])
  assert.deepEqual(told(to), ['number_code', 'number_yours'])
  await assert.rejects(w.world.call('auth.me', {}, call), refused('not_signed_in'))
  const session = (await signIn(to)).session!
  assert.equal(session.me.id, who.id)
  assert.deepEqual((await w.world.call('household.list', {}, asCitizen(session.token))).items, [])
})

test('a facilitator asks on a visit: they hear how long it takes, and it stands as seen there', async () => {
  const facilitator = await w.facilitator()
  const { phone } = await holder()
  const to = number()
  const sent = await w.act(facilitator, 'numbers.sendCode', { from: phone, to })
  assert.equal(sent.coolingHours, 72)
  await w.world.settle()
  const changeId = newId()
  const input = { changeId, from: phone, to, code: codeTo(to), cnic: CNIC, born: '1980-01-31', reason: 'Stolen' }
  assert.equal((await w.act(facilitator, 'numbers.ask', input)).state, 'waiting')
  const { items } = await w.act(await staff('supervisor'), 'numbers.list', {})
  assert.equal(items.find((one) => one.changeId === changeId)?.seenBy, 'visit')
})

test('whoever hears of it stops it: in the app, by a text from the old number, or by the second person until the end', async () => {
  const [agent, judge] = [await staff('agent'), await staff('supervisor')]
  for (const way of ['app', 'text', 'desk'] as const) {
    const { who, phone, token } = await holder()
    const { changeId, ask } = await askedAt(agent, phone)
    await ask()
    await w.act(judge, 'numbers.decide', { changeId, approve: true, reason: 'Called back' })
    if (way === 'app') await w.world.call('number.stop', { changeId }, asCitizen(token))
    if (way === 'text') assert.equal(await w.look((tx) => keepNumber(tx, phone)), true)
    if (way === 'desk') await w.act(judge, 'numbers.decide', { changeId, approve: false, reason: 'The holder rang' })
    await w.world.settle()
    assert.ok(told(phone).includes('number_stopped'), way)
    await w.world.clock.advance(4 * DAY)
    await w.world.settle()
    assert.equal(await phoneOf(who), phone, way)
    assert.deepEqual((await w.world.call('household.list', {}, asCitizen(token))).items, [], way)
    assert.equal(await w.look((tx) => keepNumber(tx, phone)), false)
  }
})

test('a wrong card and an unknown number are answered alike, and after some tries nothing more is asked', async () => {
  const agent = await staff('agent')
  const { phone } = await holder()
  const unknown = await askedAt(agent, number())
  await assert.rejects(unknown.ask(), refused('facts_wrong'))
  for (let i = 0; i < 5; i++) {
    await w.world.clock.advance(600)
    await assert.rejects((await askedAt(agent, phone, '3520112345672')).ask(), refused('facts_wrong'))
  }
  await w.world.clock.advance(600)
  await assert.rejects((await askedAt(agent, phone)).ask(), refused('code_tries_used'))
  await w.world.clock.advance(31 * DAY)
  const { ask } = await askedAt(agent, phone)
  assert.equal((await ask()).state, 'waiting')
  await w.world.clock.advance(600)
  await assert.rejects((await askedAt(agent, phone)).ask(), refused('change_waiting'))
})

test('after a long silence the code alone opens nothing: who knows the record is in, a stranger begins anew', async () => {
  const { who, phone, orderId } = await holder()
  await w.world.clock.advance(119 * DAY)
  assert.equal((await signIn(phone)).session?.me.id, who.id, 'not so long')
  await w.world.clock.advance(121 * DAY)
  const asked = await signIn(phone)
  assert.deepEqual([asked.session, asked.secondFactor, asked.doubt?.asks], [null, null, ['cnic_end', 'born']])
  const { ticket } = asked.doubt!
  await assert.rejects(
    w.world.call('number.prove', { ticket, fact: 'cnic_end', value: '0000' }, { app: 'citizen' }),
    refused('facts_wrong'),
  )
  const opened = await w.world.call('number.prove', { ticket, fact: 'cnic_end', value: '5671' }, { app: 'citizen' })
  assert.equal(opened.me.id, who.id)
  await assert.rejects(
    w.world.call('number.prove', { ticket, fact: 'cnic_end', value: '5671' }, { app: 'citizen' }),
    refused('code_expired'),
    'a ticket is good once',
  )

  await w.world.clock.advance(121 * DAY)
  const stranger = (await signIn(phone)).doubt!
  const fresh = await w.world.call('number.startFresh', { ticket: stranger.ticket }, { app: 'citizen' })
  assert.notEqual(fresh.me.id, who.id)
  await w.world.settle()
  assert.equal((await contactOf(orderId)).contact_phone, '', 'the stranger is told nothing of it')
  assert.equal((await signIn(phone)).session?.me.id, fresh.me.id)

  // Its holder finds it again at a desk, by the old number, and puts it on a new one.
  const [agent, judge] = [await staff('agent'), await staff('supervisor')]
  const { to, changeId, ask } = await askedAt(agent, phone)
  await ask()
  await w.act(judge, 'numbers.decide', { changeId, approve: true, reason: 'Saw the card' })
  await w.world.clock.advance(73 * 3_600)
  await w.world.settle()
  assert.equal((await signIn(to)).session?.me.id, who.id)
  assert.equal((await signIn(phone)).session?.me.id, fresh.me.id)
})

test('guesses about one record are counted over all sign-ins; then only a desk can help', async () => {
  const { phone } = await holder()
  await w.world.clock.advance(121 * DAY)
  for (let i = 0; i < 5; i++) {
    const { ticket } = (await signIn(phone)).doubt!
    await assert.rejects(
      w.world.call('number.prove', { ticket, fact: 'born', value: '1999-01-01' }, { app: 'citizen' }),
      refused('facts_wrong'),
    )
  }
  const { ticket, asks } = (await signIn(phone)).doubt!
  assert.deepEqual(asks, [])
  await assert.rejects(
    w.world.call('number.prove', { ticket, fact: 'born', value: '1980-01-31' }, { app: 'citizen' }),
    refused('code_tries_used'),
  )
})

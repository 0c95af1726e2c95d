import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, test } from 'node:test'
import { SIGN_IN_RULES } from '@app/domain/identity'
import { codeSentTo, notificationsInbox, sentTo } from '../../../../test/inbox-module.ts'
import { startWorld, type World } from '../../../../test/world.ts'
import { loadConfig } from '../../../kernel/config.ts'
import { newId } from '../../../kernel/id.ts'
import { loadTerritory } from '../../../kernel/territory.ts'
import { modules } from '../../all.generated.ts'
import { deviceOf } from './device.ts'
import { measureCodes } from './flood.ts'

const RULES = { ...SIGN_IN_RULES, prefixes: ['+92'], programmeHourly: 60, guessedNumbers: 4, wrongByNetwork: 60 }

let world: World
before(async () => {
  const plain = await loadTerritory(loadConfig({}).territory)
  world = await startWorld({
    config: { rateAllowance: 1, sessionIdleMinutes: { citizen: 60, facilitator: 60, console: 60 } },
    territory: { ...plain, settings: { ...plain.settings, signIn: RULES } },
    modules: [...modules.filter(({ name }) => name !== 'notifications'), notificationsInbox],
  })
})
after(() => world.close())
beforeEach(() => world.clock.advance(2 * 86_400))

let numbers = 0
const number = (): string => `+92303771${String(++numbers).padStart(4, '0')}`
let networks = 0
/** Somebody's browser, in a network of its own where none is said. */
function browser(from = `10.8.${++networks >> 8}.${networks & 255}`, value: string | null = newId()) {
  const post = async (path: string, payload: object, key: string = newId(), token?: string) => {
    const answer = await world.app.http.inject({
      method: 'POST',
      url: `/api/auth/${path}`,
      remoteAddress: from,
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        'x-app': 'citizen',
        ...(value && { 'x-device': value }),
        ...(token && { cookie: `session_citizen=${token}` }),
      },
      payload,
    })
    return answer.json() as {
      refusal?: string
      details?: { triesLeft?: number; seconds?: number }
      session?: { token: string }
    }
  }
  return {
    ask: (phone: string) => post('code', { phone, app: 'citizen' }),
    say: (phone: string, code: string, key?: string, signedInAs?: string) =>
      post('verify', { phone, code, app: 'citizen' }, key, signedInAs),
  }
}
type Browser = ReturnType<typeof browser>
const textsTo = (phone: string): number => sentTo(world, phone).filter((one) => one.template === 'login_code').length
const outcome = ({ refusal = 'done' }: { refusal?: string }): string => refusal
const other = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
async function signsIn(who: Browser, phone: string): Promise<void> {
  assert.equal(outcome(await who.ask(phone)), 'done')
  await world.settle()
  assert.equal(outcome(await who.say(phone, codeSentTo(world, phone))), 'done')
}

describe('one at a time', () => {
  for (const [whose, asking] of [
    ['one browser', () => Array<Browser>(24).fill(browser())],
    ['many browsers', () => Array.from({ length: 24 }, () => browser())],
    ['callers that keep nothing', () => Array.from({ length: 24 }, () => browser(undefined, null))],
  ] as const)
    test(`twenty-four at once from ${whose} are one text`, async () => {
      const phone = number()
      const answers = await Promise.all(asking().map((one) => one.ask(phone)))
      await world.settle()
      assert.equal(textsTo(phone), 1)
      assert.deepEqual(answers.map(outcome).toSorted(), [...Array<string>(23).fill('code_too_soon'), 'done'])
    })
})

test('a stranger’s wrong guesses use up their own code, and the right one opens where it was asked for alone', async () => {
  const phone = number()
  const [owner, stranger, nobody] = [browser(), browser(), browser(undefined, null)]
  await stranger.ask(phone)
  await world.clock.advance(31)
  await owner.ask(phone)
  await world.settle()
  const code = codeSentTo(world, phone)
  for (let i = 0; i < 5; i++) assert.equal(outcome(await stranger.say(phone, other(code))), 'code_wrong')
  assert.equal(outcome(await stranger.say(phone, code)), 'code_tries_used')
  assert.equal(outcome(await nobody.say(phone, code)), 'code_expired', 'nothing was asked for there')
  assert.equal(outcome(await owner.say(phone, code)), 'done')
})

test('strangers use up nothing of somebody whose browser is known, and one network not all that strangers have', async () => {
  const phone = number()
  const owner = browser()
  await signsIn(owner, phone)
  const came: string[] = []
  const pester = async (who: () => Browser, times: number) => {
    for (let i = 0; i < times; i++) {
      await world.clock.advance(31)
      came.push(outcome(await who().ask(phone)))
    }
  }
  const from = '10.9.9.9'
  await pester(() => browser(from), 12)
  assert.equal(came.filter((one) => one === 'done').length, RULES.hourlyStrangersByNetwork)
  assert.ok(came.includes('code_hourly_cap'))
  await world.clock.advance(31)
  assert.equal(outcome(await browser().ask(phone)), 'done', 'a new phone of theirs, from another network, has its own')
  await pester(() => browser(), 12)
  assert.equal(outcome(await browser().ask(phone)), 'code_hourly_cap', 'now all strangers have had what there is')
  await signsIn(owner, phone)
})

test('half an IPv6 address is one network', async () => {
  const phones = Array.from({ length: RULES.hourlyStrangersByNetwork + 1 }, (_, i) => `2001:db8:7:7::${i + 1}`)
  const phone = number()
  const came: string[] = []
  for (const address of phones) {
    await world.clock.advance(31)
    came.push(outcome(await browser(address).ask(phone)))
  }
  assert.equal(came.at(-1), 'code_hourly_cap')
  assert.equal(came.filter((one) => one === 'done').length, phones.length - 1)
})

test('codes go to the countries that the pack names, and to no satellite', async () => {
  for (const phone of ['+8821300000000', '+447700900123', '+881612345678'])
    assert.equal(outcome(await browser().ask(phone)), 'phone_not_texted')
})

const alarms = () =>
  world.as((tx) =>
    tx.many<{ subject: string; state: string; facts: Record<string, unknown> }>(
      `select subject, state, facts from safety.alert where kind = 'codes_misused' order by raised_at desc`,
    ),
  )

test('wrong codes at many numbers from one network are an alarm, and then it may try no more; a known browser there may', async () => {
  const from = '10.7.7.7'
  const owner = browser(from)
  const phone = number()
  await signsIn(owner, phone)
  const phones = Array.from({ length: 13 }, number)
  for (const one of phones) {
    const guesser = browser(from)
    await guesser.ask(one)
    await world.settle()
    const wrong = other(codeSentTo(world, one))
    for (let i = 0; i < 5; i++) await guesser.say(one, wrong)
  }
  await world.settle()
  const [alarm] = (await alarms()).filter(({ subject }) => subject.startsWith('network:'))
  assert.deepEqual([alarm?.state, alarm?.facts.network, alarm?.facts.guessedNumbers], ['raised', '10.7.*.*', 8])
  const late = browser(from)
  await late.ask(number())
  assert.equal(outcome(await late.say(phones[0] as string, '000000')), 'code_hourly_cap')
  await world.clock.advance(31)
  await signsIn(owner, phone)
})

test('more than a programme asks for is an alarm that goes by itself; strangers wait longer, and nobody is shut out', async () => {
  for (let i = 0; i < RULES.programmeHourly + 1; i++) assert.equal(outcome(await browser().ask(number())), 'done')
  await measureCodes(world.kernel)
  await world.settle()
  const open = async () => (await alarms()).filter(({ subject }) => subject === 'programme')
  assert.deepEqual(
    (await open()).map(({ state, facts }) => [state, facts.codes]),
    [['raised', RULES.programmeHourly + 1]],
  )
  const [phone, somebody] = [number(), browser()]
  assert.equal(outcome(await somebody.ask(phone)), 'done')
  await world.clock.advance(60)
  assert.equal(outcome(await somebody.ask(phone)), 'code_too_soon')
  await world.clock.advance(61)
  assert.equal(outcome(await somebody.ask(phone)), 'done')
  await world.clock.advance(3_600)
  await measureCodes(world.kernel)
  await world.settle()
  assert.deepEqual(
    (await open()).map(({ state }) => state),
    ['closed'],
  )
})

const me = async (token: string): Promise<number> =>
  (await world.app.http.inject({ url: '/api/auth/me', headers: { authorization: `Bearer ${token}` } })).statusCode

test('a sign-in that comes again gives its session to the browser that asked, and to nobody else', async () => {
  const phone = number()
  const [owner, other] = [browser(), browser()]
  await owner.ask(phone)
  await world.settle()
  const [code, key] = [codeSentTo(world, phone), newId()]
  const first = await owner.say(phone, code, key)
  assert.equal((await owner.say(phone, code, key)).session?.token, first.session?.token)
  assert.equal(outcome(await other.say(phone, code, key)), 'command_reused')
})

test('one sees where one is signed in, ends one of them, and all', async () => {
  const phone = number()
  const tokens: string[] = []
  for (const who of [browser(), browser(), browser()]) {
    await who.ask(phone)
    await world.settle()
    tokens.push((await who.say(phone, codeSentTo(world, phone))).session?.token ?? '')
  }
  const [one, two, three] = tokens as [string, string, string]
  const mine = (token: string) => world.call('sessions.mine', {}, { token })
  const { items } = await mine(one)
  assert.equal(items.length, 3)
  assert.deepEqual(items.map(({ here }) => here).toSorted(), [false, false, true])
  for (const { network } of items) assert.match(network, /^10\.8\.\*\.\*$/)
  const second = (await mine(two)).items.find(({ here }) => here)!.sessionId
  const stranger = number()
  const theirs = browser()
  await theirs.ask(stranger)
  await world.settle()
  const foreign = (await theirs.say(stranger, codeSentTo(world, stranger))).session!.token
  await assert.rejects(world.call('sessions.end', { sessionId: second }, { token: foreign }), /not_found/)
  await world.call('sessions.end', { sessionId: second }, { token: one })
  assert.deepEqual([await me(one), await me(two), await me(three)], [200, 401, 200])
  await world.call('sessions.endAll', {}, { token: three })
  assert.deepEqual([await me(one), await me(three), await me(foreign)], [401, 401, 200])
})

test('who signs in anew where they are signed in leaves the session of before; another’s stays', async () => {
  const [who, phone, other] = [browser(), number(), number()]
  const signedIn = async (whose: string, before?: string): Promise<string> => {
    await world.clock.advance(31)
    await who.ask(whose)
    await world.settle()
    return (await who.say(whose, codeSentTo(world, whose), newId(), before)).session?.token ?? ''
  }
  const first = await signedIn(phone)
  const second = await signedIn(phone, first)
  assert.deepEqual([await me(first), await me(second)], [401, 200])
  await signedIn(other, second)
  assert.equal(await me(second), 200)
})

test('a session that nobody uses is over, and one that is used goes on', async () => {
  const [used, left] = [number(), number()]
  const tokens: string[] = []
  for (const phone of [used, left]) {
    const who = browser()
    await who.ask(phone)
    await world.settle()
    tokens.push((await who.say(phone, codeSentTo(world, phone))).session?.token ?? '')
  }
  const [goesOn, ends] = tokens as [string, string]
  for (let i = 0; i < 3; i++) {
    await world.clock.advance(40 * 60)
    // What a process knows of a session it believes for some seconds.
    for (const token of tokens) world.kernel.sessions.forget(token)
    assert.equal(await me(goesOn), 200)
  }
  assert.equal(await me(ends), 401)
})

test('a browser is called by its name and its system', () => {
  const chrome =
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36'
  assert.equal(deviceOf(chrome), 'Chrome, Android')
  assert.equal(deviceOf(`${chrome} Edg/131.0.0.0`), 'Edge, Android')
  assert.equal(
    deviceOf('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1'),
    'Safari, iPhone',
  )
  assert.equal(deviceOf('curl/8.5'), '')
  assert.equal(deviceOf(undefined), '')
})

describe('a new device', () => {
  const told = (phone: string): number => sentTo(world, phone).filter((one) => one.template === 'new_device').length
  test('is told once, to whoever was signed in elsewhere before', async () => {
    const [phone, own, another] = [number(), browser(), browser()]
    await signsIn(own, phone)
    await signsIn(own, phone)
    await world.settle()
    assert.equal(told(phone), 0, 'the first of all, and again')
    await signsIn(another, phone)
    await world.settle()
    assert.equal(told(phone), 1)
    await signsIn(another, phone)
    await signsIn(own, phone)
    await world.settle()
    assert.equal(told(phone), 1, 'both are known now')
    await signsIn(browser(undefined, null), phone)
    await world.settle()
    assert.equal(told(phone), 2, 'a caller that keeps nothing is no way around it')
  })
})

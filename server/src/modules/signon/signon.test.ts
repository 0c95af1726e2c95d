import assert from 'node:assert/strict'
import { after, afterEach, before, describe, test } from 'node:test'
import type { Actor } from '../../kernel/actor.ts'
import { newId } from '../../kernel/id.ts'
import { notificationsInbox, sentTo } from '../../../test/inbox-module.ts'
import { type OpenIdPeer, openIdPeer } from '../../../test/peers/openid-peer.ts'
import { fillConnections } from '../../../test/worlds/connections-world.ts'
import { startWorld, type World } from '../../../test/world.ts'
import { connectionsModule } from '../connections/index.ts'
import { identityModule, seedPeople } from '../identity/index.ts'
import { suspend } from '../identity/staff/manage-staff.ts'
import { createStaff } from '../identity/staff/new-member.ts'
import { inviteMember, releaseMember, signOnOf } from './member.ts'
import { signonModule } from './index.ts'

const CONSOLE = 'http://127.0.0.1:8099'
const REDIRECT = `${CONSOLE}/console/sign-in`
const place = { province: true, districts: [], offices: [] }

let w: World
let peer: OpenIdPeer
let admin: Actor
let numbers = 0

before(async () => {
  peer = await openIdPeer(REDIRECT)
  w = await startWorld({
    modules: [identityModule, connectionsModule, signonModule, notificationsInbox],
    config: { publicUrls: { console: CONSOLE } },
  })
  const id = await seeded()
  admin = { kind: 'staff', id, roles: ['admin'], jurisdiction: { province: true } }
  await connect()
})
after(async () => {
  await w?.close()
  await peer?.stop()
})

async function connect(settings: Record<string, string | number> = {}): Promise<void> {
  await fillConnections(w, [
    {
      kind: 'openId',
      name: 'Test province',
      settings: {
        issuer: peer.issuer,
        clientId: 'programme',
        auth: 'basic',
        buttonEn: 'Sign in with Test Province',
        buttonUr: 'آزمائشی صوبے سے داخل ہوں',
        scope: 'email',
        toleranceSeconds: 30,
        timeoutSeconds: 2,
        ...settings,
      },
      secrets: { clientSecret: peer.secret },
      control: 'the same one when it is filled in again',
    },
  ])
  await w.settle()
}

/** A member of staff with a second factor, as everybody who has been here before. */
async function seeded(): Promise<string> {
  const accountId = newId()
  const phone = phoneOf(++numbers)
  const person = { accountId, personId: newId(), kind: 'staff' as const, name: `Test Staff ${numbers}`, phone }
  await w.as((tx) => seedPeople(tx, [{ ...person, roles: ['clerk'], jurisdiction: { province: true } }]))
  return accountId
}
const phoneOf = (n: number) => `+9230277000${String(n).padStart(2, '0')}`
const as = <T>(fn: Parameters<typeof w.as<T>>[0]) => w.as(fn, admin)
const invited = async (email: string): Promise<string> => {
  const accountId = await seeded()
  await as((tx) => inviteMember(tx, { accountId, email }))
  return accountId
}
const refused = (code: string) => (error: { code?: string }) => {
  assert.equal(error.code, code)
  return true
}
const begin = async () => {
  const [way] = (await w.call('signon.ways', {})).items
  return w.call('signon.begin', { connectionId: way?.connectionId ?? '' })
}
type Begun = Awaited<ReturnType<typeof begin>>
const come = async ({ attemptId, keep }: Begun, back: URL) => {
  const said = Object.fromEntries(back.searchParams) as { state: string; code?: string; iss?: string; error?: string }
  const { state, code, iss, error } = said
  await w.call('signon.come', {
    attemptId,
    keep,
    state,
    ...(code !== undefined && { code }),
    ...(iss !== undefined && { iss }),
    ...(error !== undefined && { error }),
  })
  await w.settle()
}
/** The whole way of one person, as their browser goes it. */
async function through(person: { subject: string; email?: string; verified?: boolean }, forge = false) {
  await peer.tell({ person, forge })
  const begun = await begin()
  await come(begun, await peer.visit(begun.url))
  return w.call('signon.enter', { attemptId: begun.attemptId, keep: begun.keep })
}
async function codeOf(accountId: string): Promise<string> {
  const phone = await w.as((tx) =>
    tx.one<{ phone: string }>('select phone from identity.account where id = $1', [accountId]),
  )
  return (await w.call('demo.people', { phone: phone.phone })).items[0]?.totp ?? ''
}

describe('the right way', () => {
  test('who was invited by the address is bound by subject, gives the second factor, and is in with our roles', async () => {
    const accountId = await invited('Test.Alif@province.test')
    const { items } = await w.call('signon.ways', {})
    assert.deepEqual(items[0]?.button, { en: 'Sign in with Test Province', ur: 'آزمائشی صوبے سے داخل ہوں' })
    assert.equal(items[0]?.failing, false)
    const { ticket, setUp } = await through({ subject: 'alif', email: 'test.alif@province.test', verified: true })
    assert.equal(setUp, null)
    await assert.rejects(w.call('auth.secondFactor', { ticket: ticket ?? '', totp: '000000' }), refused('code_wrong'))
    const session = await w.call('auth.secondFactor', { ticket: ticket ?? '', totp: await codeOf(accountId) })
    assert.deepEqual([session.me.id, session.me.roles], [accountId, ['clerk']])
    const { bound } = await as((tx) => signOnOf(tx, { accountId }))
    assert.deepEqual([bound.length, bound[0]?.way, bound[0]?.issuer], [1, 'Test province', peer.issuer])
  })

  test('after that the address means nothing: the subject is who they are', async () => {
    await invited('bay@province.test')
    await through({ subject: 'bay', email: 'bay@province.test', verified: true })
    assert.ok((await through({ subject: 'bay' })).ticket, 'without an address')
    await w.settle()
    assert.equal(sentTo(w, phoneOf(numbers)).filter((one) => one.template === 'sign_on_bound').length, 1, 'told once')
    assert.ok((await through({ subject: 'bay', email: 'another@province.test', verified: false })).ticket)
    await assert.rejects(
      through({ subject: 'bay-too', email: 'bay@province.test', verified: true }),
      refused('signon_unknown'),
      'somebody else who was given that address there',
    )
  })

  test('who has no second factor yet sets it up behind a link of their own, with their phone', async () => {
    const accountId = newId()
    const [phone, email] = [phoneOf(++numbers), 'jeem@province.test']
    const given = {
      accountId,
      name: 'Test Jeem',
      nameUr: '',
      phone,
      roles: ['clerk' as const],
      place,
      invite: true,
      email,
    }
    const { secret } = await as((tx) => createStaff(tx, given))
    assert.equal(secret, null)
    const { ticket, setUp } = await through({ subject: 'jeem', email, verified: true })
    assert.equal(ticket, null)
    const opened = await w.call('begin.open', { token: setUp ?? '' })
    assert.deepEqual([opened.name, opened.codeNeeded], ['Test Jeem', true])
    await w.settle()
    assert.ok(sentTo(w, phone).every((one) => !JSON.stringify(one.facts).includes(opened.secret)))
  })
})

describe('nobody else', () => {
  test('an address that nobody was invited by, one that is not verified, one of two people, none at all', async () => {
    await invited('dal@province.test')
    await invited('shared@province.test')
    await invited('shared@province.test')
    for (const [person, code] of [
      [{ subject: 'x1', email: 'stranger@province.test', verified: true }, 'signon_unknown'],
      [{ subject: 'x2', email: 'dal@province.test', verified: false }, 'signon_unverified'],
      [{ subject: 'x3', email: 'shared@province.test', verified: true }, 'signon_unknown'],
      [{ subject: 'x4' }, 'signon_unknown'],
    ] as const)
      await assert.rejects(through(person), refused(code), code)
  })

  test('an invitation is over after its days, and one’s own account is invited by another', async () => {
    await invited('late@province.test')
    await w.clock.advance(8 * 86_400)
    await assert.rejects(
      through({ subject: 'late', email: 'late@province.test', verified: true }),
      refused('signon_unknown'),
    )
    const accountId = admin.kind === 'staff' ? admin.id : ''
    await assert.rejects(
      as((tx) => inviteMember(tx, { accountId, email: 'me@province.test' })),
      refused('own_roles'),
    )
  })

  test('suspended here is out, bound or not; released is nobody', async () => {
    const accountId = await invited('heh@province.test')
    const heh = { subject: 'heh', email: 'heh@province.test', verified: true }
    await through(heh)
    await as((tx) => suspend(tx, { accountId, reason: 'On leave' }))
    await assert.rejects(through(heh), refused('signon_suspended'))
    const other = await invited('waw@province.test')
    await through({ subject: 'waw', email: 'waw@province.test', verified: true })
    const { bound } = await as((tx) => signOnOf(tx, { accountId: other }))
    await as((tx) => releaseMember(tx, { accountId: other, bindingId: bound[0]?.bindingId ?? '' }))
    assert.deepEqual((await as((tx) => signOnOf(tx, { accountId: other }))).bound, [])
  })
})

describe('what comes back', () => {
  const person = { subject: 'zay', email: 'zay@province.test', verified: true }
  before(() => invited('zay@province.test'))
  const changed = (url: string, name: string, value: string): string => {
    const other = new URL(url)
    other.searchParams.set(name, value)
    return other.href
  }

  test('another state, another browser, a second time: over', async () => {
    await peer.tell({ person })
    const begun = await begin()
    const back = await peer.visit(begun.url)
    const wrong = new URL(back)
    wrong.searchParams.set('state', 'another-state')
    await assert.rejects(come(begun, wrong), refused('signon_over'))
    await assert.rejects(come({ ...begun, keep: 'another-browser-kept-this' }, back), refused('signon_over'))
    await come(begun, back)
    await assert.rejects(come(begun, back), refused('signon_over'), 'the same answer again')
    const { attemptId, keep } = begun
    await assert.rejects(
      w.call('signon.enter', { attemptId, keep: 'another-browser-kept-this' }),
      refused('signon_over'),
    )
    assert.ok((await w.call('signon.enter', { attemptId, keep })).ticket)
    await assert.rejects(w.call('signon.enter', { attemptId, keep }), refused('signon_over'), 'entered once')
  })

  test('another nonce, a token that was changed after it was signed, a code that was used: nothing is opened', async () => {
    await peer.tell({ person })
    const other = await begin()
    await come(other, await peer.visit(changed(other.url, 'nonce', 'another-nonce-than-ours')))
    await assert.rejects(
      w.call('signon.enter', { attemptId: other.attemptId, keep: other.keep }),
      refused('signon_failed'),
    )
    await assert.rejects(through(person, true), refused('signon_failed'))
    await peer.tell({ person })
    const first = await begin()
    const back = await peer.visit(first.url)
    await come(first, back)
    const second = await begin()
    const stolen = new URL(back)
    stolen.searchParams.set('state', new URL(second.url).searchParams.get('state') ?? '')
    await come(second, stolen)
    await assert.rejects(
      w.call('signon.enter', { attemptId: second.attemptId, keep: second.keep }),
      refused('signon_failed'),
      'another’s code',
    )
  })

  test('sent back without a code, or too late', async () => {
    const begun = await begin()
    const state = new URL(begun.url).searchParams.get('state') ?? ''
    const back = new URL(`${REDIRECT}?error=access_denied&state=${state}`)
    await assert.rejects(come(begun, back), refused('signon_refused'))
    const late = await begin()
    const there = await peer.visit(late.url)
    await w.clock.advance(16 * 60)
    await assert.rejects(come(late, there), refused('signon_over'))
  })

  test('neither what comes back nor what the browser keeps lies in the database', async () => {
    await peer.tell({ person })
    const begun = await begin()
    const back = await peer.visit(begun.url)
    await come(begun, back)
    const rows = JSON.stringify(await w.as((tx) => tx.many('select * from signon.attempt limit 100', [])))
    for (const word of [begun.keep, back.searchParams.get('code'), back.searchParams.get('state')])
      assert.ok(word && !rows.includes(word) && !rows.includes(Buffer.from(word).toString('hex')))
  })
})

describe('signing out there', () => {
  const LEAVES = { 'content-type': 'application/x-www-form-urlencoded' }
  const told = async (token: string): Promise<number> => {
    const [way] = (await w.call('signon.ways', {})).items
    const body = new URLSearchParams({ logout_token: token }).toString()
    const url = `${w.url}/api/sign-on/ways/${way?.connectionId}/leave`
    return (await fetch(url, { method: 'POST', headers: LEAVES, body })).status
  }

  test('ends every session here; what is not signed by them, is of another kind or of somebody else ends none', async () => {
    const accountId = await invited('haa@province.test')
    const { ticket } = await through({ subject: 'haa', email: 'haa@province.test', verified: true })
    const totp = await codeOf(accountId)
    const { token } = await w.call('auth.secondFactor', { ticket: ticket ?? '', totp }, { app: 'console' })
    const isIn = () => w.call('auth.me', {}, { token, app: 'console' })
    const right = await peer.leaves('haa')
    const [head = '', claims = '', signature = ''] = right.split('.')
    const written = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const said = JSON.parse(Buffer.from(claims, 'base64url').toString()) as object
    for (const [what, wrong] of [
      ['nothing', ''],
      ['another’s name under their signature', [head, written({ ...said, sub: 'alif' }), signature].join('.')],
      ['no signature', [written({ alg: 'none' }), claims, ''].join('.')],
      ['our secret for a key', [written({ alg: 'HS256' }), claims, signature].join('.')],
    ] as const)
      assert.equal(await told(wrong), 403, what)
    assert.equal(await told(await peer.leaves('nobody-here')), 200)
    assert.equal((await isIn()).id, accountId)
    assert.equal(await told(right), 200)
    await assert.rejects(isIn(), refused('not_signed_in'))
    assert.equal(await told(right), 200, 'twice does no harm')
  })
})

describe('a provider that is not there', () => {
  afterEach(() => connect())

  test('slow: the call ends, the person is told, and the screen of connections shows it', async () => {
    await peer.tell({ person: { subject: 'zay' }, slowMs: 4_000 })
    const begun = await begin()
    await come(begun, await peer.visit(begun.url))
    await assert.rejects(
      w.call('signon.enter', { attemptId: begun.attemptId, keep: begun.keep }),
      refused('signon_away'),
    )
    assert.equal((await w.call('signon.ways', {})).items[0]?.failing, true)
  })

  test('another issuer than was read, and nobody listens there: the next press says so', async () => {
    await connect({ issuer: 'http://127.0.0.1:9' })
    await assert.rejects(begin(), refused('signon_away'))
    await w.settle()
    await assert.rejects(begin(), refused('signon_away'))
  })

  test('the wrong client secret is our trouble, not theirs', async () => {
    await fillSecret('not the secret')
    await peer.tell({ person: { subject: 'zay' } })
    const begun = await begin()
    await come(begun, await peer.visit(begun.url))
    await assert.rejects(
      w.call('signon.enter', { attemptId: begun.attemptId, keep: begun.keep }),
      refused('signon_away'),
    )
  })
  const fillSecret = async (clientSecret: string) => {
    const right = peer.secret
    peer.secret = clientSecret
    await connect().finally(() => (peer.secret = right))
  }
})

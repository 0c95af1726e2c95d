import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, mock, test } from 'node:test'
import * as OTPAuth from 'otpauth'
import { notificationsInbox, sentTo } from '../../../../test/inbox-module.ts'
import { startWorld, type World } from '../../../../test/world.ts'
import { makeMasterKey } from '../../../kernel/secrets/master-key-file.ts'
import {
  administrators,
  hasRecoveryCode,
  identityModule,
  makeFirstAdministrators,
  recover,
  renewFirstLinks,
  renewRecoveryCode,
} from '../index.ts'

const people = [
  { name: 'Test Erste', nameUr: '', phone: '+923009900001', language: 'en' as const },
  { name: 'Test Zweite', nameUr: '', phone: '+923009900002', language: 'ur' as const },
] as const

let folder: string
let w: World
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'begin-'))
  await makeMasterKey(join(folder, 'master.key'))
})
after(() => rmSync(folder, { recursive: true, force: true }))
/** A real system of its own: with a key, and with a gateway, so that nothing is left out. */
beforeEach(async () => {
  w = await startWorld({
    modules: [identityModule, notificationsInbox],
    config: { mode: 'real', allowInsecure: false, masterKeyFile: join(folder, 'master.key') },
  })
})
afterEach(async () => {
  mock.timers.reset()
  await w.close()
})

async function first() {
  const links = await w.as((tx) => makeFirstAdministrators(tx, people))
  assert.ok(Array.isArray(links))
  return links
}
const totp = (secret: string, steps = 0) =>
  new OTPAuth.TOTP({ secret: OTPAuth.Secret.fromBase32(secret) }).generate({
    timestamp: w.clock.now().getTime() + steps * 30_000,
  })
async function textedCode(phone: string): Promise<string> {
  await w.settle()
  return String(sentTo(w, phone).findLast((one) => one.template === 'login_code')?.facts.code)
}
/** A wrong code that looks like one. */
const other = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
async function comeIn(token: string, phone: string) {
  const opened = await w.call('begin.open', { token })
  await w.call('begin.sendCode', { ticket: opened.ticket })
  const code = await textedCode(phone)
  const given = { ticket: opened.ticket, totp: totp(opened.secret), code }
  return { ...(await w.call('begin.finish', given, { app: 'console' })), secret: opened.secret }
}
const refused = (code: string) => (error: unknown) => {
  assert.equal((error as { code?: string }).code, code)
  return true
}

test('two come in by their links, once each; nothing of a link is kept but its hash', async () => {
  const [one, two] = await first()
  const session = await comeIn(one!.token, people[0].phone)
  assert.deepEqual([session.me.name, session.me.roles], ['Test Erste', ['admin']])
  assert.deepEqual(session.me.jurisdiction, { province: true })
  await assert.rejects(w.call('begin.open', { token: one!.token }), refused('link_dead'))
  await comeIn(two!.token, people[1].phone)
  const known = await w.as(administrators)
  assert.deepEqual(
    known.map(({ name, ready, phoneConfirmed }) => [name, ready, phoneConfirmed]),
    [
      ['Test Erste', true, true],
      ['Test Zweite', true, true],
    ],
  )
  const kept = JSON.stringify(await w.as((tx) => tx.many('select * from identity.first_link limit 10')))
  assert.ok(!kept.includes(one!.token) && !kept.includes(Buffer.from(one!.token).toString('hex')))
})

test('a second first administrator: refused for as long as there is one, also to two who ask at once', async () => {
  const both = await Promise.all([1, 2].map(() => w.as((tx) => makeFirstAdministrators(tx, people))))
  assert.equal(both.filter((one) => one === 'there_are_some').length, 1)
  assert.equal(await w.as((tx) => makeFirstAdministrators(tx, people)), 'there_are_some')
  assert.equal((await w.as(administrators)).length, 2)
})

test('two of one number are not two people', async () => {
  await assert.rejects(
    w.as((tx) => makeFirstAdministrators(tx, [people[0], { ...people[1], phone: people[0].phone }])),
    /another member of staff/,
  )
  assert.deepEqual(await w.as(administrators), [])
})

test('each thing that a link does not do', async () => {
  const [link] = await first()
  const token = link!.token
  await assert.rejects(w.call('begin.open', { token: 'A'.repeat(43) }), refused('link_dead'))
  const seen = await w.call('begin.open', { token })
  const opened = await w.call('begin.open', { token })
  assert.notEqual(seen.secret, opened.secret)
  await assert.rejects(
    w.call('begin.finish', { ticket: seen.ticket, totp: totp(seen.secret), code: '000000' }),
    refused('link_dead'),
    'whoever opened it before is shut out',
  )
  const { ticket } = opened
  await assert.rejects(w.call('begin.finish', { ticket, totp: totp(opened.secret) }), refused('code_expired'))
  await w.call('begin.sendCode', { ticket })
  await assert.rejects(w.call('begin.sendCode', { ticket }), refused('code_too_soon'))
  const code = await textedCode(people[0].phone)
  await assert.rejects(
    w.call('begin.finish', { ticket, totp: totp(opened.secret), code: other(code) }),
    refused('code_wrong'),
  )
  await assert.rejects(
    w.call('begin.finish', { ticket, totp: other(totp(opened.secret)), code }),
    refused('code_wrong'),
  )
  // The text of a link is no sign-in code, and there is no sign-in before the link was used.
  await assert.rejects(
    w.call('auth.verifyCode', { phone: people[0].phone, app: 'console', code }),
    refused('code_expired'),
  )
  await w.call('begin.finish', { ticket, totp: totp(opened.secret), code })
})

test('five wrong codes of the authenticator end an opening’s tries for good', async () => {
  const [link] = await first()
  const { ticket, secret } = await w.call('begin.open', { token: link!.token })
  for (let tries = 0; tries < 5; tries++)
    await assert.rejects(
      w.call('begin.finish', { ticket, totp: other(totp(secret)), code: '000000' }),
      refused('code_wrong'),
    )
  const again = await w.call('begin.open', { token: link!.token })
  await assert.rejects(
    w.call('begin.finish', { ticket: again.ticket, totp: totp(again.secret), code: '000000' }),
    refused('code_tries_used'),
  )
})

test('a link dies in an hour; for those who never came in new ones are made, until somebody is in', async () => {
  const [old] = await first()
  mock.timers.enable({ apis: ['Date'], now: Date.now() + 3_600_001 })
  await assert.rejects(w.call('begin.open', { token: old!.token }), refused('link_dead'))
  const renewed = await w.as(renewFirstLinks)
  assert.ok(Array.isArray(renewed) && renewed.length === 2)
  await comeIn(renewed[0]!.token, people[0].phone)
  assert.equal(await w.as(renewFirstLinks), 'somebody_is_in')
})

test('one is in, and the other’s link is dead: the first sends it again, and the other comes in by it', async () => {
  const [one, two] = await first()
  const session = await comeIn(one!.token, people[0].phone)
  mock.timers.enable({ apis: ['Date'], now: Date.now() + 3_600_001 })
  await assert.rejects(w.call('begin.open', { token: two!.token }), refused('link_dead'))
  const desk = { token: session.token, app: 'console' as const }
  await w.call('auth.stepUp', { totp: totp(session.secret) }, desk)
  await w.call('staff.invite', { accountId: two!.accountId }, desk)
  await w.settle()
  const link = sentTo(w, people[1].phone).findLast((text) => text.template === 'staff_invited')?.facts.link
  const other = await comeIn(new URL(String(link)).hash.slice(1), people[1].phone)
  assert.deepEqual(other.me.roles, ['admin'])
})

test('a recovery code lets one in, once, loudly, and the next takes its place', async () => {
  assert.equal(await w.as(renewFirstLinks), 'there_are_none')
  const links = await first()
  await comeIn(links[0]!.token, people[0].phone)
  const code = await w.as(renewRecoveryCode)
  assert.match(code, /^[0-9A-Z]{4}(-[0-9A-Z]{5}){5}$/)
  const rows = JSON.stringify(await w.as((tx) => tx.many('select * from identity.recovery_code limit 5')))
  assert.ok(!rows.includes(code.replaceAll('-', '').slice(4)))
  // As it is typed from paper: small letters, blanks, an O for a zero.
  const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')
  const someone = { name: 'Test Dritte', nameUr: '', phone: '+923009900003', language: 'en' as const }
  const done = await w.as((tx) => recover(tx, typed, someone))
  assert.equal(done.outcome, 'used')
  if (done.outcome !== 'used') return
  assert.notEqual(done.nextCode, code)
  const session = await comeIn(done.link.token, someone.phone)
  assert.deepEqual(session.me.roles, ['admin'])
  await w.settle()
  for (const { phone } of people)
    assert.ok(
      sentTo(w, phone).some((one) => one.template === 'recovery_used'),
      phone,
    )
  assert.ok(await w.as(hasRecoveryCode))
  assert.equal((await w.as((tx) => recover(tx, code, someone))).outcome, 'used_before')
  await w.settle()
  for (const { phone } of people)
    assert.ok(
      sentTo(w, phone).some((one) => one.template === 'recovery_refused'),
      phone,
    )
  const news = await w.call('recovery.news', {}, { token: session.token })
  assert.deepEqual(
    news.items.map((one) => one.outcome),
    ['used_before', 'used'],
  )
  const audited = await w.as((tx) =>
    tx.many<{ action: string }>(
      `select action from kernel.audit where action like 'recovery_code.%' order by seq limit 10`,
    ),
  )
  assert.deepEqual(
    audited.map((one) => one.action),
    ['recovery_code.made', 'recovery_code.used', 'recovery_code.made', 'recovery_code.refused.used_before'],
  )
  const [event] = await w.as((tx) =>
    tx.many<{ payload: { outcome: string } }>(
      `select payload from kernel.event where type = 'recovery.tried' order by seq limit 1`,
    ),
  )
  assert.equal(event?.payload.outcome, 'used')
})

test('what no recovery code does', async () => {
  await first()
  const code = await w.as(renewRecoveryCode)
  const later = await w.as(renewRecoveryCode)
  const [admin] = people
  const tried = (typed: string, person: (typeof people)[number] = admin) =>
    w.as((tx) => recover(tx, typed, { ...person }))
  assert.equal((await tried('nonsense')).outcome, 'wrong')
  assert.equal((await tried(code)).outcome, 'wrong', 'one that a later one replaced')
  const last = later.at(-1) === 'Z' ? 'Y' : 'Z'
  assert.equal((await tried(later.slice(0, -1) + last)).outcome, 'wrong')
  await w.as((tx) => tx.run(`update identity.account set roles = '{clerk}' where phone = $1`, [people[1].phone]))
  assert.equal((await tried(later, people[1])).outcome, 'not_an_administrator')
  assert.equal((await tried('nonsense')).outcome, 'wrong')
  assert.equal((await tried('nonsense')).outcome, 'wrong')
  assert.equal((await tried(later)).outcome, 'too_many', 'even the right one, after five wrong ones in an hour')
  await assert.rejects(
    w.as((tx) => tx.run('delete from identity.recovery_attempt')),
    /never changed|append|refuse|not/i,
  )
  mock.timers.enable({ apis: ['Date'], now: Date.now() + 3_600_001 })
  assert.equal((await tried(later)).outcome, 'used')
})

test('a week later the banner is gone', async () => {
  await first()
  await w.as((tx) => recover(tx, 'nonsense', { ...people[0] }))
  mock.timers.enable({ apis: ['Date'], now: Date.now() + 6 * 86_400_000 })
  const { recoveryNews } = await import('./recover.ts')
  assert.equal((await w.as(recoveryNews)).length, 1)
  mock.timers.setTime(Date.now() + 2 * 86_400_000)
  assert.equal((await w.as(recoveryNews)).length, 0)
})

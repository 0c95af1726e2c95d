import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { startWorld, type World } from '@app/server/test/world'
import { testAuthority } from '@app/server/test/peers/authority'
import { type PushPeer, startPush } from './push.ts'

let world: World
let peer: PushPeer
const dir = mkdtempSync(join(tmpdir(), 'push-'))
before(async () => {
  const authority = await testAuthority()
  setDefaultCACertificates([...getCACertificates(), authority.cert])
  world = await startWorld()
  peer = await startPush(dir, await authority.server(['localhost']))
})
after(async () => {
  await peer?.stop()
  await world?.close()
  rmSync(dir, { recursive: true, force: true })
})

async function signIn(phone: string): Promise<string> {
  await world.call('auth.requestCode', { phone, app: 'citizen' })
  await world.settle()
  const { items } = await world.call('demo.inbox', { phone, limit: 1 })
  const { session } = await world.call('auth.verifyCode', { phone, app: 'citizen', code: String(items[0]?.facts.code) })
  assert.ok(session)
  return session.token
}

for (const { language, dir: direction, phone, title } of [
  { language: 'en', dir: 'ltr', phone: '+923004440001', title: 'About the document' },
  { language: 'ur', dir: 'rtl', phone: '+923004440002', title: 'کاغذ کے بارے میں' },
] as const)
  test(`over TLS, opened as the browser opens it (RFC 8291), signed by us (RFC 8292), in ${language}, with no name in it`, async () => {
    const token = await signIn(phone)
    await world.call('auth.setProfile', { name: 'Sana Aslam', language }, { token })
    const { endpoint, keys } = await peer.subscribe(language)
    const { key } = await world.call('push.key', {})
    await world.call('push.subscribe', { endpoint, ...keys, key }, { token })
    const facts = { service: 'Sana Aslam’s protection order, Rs 500', trackingNo: 'DK-2K4F-7Q22' }
    await world.as((tx) =>
      tx.enqueue('sms.send', { phone, template: 'issued', language: 'en', facts, key: `issued ${language}` }),
    )
    const noon = Math.ceil(world.clock.now().getTime() / 86_400_000) * 86_400_000 + 7 * 3_600_000
    await world.clock.to(new Date(noon))
    await world.settle()
    assert.deepEqual(peer.wrong(), [])
    const [pushed, ...more] = peer.pushed(language)
    assert.ok(pushed)
    assert.equal(more.length, 0)
    assert.equal(pushed.urgency, 'normal')
    const message = JSON.parse(pushed.text) as Record<string, string>
    assert.deepEqual(
      { title: message.title, url: message.url, lang: message.lang, dir: message.dir },
      { title, url: '/requests', lang: language, dir: direction },
    )
    assert.doesNotMatch(pushed.text, /Sana|Aslam|protection|500|DK-/)
  })

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { startWorld, type World } from '@app/server/test/world'
import type { Browser, BrowserContext, Page, Worker } from 'playwright-core'
import { decryptPush, newPushKeys, type PushKeys } from '../../rehearsal/peers/decrypt-push.ts'
import { buildApps } from '../../tools/build/build-apps.ts'
import { openBrowser, openPhone } from '../house/browser.ts'

/** What a headless browser cannot have: a push service. It opens what it is given, and the test brings it to the browser. */
const keysOf = new Map<string, PushKeys>()
const opened = new Map<string, string[]>()
const service = createServer((request, response) => {
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => {
    const path = request.url ?? ''
    const keys = keysOf.get(path)
    if (keys) opened.set(path, [...(opened.get(path) ?? []), decryptPush(Buffer.concat(parts), keys)])
    response.writeHead(keys ? 201 : 404).end()
  })
})
let world: World
let browser: Browser
before(
  async () => {
    await buildApps(() => undefined)
    world = await startWorld()
    browser = await openBrowser()
    await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve))
    await world.clock.to(new Date(Math.ceil(world.clock.now().getTime() / 86_400_000) * 86_400_000 + 7 * 3_600_000))
  },
  { timeout: 240_000 },
)
after(async () => {
  await browser?.close()
  await world?.close()
  service.close()
})

const PHONES = { en: '+923005550001', ur: '+923005550002' } as const
type Language = keyof typeof PHONES

/** Signed in with a name of their own, and a browser of theirs that the test has subscribed. */
async function subscribed(language: Language): Promise<{ token: string; path: string }> {
  const phone = PHONES[language]
  await world.call('auth.requestCode', { phone, app: 'citizen' })
  await world.settle()
  const { items } = await world.call('demo.inbox', { phone, limit: 1 })
  const { session } = await world.call('auth.verifyCode', { phone, app: 'citizen', code: String(items[0]?.facts.code) })
  assert.ok(session)
  const { token } = session
  await world.call('auth.setProfile', { name: 'Sana Aslam', language }, { token })
  const path = `/push/${language}`
  const keys = newPushKeys(randomBytes)
  keysOf.set(path, keys)
  const { key } = await world.call('push.key', {})
  await world.call(
    'push.subscribe',
    {
      endpoint: `http://127.0.0.1:${(service.address() as AddressInfo).port}${path}`,
      p256dh: keys.ecdh.getPublicKey().toString('base64url'),
      auth: keys.auth.toString('base64url'),
      key,
    },
    { token },
  )
  return { token, path }
}

async function pushedTo(language: Language, path: string): Promise<string> {
  const facts = { service: 'Sana Aslam: protection order, Rs 500', trackingNo: 'DK-2K4F-7Q22' }
  await world.as((tx) =>
    tx.enqueue('sms.send', { phone: PHONES[language], template: 'issued', language: 'en', facts, key: language }),
  )
  await world.settle()
  const [text] = opened.get(path) ?? []
  assert.ok(text, 'nothing was pushed')
  return text
}

/** The browser's own way in for a push: the worker cannot tell it from one that came over the network. */
async function deliver(page: Page, data: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  const found = new Promise<string>((resolve) => {
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const own = registrations.find(({ scopeURL, isDeleted }) => scopeURL === `${world.url}/` && !isDeleted)
      if (own) resolve(own.registrationId)
    })
  })
  await cdp.send('ServiceWorker.enable')
  await cdp.send('ServiceWorker.deliverPushMessage', { origin: world.url, registrationId: await found, data })
}

/* Written as text: these names are a worker's, which the tests' own types do not know. */

/**
 * The small Chromium that npm brings has nowhere to show a notification and denies the right to for ever: there it is the
 * worker that keeps what it asks the browser to show. A whole Chromium shows it.
 */
const KEEP_WHERE_NONE_IS_SHOWN = `(() => {
  if (Notification.permission === 'granted') return
  const kept = []
  Object.assign(ServiceWorkerRegistration.prototype, {
    showNotification: async (title, options) => void kept.push({ title, ...options, close() {} }),
    getNotifications: async () => kept,
  })
})()`
const SHOWN = `registration.getNotifications().then((all) => all.map(({ title, body, lang, dir }) => ({ title, body, lang, dir })))`
const PRESS = `(async () => {
  WindowClient.prototype.focus = async function focus() { return this }
  const [notification] = await registration.getNotifications()
  dispatchEvent(notification instanceof Notification
    ? new NotificationEvent('notificationclick', { notification })
    : Object.assign(new ExtendableEvent('notificationclick'), { notification }))
})()`

interface Shown {
  title: string
  body: string
  lang: string
  dir: string
}
async function shownBy(worker: Worker): Promise<Shown> {
  for (let tries = 0; tries < 100; tries++) {
    const [shown] = (await worker.evaluate(SHOWN)) as Shown[]
    if (shown) return shown
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('no notification is shown')
}

async function openedBy(phone: BrowserContext, path: string, token: string): Promise<{ page: Page; worker: Worker }> {
  await phone.grantPermissions(['notifications'], { origin: world.url })
  await phone.addCookies([{ name: 'session_citizen', value: token, url: world.url }])
  await phone.addInitScript(() => localStorage.setItem('citizen-signed-in', 'yes'))
  const page = await phone.newPage()
  await page.goto(`${world.url}${path}`)
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  const worker = phone.serviceWorkers()[0] ?? (await phone.waitForEvent('serviceworker'))
  return { page, worker }
}

for (const [language, title, direction] of [
  ['en', 'About the document', 'ltr'],
  ['ur', 'کاغذ کے بارے میں', 'rtl'],
] as const)
  test(
    `a push is shown in ${language} with no name in it, told as seen, and a press opens its page`,
    { timeout: 120_000 },
    async () => {
      const { token, path } = await subscribed(language)
      const text = await pushedTo(language, path)
      const phone = await openPhone(browser, { language, width: 360 })
      const { page, worker } = await openedBy(phone, '/help', token)
      await worker.evaluate(KEEP_WHERE_NONE_IS_SHOWN)
      await deliver(page, text)
      const shown = await shownBy(worker)
      assert.deepEqual(
        { title: shown.title, lang: shown.lang, dir: shown.dir },
        { title, lang: language, dir: direction },
      )
      assert.doesNotMatch(JSON.stringify(shown), /Sana|Aslam|protection|500|DK-/)

      const attempt = () =>
        world.kernel.db.one<{ state: string }>(
          `select a.state from notifications.attempt a join notifications.message m on m.id = a.message_id
          where m.phone = $1 and a.channel = 'push'`,
          [PHONES[language]],
        )
      for (let tries = 0; tries < 100 && (await attempt()).state !== 'delivered'; tries++)
        await new Promise((resolve) => setTimeout(resolve, 100))
      assert.equal((await attempt()).state, 'delivered')

      // A browser without a screen has nothing to press: the press is made in the worker, which may then not take the front.
      await worker.evaluate(PRESS)
      await page.waitForURL(`${world.url}/requests`)
      await phone.close()
    },
  )

/**
 * What a browser does with a push while no page is open; the build gives it to each app's service worker. It has no words:
 * they come with the message, in its person's language.
 */
interface Pushed {
  id: string
  title: string
  body: string
  url: string
  tag: string
  lang: string
  dir: 'rtl' | 'ltr'
  loud?: true
}
/** Drawn by the browsers that know them; the library's types do not. */
interface Shown extends NotificationOptions {
  renotify?: boolean
  vibrate?: number[]
}

const worker = self as unknown as ServiceWorkerGlobalScope
const scope = new URL(worker.registration.scope)
const app = /^\/(facilitator|console)\//.exec(scope.pathname)?.[1] ?? 'citizen'

function pushedIn(event: PushEvent): Pushed | undefined {
  try {
    const found = event.data?.json() as Pushed
    return typeof found.title === 'string' ? found : undefined
  } catch {
    return undefined
  }
}

/** Our own pages only, whatever a message says. */
function ownUrl(url: string | undefined): string {
  const wanted = new URL(url ?? '', scope)
  return wanted.origin === scope.origin && wanted.pathname.startsWith(scope.pathname) ? wanted.href : scope.href
}

function send(path: string, body: object): Promise<unknown> {
  return fetch(`/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), 'x-app': app },
    body: JSON.stringify(body),
  }).catch(() => undefined)
}

async function show(message: Pushed): Promise<void> {
  const shown: Shown = {
    body: message.body,
    tag: message.tag,
    lang: message.lang,
    dir: message.dir,
    icon: new URL('icon-192.png', scope).href,
    badge: new URL('badge-96.png', scope).href,
    data: { url: message.url },
    ...(message.loud && { renotify: true, requireInteraction: true, vibrate: [200, 100, 200, 100, 400] }),
  }
  await worker.registration.showNotification(message.title, shown)
  await send('/push/seen', { token: message.id })
}

/** A page of this app that is open comes to the front and goes there by itself; else one is opened. */
async function open(url: string): Promise<void> {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const own = pages.filter((page) => ownUrl(page.url) === page.url && appOf(page.url) === app)
  const there = own.find((page) => page.url === url) ?? own[0]
  if (!there) {
    await worker.clients.openWindow(url)
    return
  }
  const focused = await there.focus()
  if (focused.url !== url) focused.postMessage({ pushOpened: url })
}
const appOf = (url: string): string => /^\/(facilitator|console)\//.exec(new URL(url).pathname)?.[1] ?? 'citizen'

/** The browser has put another subscription in the place of ours: it is told before anything is lost. */
async function renew(former: PushSubscription | null, given: PushSubscription | null): Promise<void> {
  const ours = former?.options.applicationServerKey
  if (!ours) return
  const next =
    given ?? (await worker.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: ours }))
  const { endpoint, keys } = next.toJSON()
  const key = btoa(String.fromCharCode(...new Uint8Array(ours)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
  await send('/push/subscriptions', { endpoint, p256dh: keys?.p256dh, auth: keys?.auth, key, former: former.endpoint })
}

worker.addEventListener('push', (event) => {
  const message = pushedIn(event)
  if (message) event.waitUntil(show(message))
})
worker.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(open(ownUrl((event.notification.data as { url?: string } | null)?.url)))
})
worker.addEventListener('pushsubscriptionchange', (event) => {
  const change = event as ExtendableEvent & {
    oldSubscription?: PushSubscription | null
    newSubscription?: PushSubscription | null
  }
  change.waitUntil(renew(change.oldSubscription ?? null, change.newSubscription ?? null))
})

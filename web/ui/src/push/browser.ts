/** Whether this browser may be told things while no page is open: as it truly is, and not as somebody once chose. */
export type PushState = 'unsupported' | 'install' | 'denied' | 'off' | 'on'

interface Browser {
  endpoint: string
  p256dh: string
  auth: string
  key: string
}
/** One app's worker, and its way to the server. */
export interface PushOf {
  scope: string
  /** Where the app has no service worker of its own, this one comes when somebody wants to be told things. */
  worker?: string
  key(): Promise<{ key: string }>
  subscribe(browser: Browser): Promise<unknown>
  unsubscribe(browser: { endpoint: string }): Promise<unknown>
}

/** Whose pushes come to this browser. */
const ownerKey = ({ scope }: PushOf): string => `push-of ${scope}`

async function registrationOf({ scope }: PushOf): Promise<ServiceWorkerRegistration | undefined> {
  const all = await navigator.serviceWorker.getRegistrations()
  return all.find((one) => new URL(one.scope).pathname === scope)
}

async function active(registration: ServiceWorkerRegistration): Promise<ServiceWorkerRegistration> {
  const coming = registration.installing ?? registration.waiting
  if (!registration.active && coming)
    await new Promise<void>((resolve) => {
      coming.addEventListener('statechange', () => {
        if (coming.state === 'activated' || coming.state === 'redundant') resolve()
      })
    })
  return registration
}

const subscriptionOf = async (push: PushOf): Promise<PushSubscription | null> =>
  (await (await registrationOf(push))?.pushManager?.getSubscription()) ?? null

const isApple = (): boolean =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) ||
  (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1)

function fit(): PushState | undefined {
  const able = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window
  // There, only an app that was put on the home screen may ask.
  if (!able) return isApple() && !matchMedia('(display-mode: standalone)').matches ? 'install' : 'unsupported'
  return Notification.permission === 'denied' ? 'denied' : undefined
}

export async function pushState(push: PushOf, accountId: string): Promise<PushState> {
  const unfit = fit()
  if (unfit) return unfit
  if (!push.worker && !(await registrationOf(push))) return 'unsupported'
  const on =
    Notification.permission === 'granted' &&
    localStorage.getItem(ownerKey(push)) === accountId &&
    (await subscriptionOf(push)) !== null
  return on ? 'on' : 'off'
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

const isMadeFor = (subscription: PushSubscription, key: string): boolean => {
  const made = subscription.options.applicationServerKey
  const ours = bytesOf(key)
  return made !== null && new Uint8Array(made).every((byte, at) => byte === ours[at])
}

async function subscribe(push: PushOf, registration: ServiceWorkerRegistration, accountId: string): Promise<void> {
  const { key } = await push.key()
  let found = await registration.pushManager.getSubscription()
  // Made for a key that has been changed since.
  if (found && !isMadeFor(found, key)) {
    await push.unsubscribe({ endpoint: found.endpoint })
    await found.unsubscribe()
    found = null
  }
  found ??= await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(key) })
  const { endpoint = '', keys } = found.toJSON()
  await push.subscribe({ endpoint, p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '', key })
  localStorage.setItem(ownerKey(push), accountId)
}

/** Asks the person, then the push service, then tells the server. Called from a press of a button only. */
export async function turnOn(push: PushOf, accountId: string): Promise<PushState> {
  if ((await Notification.requestPermission()) !== 'granted') return pushState(push, accountId)
  const known = await registrationOf(push)
  const registration =
    known ?? (push.worker && (await navigator.serviceWorker.register(push.worker, { scope: push.scope })))
  if (!registration) return 'unsupported'
  await subscribe(push, await active(registration), accountId)
  return 'on'
}

/** The browser forgets first: from then on its push service takes nothing more for it, even if the server is not reached. */
export async function turnOff(push: PushOf): Promise<void> {
  localStorage.removeItem(ownerKey(push))
  if (!('serviceWorker' in navigator)) return
  const found = await subscriptionOf(push)
  if (!found) return
  await found.unsubscribe()
  await push.unsubscribe({ endpoint: found.endpoint }).catch(() => undefined)
}

/**
 * Somebody has come. What was turned on by another person here is turned off; their own is told to the server once more,
 * because a browser or a key may have changed meanwhile.
 */
export async function keepPush(push: PushOf, accountId: string): Promise<void> {
  const owner = localStorage.getItem(ownerKey(push))
  if (owner === null) return
  if (owner !== accountId) return turnOff(push)
  const registration = await registrationOf(push)
  if (registration && Notification.permission === 'granted')
    await subscribe(push, await active(registration), accountId)
}

/** A press on a notification, while a page of this app is open. */
export function onPushOpened(go: (url: string) => void): () => void {
  if (!('serviceWorker' in navigator)) return () => undefined
  const heard = (event: MessageEvent) => {
    const url = (event.data as { pushOpened?: unknown } | null)?.pushOpened
    if (typeof url !== 'string' || !URL.canParse(url)) return
    const { origin, pathname, search } = new URL(url)
    if (origin === location.origin) go(`${pathname}${search}`)
  }
  navigator.serviceWorker.addEventListener('message', heard)
  return () => navigator.serviceWorker.removeEventListener('message', heard)
}

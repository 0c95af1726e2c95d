import { registerSW } from 'virtual:pwa-register'

let ready = false
const listeners = new Set<() => void>()
let update: (reload?: boolean) => Promise<void> = async () => undefined

/** Registers the service worker. A new version waits until the facilitator takes it. */
export function registerApp(): void {
  update = registerSW({
    onNeedRefresh() {
      ready = true
      for (const listener of listeners) listener()
    },
  })
}

export function onUpdateReady(listener: () => void): () => void {
  if (ready) listener()
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const applyUpdate = (): void => void update(true)

import { useCallback, useEffect, useState } from 'react'
import { deviceStore } from '../kept/device-store.ts'

/** What helps to find the door, as bytes: too large for the draft, and kept beside it until the order has a request to send it to. */
export interface Way {
  voice?: Blob
  photo?: Blob
}

/** This app's own: the facilitator's app on the same phone has another. */
const store = deviceStore<Way>('citizen-way', 'way')

/** A private window may deny the store; the bytes then live as long as the page. */
const inMemory = new Map<string, Way>()

export async function findWay(orderId: string): Promise<Way> {
  return (await store.find(orderId).catch(() => undefined)) ?? inMemory.get(orderId) ?? {}
}

export async function keepWay(orderId: string, way: Way): Promise<void> {
  const nothing = !way.voice && !way.photo
  if (nothing) inMemory.delete(orderId)
  else inMemory.set(orderId, way)
  await (nothing ? store.forget(orderId) : store.keep(orderId, way)).catch(() => undefined)
}

/** At sign-out nothing of a person stays on a phone that many use. */
export async function forgetWays(): Promise<void> {
  inMemory.clear()
  await store.clear().catch(() => undefined)
}

/** The way of one order; undefined until it has been looked up. */
export function useWay(orderId: string): [Way | undefined, (change: Partial<Way>) => void] {
  const [way, setWay] = useState<Way>()
  useEffect(() => {
    let here = true
    void findWay(orderId).then((found) => here && setWay(found))
    return () => {
      here = false
    }
  }, [orderId])
  const change = useCallback(
    (part: Partial<Way>) => {
      setWay((before) => {
        const next = { ...before, ...part }
        void keepWay(orderId, next)
        return next
      })
    },
    [orderId],
  )
  return [way, change]
}

import { useEffect } from 'react'
import { useOffline } from '../offline/use-offline.tsx'

const LOOK_MS = 30_000
/** The server is asked anew so often; of a session that ended it is heard at once, by the stream that closes. */
const RENEW_MS = 5 * 60_000

interface Leased {
  on: boolean
  ownerId: string
  sealed(signedIn: boolean): Promise<void>
}

/** While the store is open: its lease is lengthened as long as the server answers, and it is shut when that ends. */
export function useLease({ on, ownerId, sealed }: Leased): void {
  const { store } = useOffline()
  useEffect(() => {
    if (!on) return
    let askedAt = 0
    const look = async () => {
      if (await store.isOver()) return sealed(true)
      if (!navigator.onLine || performance.now() - askedAt < RENEW_MS) return
      askedAt = performance.now()
      if ((await store.open(ownerId)) === 'lost') await sealed(false)
    }
    const seen = () => {
      if (document.visibilityState !== 'visible') return
      askedAt = -RENEW_MS
      void look()
    }
    askedAt = -RENEW_MS
    void look()
    const timer = setInterval(() => void look(), LOOK_MS)
    addEventListener('online', seen)
    document.addEventListener('visibilitychange', seen)
    return () => {
      clearInterval(timer)
      removeEventListener('online', seen)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [on, ownerId, sealed, store])
}

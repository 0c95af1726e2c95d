import { useEffect, useState } from 'react'

/** Whether the device believes it has a network; whoever draws on the server has one. */
export function useOnline(): boolean {
  const [online, setOnline] = useState(() => typeof document === 'undefined' || navigator.onLine)
  useEffect(() => {
    const tell = () => setOnline(navigator.onLine)
    addEventListener('online', tell)
    addEventListener('offline', tell)
    return () => {
      removeEventListener('online', tell)
      removeEventListener('offline', tell)
    }
  }, [])
  return online
}

import { useEffect, useState } from 'react'

/** Difference between the server's business time and this phone's clock; small differences are the network's. */
const KEPT = 'facilitator-clock-offset'
/** Kept over a restart: a phone whose clock is wrong is just as wrong without a network. */
let offsetMs = Number(globalThis.localStorage?.getItem(KEPT) ?? 0) || 0
const IGNORED_MS = 3_000

/** The server tells its time: a phone with a wrong clock still counts down rightly. */
export function setBusinessTime(serverNow: string): void {
  const difference = Date.parse(serverNow) - Date.now()
  offsetMs = Math.abs(difference) < IGNORED_MS ? 0 : difference
  localStorage.setItem(KEPT, String(offsetMs))
}

export function businessNow(): Date {
  return new Date(Date.now() + offsetMs)
}

/** Business time that moves on the screen. */
export function useNow(everyMs = 1_000): Date {
  const [now, setNow] = useState(businessNow)
  useEffect(() => {
    const timer = setInterval(() => setNow(businessNow()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}

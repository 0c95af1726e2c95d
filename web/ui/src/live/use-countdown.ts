import { useEffect, useState } from 'react'

/** Seconds that remain; begins anew with each turn. */
export function useCountdown(from: number, turn: number): number {
  const [left, setLeft] = useState(from)
  useEffect(() => {
    setLeft(from)
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000)
    return () => clearInterval(timer)
  }, [from, turn])
  return left
}

import { useEffect } from 'react'
import { useStateOf } from './use-state-of.ts'

/** Seconds that remain; begins anew with each turn. */
export function useCountdown(from: number, turn: number): number {
  const [left, setLeft] = useStateOf(`${from} ${turn}`, from)
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000)
    return () => clearInterval(timer)
  }, [from, turn, setLeft])
  return left
}

import { useSyncExternalStore } from 'react'

/** Commands that wait until whoever sits here has shown the second factor again: one dialog serves them all. */
let waiting: ((shown: boolean) => void)[] = []
const listeners = new Set<() => void>()

function keep(next: typeof waiting): void {
  waiting = next
  for (const listener of listeners) listener()
}

/** Resolves once it was shown, or with false where somebody thinks better of it. */
export const untilStepUp = (): Promise<boolean> => new Promise((resolve) => keep([...waiting, resolve]))

export function endStepUp(shown: boolean): void {
  const waited = waiting
  keep([])
  for (const go of waited) go(shown)
}

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
export const useStepUpAsked = (): boolean => useSyncExternalStore(listen, () => waiting.length > 0)

import type { Desk } from './desks.ts'

const KEY = 'console-desk'

/** The desk at which somebody worked last on this device. Only its name is kept. */
export function keepDesk(desk: Desk): void {
  localStorage.setItem(KEY, desk.key)
}

/** The desk that opens first: the one left last, as long as it is still theirs. */
export function firstDesk(desks: readonly Desk[]): Desk | undefined {
  const last = localStorage.getItem(KEY)
  return desks.find((desk) => desk.key === last) ?? desks[0]
}

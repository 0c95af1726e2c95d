import type { City } from './city.ts'

/** A department that has said nothing for so long never will. */
const SILENT_MS = 40 * 86_400_000
/** What the days bring by themselves: while nothing else is awaited, one look a day is enough; for desks and citizens, a few. */
const BY_ITSELF: readonly string[] = ['a need', 'the department']
const BY_FEW: readonly string[] = [...BY_ITSELF, 'the office', 'the citizen', 'operations', 'collection', 'own filing']
const FEW_TICKS = 12

/** A day on which nobody has to ride anywhere goes by faster: everybody looks, and the rest comes by itself. */
export function ticksNeeded({ watch, households }: City, all: number): number {
  if (!watch.awaiting.every((one) => BY_FEW.includes(one.awaits))) return all
  for (const home of households) home.nextLook = 0
  return watch.awaiting.every((one) => BY_ITSELF.includes(one.awaits)) ? 1 : FEW_TICKS
}

/** Everybody has their answer and every original is at home, but for what a department keeps to itself. */
export function isOver({ watch, now }: City): boolean {
  return watch.awaiting.every(
    (one) => one.awaits === 'the department' && now.getTime() - Date.parse(one.since) > SILENT_MS,
  )
}

import type { Output } from '@app/contract/calls'
import type { IconName, Tone } from '@app/ui'

export type Room = Output<'operations.room'>
export type RoomVisit = Room['visits'][number]
export type RoomPerson = Room['facilitators'][number]

export const RISKS = ['late', 'at_risk', 'fine'] as const satisfies readonly RoomVisit['risk'][]
export const DOING = ['silent', 'on_the_way', 'at_the_door', 'idle'] as const satisfies readonly RoomPerson['doing'][]
export const PARTS = ['visits', 'people', 'hours', 'board'] as const
export type Part = (typeof PARTS)[number]

export const riskLooks: Record<RoomVisit['risk'], readonly [Tone, IconName]> = {
  late: ['danger', 'clock'],
  at_risk: ['warning', 'hourglass'],
  fine: ['success', 'check'],
}
export const doingLooks: Record<RoomPerson['doing'], readonly [Tone, IconName]> = {
  silent: ['danger', 'warning'],
  on_the_way: ['accent', 'motorcycle'],
  at_the_door: ['accent', 'door'],
  idle: ['neutral', 'check'],
}

/** How many there are of each kind. */
export function countsBy<T, K extends string>(items: readonly T[], kinds: readonly K[], of: (one: T) => K) {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<K, number>
  for (const one of items) counts[of(one)]++
  return counts
}

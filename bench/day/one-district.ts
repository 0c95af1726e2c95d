import { threadCpuUsage } from 'node:process'
import { loadConfig } from '@app/server/kernel/config'
import { loadTerritory } from '@app/server/kernel/territory'
import { makeDistrict } from './district.ts'
import { type Sums, sumsOf } from './measure.ts'
import { type Knows, plannedWay } from './planned-way.ts'
import { playDay } from './play.ts'
import { firstCome, plainScore, type Way } from './ways.ts'

export const WAYS = ['first-come', 'plain-score', 'planner'] as const
export type WayName = (typeof WAYS)[number]
export const PLANTS = ['planner-blind', 'unsound-plan', 'visit-twice', 'lost-visit'] as const
export type Plant = (typeof PLANTS)[number]

export interface DistrictTask {
  seed: number
  place: number
  visits: number
  people: number
  knows: Knows
  plant?: Plant | undefined
}

/** One district's day three ways: all are played on the same doors, hours, roads and mishaps. */
export async function oneDistrict({
  plant,
  knows,
  seed,
  place,
  visits,
  people,
}: DistrictTask): Promise<Record<WayName, Sums>> {
  const district = makeDistrict(await loadTerritory(loadConfig({}).territory), seed, place, { visits, people })
  const play = (way: Way): Sums => {
    const before = threadCpuUsage()
    const day = playDay(district, way)
    const { user, system } = threadCpuUsage(before)
    if (way.name === 'planner' && plant === 'visit-twice') day.visits[0]!.times++
    if (way.name === 'planner' && plant === 'lost-visit') day.visits.pop()
    return { ...sumsOf(day), cpuSeconds: (user + system) / 1e6, plans: 0, broken: [], byPlan: 0 }
  }
  const planned = plannedWay({ seed, knows, blind: plant === 'planner-blind', unsound: plant === 'unsound-plan' })
  return {
    'first-come': play(firstCome()),
    'plain-score': play(plainScore()),
    planner: { ...play(planned), ...planned.made },
  }
}

import type { Output } from '@app/contract'
import type { Known } from '../robots/applicant.ts'
import type { Summary, Violation } from './summary.ts'
import type { Options } from '../options.ts'
import type { System } from '../system.ts'

export interface PlayOptions {
  system: System
  known: readonly Known[]
  seed: number
  requests: number
  faults: boolean
  plant: Options['plant']
  /** Planted too: a situation that the robots no longer bring about. */
  nobodyRefuses: boolean
  say: (words: string) => void
}
export interface Played {
  summary: Summary
  violations: Violation[]
  refusals: [string, number][]
  statesSeen: string[]
  lived: Output<'demo.histories'>['items']
  days: number
  awaited: string[]
  peakMb: number | undefined
}

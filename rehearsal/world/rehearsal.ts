import type { Territory } from '@app/domain/territory'
import type { Guide, Town } from '@app/city/catalogue'
import type { Citizen, Ordered } from '@app/city/citizen'
import type { Facilitator } from '@app/city/facilitator'
import type { Stage } from '@app/city/stage'
import { createVoice, type Voice } from '@app/city/voice'
import type { Machine } from './machine.ts'
import type { Steps } from './steps.ts'

/** What is broken on purpose, to see that it is found. */
export const PLANTS = ['gateway', 'paper', 'refund'] as const
export type Plant = (typeof PLANTS)[number]

/** Something that somebody ordered, and who looks after it. */
export interface Order {
  citizen: Citizen
  ordered: Ordered
}

/** What the steps leave for each other; a step that needs what was never made says so. */
export interface Made {
  guide: Guide
  towns: { home: Town; away: Town }
  stage: Stage
  /** Whose papers were vetted and who was approved: the first by themselves, the other for an agency. */
  own: Facilitator
  ofAgency: Facilitator
  agencyId: string
  centreId: string
  byWeb: Order
  byCall: Order
  atCentre: Order
  /** SHA-256 of what the department signed, as it left the department. */
  mailedPaper: string
  postedPaper: string
}

export interface Rehearsal {
  machine: Machine
  territory: Territory
  steps: Steps
  plant: Plant | undefined
  say(line: string): void
  /** Somebody at a desk of the console, by the name that they have here. */
  desk(name: string): Voice
  put<K extends keyof Made>(what: K, made: Made[K]): void
  /** @throws when the step that makes it did not go well */
  get<K extends keyof Made>(what: K): Made[K]
}

export function createRehearsal(given: Pick<Rehearsal, 'machine' | 'steps' | 'plant' | 'say'>): Rehearsal {
  const made: Partial<Made> = {}
  const desks = new Map<string, Voice>()
  const { machine } = given
  return {
    ...given,
    territory: machine.territory,
    desk(name) {
      const phone = machine.desks.get(name)
      if (phone === undefined) throw new Error(`nobody was made ${name}`)
      const voice = desks.get(name) ?? createVoice(machine.line, phone, 'console')
      desks.set(name, voice)
      return voice
    },
    put(what, value) {
      made[what] = value
    },
    get(what) {
      const found = made[what]
      if (found === undefined) throw new Error(`there is no ${what}: an earlier step did not go well`)
      return found
    },
  }
}

import type { Territory } from '@app/domain/territory'
import type { Guide, Town } from '@app/city/catalogue'
import type { Citizen, Ordered } from '@app/city/citizen'
import type { Facilitator } from '@app/city/facilitator'
import type { Stage } from '@app/city/stage'
import type { Desk } from '@app/city/centre-desk'
import { createVoice, type Voice } from '@app/city/voice'
import type { Machine } from './machine.ts'
import type { StepId, Steps } from './steps.ts'

/** What is broken on purpose, to see that it is found, and the step that has to find it. */
export const PLANTS = { gateway: 'gateway', paper: 'paperIn', refund: 'refund' } as const satisfies Record<
  string,
  StepId
>
export type Plant = keyof typeof PLANTS

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
  /** By the web, filed by mail; by a call, filed by REST; at a centre, decided at a desk. */
  byWeb: Order
  byCall: Order
  atCentre: Order
  desk: Desk
  /** The department's own papers, as they left the departments. */
  papers: ReadonlyMap<Order, Buffer>
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

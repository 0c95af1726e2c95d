/** What the report says of each step, in the order in which they are played. */
export interface StepDone {
  id: StepId
  ok: boolean
  /** Why not, in a sentence. */
  why?: string
}

export const STEP_IDS = [
  'init',
  'administrators',
  'office',
  'service',
  'vetting',
  'training',
  'approval',
  'skills',
  'agency',
  'gateway',
  'orderWeb',
  'orderCall',
  'orderCentre',
  'offerPush',
  'offerText',
  'visit',
  'fileMail',
  'fileRest',
  'paperIn',
  'paperOut',
  'refund',
  'commission',
  'ratingText',
  'figures',
] as const
export type StepId = (typeof STEP_IDS)[number]

export interface Steps {
  /** Plays one step, and keeps whether it went well; what hangs on it is played all the same, and fails by itself. */
  play(id: StepId, what: () => Promise<void>): Promise<void>
  /** Every step by its id; one that was never played is not ok. */
  done(): StepDone[]
  wasPlayed(id: StepId): boolean
}

/** @param say a line of the transcript */
export function createSteps(say: (line: string) => void): Steps {
  const known = new Map<StepId, StepDone>()
  return {
    async play(id, what) {
      say(`\n── ${id}`)
      try {
        await what()
        known.set(id, { id, ok: true })
      } catch (error) {
        const why = (error as Error).message
        known.set(id, { id, ok: false, why })
        say(`   ✖ ${why}`)
      }
    },
    wasPlayed: (id) => known.has(id),
    done: () => STEP_IDS.map((id) => known.get(id) ?? { id, ok: false, why: 'never played' }),
  }
}

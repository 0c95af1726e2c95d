import type { EndpointId, Input, Output } from '@app/contract'
import type { Line, SendOptions } from '@app/city/line'
import { TOTP } from 'otpauth'
import type { MachineClock } from './machine-clock.ts'
import type { Phones } from './phones.ts'

/**
 * The city's robots play on a real system, which answers none of the demo's questions. What they would ask the demo is found
 * where people find it: texts on the phone, the second factor in the authenticator, the time on the wall.
 */
export interface Outside {
  phones: Phones
  clock: MachineClock
  /** The secret in the authenticator of that person for that app. */
  secrets: ReadonlyMap<string, string>
  /** Until nothing is due and nobody works. */
  settle(): Promise<boolean>
}

export const secretKey = (phone: string, app: string): string => `${app} ${phone}`
/** The six digits that an authenticator shows at that time. */
export const digitsOf = (secret: string, at: Date): string => new TOTP({ secret }).generate({ timestamp: at.getTime() })

type Answers = { [Id in EndpointId]?: (input: Input<Id>) => Promise<Output<Id>> | Output<Id> }

function answersOf({ phones, clock, secrets, settle }: Outside): Answers {
  const now = () => clock.now().toISOString()
  return {
    'demo.inbox': ({ phone = '', limit = 60 }) => ({
      items: phones.texts(phone, Number(limit)).map((one) => ({ ...one, language: 'en' })),
    }),
    'demo.people': ({ phone = '' }) => ({
      items: (['facilitator', 'console'] as const).flatMap((app) => {
        const secret = secrets.get(secretKey(phone, app))
        const shown = { app, role: app, name: '', nameUr: '', phone, byHand: false, totpFrom: null, totpUntil: null }
        return secret === undefined ? [] : [{ ...shown, totp: digitsOf(secret, clock.now()) }]
      }),
    }),
    'demo.clock': ({ to, advanceSeconds = 0 }) => {
      clock.passTo(to ? new Date(to) : new Date(clock.now().getTime() + advanceSeconds * 1_000))
      return { now: now(), timersRun: 0 }
    },
    'demo.settle': async () => ({ idle: await settle(), now: now() }),
  }
}

/** The robots' line to a real system. What only a demo could answer is an error: nothing of it goes over the wire. */
export function outsideLine(line: Line, outside: Outside): Line {
  const answers = answersOf(outside)
  return {
    ...line,
    get duplicatesSent() {
      return line.duplicatesSent
    },
    get triedAgain() {
      return line.triedAgain
    },
    async now() {
      return outside.clock.now()
    },
    async send<Id extends EndpointId>(id: Id, input: Input<Id>, options?: SendOptions): Promise<Output<Id>> {
      if (!id.startsWith('demo.')) return line.send(id, input, options)
      const answer = answers[id] as ((given: Input<Id>) => Promise<Output<Id>> | Output<Id>) | undefined
      if (!answer) throw new Error(`the rehearsal has no way to answer ${id} as people would`)
      return answer(input)
    },
  }
}

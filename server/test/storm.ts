import { createHmac } from 'node:crypto'
import type { World } from './world.ts'

export interface Storm {
  calls: number
  events: number
  answered: string[]
  hidden: number
  repeated: number
  abandoned: string[]
}

interface SwitchEvent {
  eventId: string
  kind: 'newCall' | 'answer' | 'hangup'
  callRef: string
  at: string
  from: string
  extension: string
}

/** What a telephone switch sends: the body as it is, and its signature. */
export function tell(world: World, event: Partial<SwitchEvent>, secret = 'demo'): Promise<Response> {
  const body = JSON.stringify(event)
  return fetch(`${world.url}/api/cti/events`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-signature': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
    },
  })
}

/** The n-th pseudo-random number below 1, the same at every run. */
const chance = (seed: number): number => {
  const x = Math.sin(seed * 12.9898) * 43_758.5453
  return x - Math.floor(x)
}

/**
 * An hour in which nobody comes through: events told twice and in the wrong order. One in ten tries again from the number
 * before it, one in fifty is answered after all, one in forty hides its number.
 */
export async function storm(world: World, calls: number): Promise<Storm> {
  const done: Storm = { calls, events: 0, answered: [], hidden: 0, repeated: 0, abandoned: [] }
  const minutes = 60
  for (let minute = 0, n = 0; minute < minutes; minute++) {
    const events: SwitchEvent[] = []
    for (const until = Math.round((calls * (minute + 1)) / minutes); n < until; n++) {
      const again = n % 10 === 9
      const from = n % 40 === 7 ? '' : `0300${String(1_000_000 + n - (again ? 1 : 0))}`
      const at = (seconds: number) => new Date(world.clock.now().getTime() + seconds * 1_000).toISOString()
      const event = (kind: SwitchEvent['kind'], seconds: number): SwitchEvent => ({
        eventId: `${kind}-${n}`,
        kind,
        callRef: `call-${n}`,
        at: at(seconds),
        from,
        extension: '',
      })
      const answered = n % 50 === 3
      const own = [event('newCall', 0), ...(answered ? [event('answer', 15)] : []), event('hangup', 40)]
      if (answered) done.answered.push(from)
      else if (again) done.repeated++
      else if (from) done.abandoned.push(`+92${from.slice(1)}`)
      else done.hidden++
      events.push(...own, ...own.filter((_, i) => chance(n * 3 + i) < 0.3))
    }
    events.sort(
      (a, b) =>
        chance(a.eventId.length * 7 + Number(a.callRef.slice(5))) -
        chance(b.eventId.length * 7 + Number(b.callRef.slice(5))),
    )
    for (let i = 0; i < events.length; i += 32) {
      const answers = await Promise.all(events.slice(i, i + 32).map((event) => tell(world, event)))
      const wrong = answers.find((answer) => answer.status !== 200)
      if (wrong) throw new Error(`the switch was answered ${wrong.status}: ${await wrong.text()}`)
      done.events += answers.length
    }
    await world.clock.advance(60)
  }
  await world.clock.advance(120)
  await world.settle()
  return done
}

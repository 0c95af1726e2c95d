import type { Output } from '@app/contract'
import type { RequestState } from '@app/domain/requests'
import type { Line } from './line.ts'
import type { RequestView } from './robots/citizen.ts'
import type { Violation } from './outcome/summary.ts'

type Awaiting = Output<'demo.invariants'>['awaiting'][number]

/** Keeps an eye on everything that must always hold. */
export interface Watch {
  /** Reads the system's own tables; call it when nothing is under way. */
  check(): Promise<void>
  /** What a citizen sees must speak for itself. */
  seen(view: RequestView): void
  /** An act upon one thing, and the refusal if there was one: the same "no" for days on end means that nobody can go on. */
  tried(subject: string, what: string, refusal: string | undefined): void
  /** An acknowledged command: its effect must be found at the end. */
  acknowledged(requestId: string): void
  note(violation: Violation): void
  /** At the end: nothing acknowledged was lost, outcomes add up. */
  finish(lookUp: (requestId: string) => Promise<boolean>, requests: number): Promise<Record<string, number>>
  readonly checks: number
  /** What open requests waited for at the last check. */
  readonly awaiting: readonly Awaiting[]
  readonly violations: Violation[]
  readonly statesSeen: ReadonlySet<RequestState>
}

/** The same refusal so often, and for longer than this, is no answer any more. */
const TRIES_MAX = 4
const DAY_MS = 86_400_000
const REFUSED_MS = 2 * DAY_MS
/** Nobody comes, or an original is not brought home, for so long: business days and holidays together. */
const VISIT_MS = 12 * DAY_MS
const HOME_MS = 16 * DAY_MS

export function createWatch(line: Line, say: (words: string) => void, now: () => Date): Watch {
  const violations: Violation[] = []
  const promised = new Set<string>()
  const statesSeen = new Set<RequestState>()
  const refused = new Map<string, { code: string; times: number; sinceMs: number }>()
  let awaiting: readonly Awaiting[] = []
  let checks = 0
  const note = (violation: Violation): void => {
    const known = violations.some((v) => v.invariant === violation.invariant && v.subject === violation.subject)
    if (known) return
    violations.push(violation)
    say(`VIOLATION ${violation.invariant}: ${violation.subject} ${violation.words}`)
  }
  return {
    note,
    async check() {
      const { idle } = await line.send('demo.settle', { withinSeconds: 60 })
      if (!idle) note({ invariant: 'goes on', subject: 'the system', words: 'does not come to rest' })
      const found = await line.send('demo.invariants', {})
      checks += found.checked + found.awaiting.length
      for (const violation of found.violations) note(violation)
      awaiting = found.awaiting
      for (const one of awaiting) {
        const days = (now().getTime() - Date.parse(one.since)) / DAY_MS
        const subject = `request:${one.trackingNo}`
        if ((one.awaits === 'a facilitator' || one.awaits === 'the visit') && days * DAY_MS > VISIT_MS)
          note({ invariant: 'goes on', subject, words: `has been ${one.state} for ${Math.round(days)} days` })
        if (one.awaits === 'its originals' && days * DAY_MS > HOME_MS)
          note({
            invariant: 'custody',
            subject,
            words: `ended ${one.state} ${Math.round(days)} days ago, and its originals are not at home`,
          })
      }
    },
    tried(subject, what, refusal) {
      checks++
      const key = `${subject} ${what}`
      const before = refused.get(key)
      if (refusal === undefined) return void refused.delete(key)
      if (before?.code !== refusal) return void refused.set(key, { code: refusal, times: 1, sinceMs: now().getTime() })
      before.times++
      const forMs = now().getTime() - before.sinceMs
      if (before.times >= TRIES_MAX && forMs > REFUSED_MS)
        note({
          invariant: 'goes on',
          subject,
          words: `${what} was refused ${before.times} times in ${Math.round(forMs / DAY_MS)} days: ${refusal}`,
        })
    },
    seen(view) {
      checks++
      statesSeen.add(view.state)
      if (view.spoken.en.length < 10 || view.spoken.ur.length < 10)
        note({ invariant: 'spoken', subject: `request:${view.id}`, words: `nothing to say in ${view.state}` })
      if (
        view.visits.filter((v) => ['en_route', 'arrived', 'in_progress'].includes(v.state) && v.kind === 'household')
          .length > 1
      )
        note({ invariant: 'one place', subject: `request:${view.id}`, words: 'two visits under way' })
    },
    acknowledged: (requestId) => void promised.add(requestId),
    async finish(lookUp, requests) {
      const { outcomes } = await line.send('demo.invariants', {})
      const sum = Object.values(outcomes).reduce((a, b) => a + b, 0)
      checks++
      if (sum !== requests)
        note({ invariant: 'outcomes', subject: 'all', words: `${sum} outcomes for ${requests} requests` })
      for (const requestId of promised) {
        checks++
        if (!(await lookUp(requestId)))
          note({ invariant: 'lost', subject: `request:${requestId}`, words: 'was acknowledged and cannot be found' })
      }
      for (const id of line.unequalAnswers)
        note({ invariant: 'twice', subject: id, words: 'the same command had two answers' })
      return outcomes
    },
    get checks() {
      return checks
    },
    get awaiting() {
      return awaiting
    },
    violations,
    statesSeen,
  }
}

import type { RequestState } from '@app/domain/requests'
import type { Line } from './line.ts'
import type { RequestView } from './robots/citizen.ts'
import type { Violation } from './summary.ts'

/** Keeps an eye on everything that must always hold. */
export interface Watch {
  /** Reads the system's own tables; call it when nothing is under way. */
  check(): Promise<void>
  /** What a citizen sees must speak for itself. */
  seen(view: RequestView): void
  /** An acknowledged command: its effect must be found at the end. */
  acknowledged(requestId: string): void
  note(violation: Violation): void
  /** At the end: nothing acknowledged was lost, outcomes add up. */
  finish(lookUp: (requestId: string) => Promise<boolean>, requests: number): Promise<Record<string, number>>
  readonly checks: number
  readonly violations: Violation[]
  readonly statesSeen: ReadonlySet<RequestState>
}

export function createWatch(line: Line, say: (words: string) => void): Watch {
  const violations: Violation[] = []
  const promised = new Set<string>()
  const statesSeen = new Set<RequestState>()
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
      await line.send('demo.settle', { withinSeconds: 60 })
      const found = await line.send('demo.invariants', {})
      checks += found.checked
      for (const violation of found.violations) note(violation)
    },
    seen(view) {
      checks++
      statesSeen.add(view.state)
      if (view.spoken.en.length < 10 || view.spoken.ur.length < 10) note({ invariant: 'spoken', subject: `request:${view.id}`, words: `nothing to say in ${view.state}` })
      if (view.visits.filter((v) => ['en_route', 'arrived', 'in_progress'].includes(v.state) && v.kind === 'household').length > 1) note({ invariant: 'one place', subject: `request:${view.id}`, words: 'two visits under way' })
    },
    acknowledged: (requestId) => void promised.add(requestId),
    async finish(lookUp, requests) {
      const { outcomes } = await line.send('demo.invariants', {})
      const sum = Object.values(outcomes).reduce((a, b) => a + b, 0)
      checks++
      if (sum !== requests) note({ invariant: 'outcomes', subject: 'all', words: `${sum} outcomes for ${requests} requests` })
      for (const requestId of promised) {
        checks++
        if (!(await lookUp(requestId))) note({ invariant: 'lost', subject: `request:${requestId}`, words: 'was acknowledged and cannot be found' })
      }
      for (const id of line.unequalAnswers) note({ invariant: 'twice', subject: id, words: 'the same command had two answers' })
      return outcomes
    },
    get checks() { return checks },
    violations, statesSeen,
  }
}

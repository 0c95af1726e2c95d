import { isEnd, type RequestState } from './states.ts'

/** The five phases of every request, whatever its way. The second is where its citizen meets somebody, or does it alone. */
export const PHASES = ['booked', 'visit', 'office', 'ready', 'with_you'] as const
export type PhaseId = (typeof PHASES)[number]
export type PhaseState = 'done' | 'now' | 'to_come' | 'stopped'
export interface Phase {
  id: PhaseId
  state: PhaseState
  atMs: number | null
}

export interface PhaseFacts {
  state: RequestState
  /** States it came to, in their order. */
  moves: readonly { to: RequestState; atMs: number }[]
  /** The date that is promised for where it is now. */
  nextMs: number | null
}

const PHASE_OF: { readonly [S in RequestState]: number | null } = {
  draft: 0,
  booked: 0,
  scheduled: 1,
  visit_assigned: 1,
  visiting: 1,
  ready: 2,
  submitted: 2,
  in_process: 2,
  objected: 2,
  approved: 3,
  issued: 3,
  delivering: 4,
  at_office: 4,
  delivered: 5,
  closed: 5,
  rejected: null,
  withdrawn: null,
  cancelled: null,
  failed: null,
}

/** Past, present and to come, each with its day where one is known. What ended early stops where it stood. */
export function phasesOf(f: PhaseFacts): Phase[] {
  const stands = PHASE_OF[f.state] ?? lastPhase(f.moves)
  const stopped = isEnd(f.state) && f.state !== 'closed'
  return PHASES.map((id, index) => {
    if (index < stands) return { id, state: 'done', atMs: doneAt(f.moves, index) }
    if (index > stands) return { id, state: stopped ? 'stopped' : 'to_come', atMs: null }
    return { id, state: stopped ? 'stopped' : 'now', atMs: stopped ? (f.moves.at(-1)?.atMs ?? null) : f.nextMs }
  })
}

function lastPhase(moves: PhaseFacts['moves']): number {
  for (const move of [...moves].reverse()) {
    const phase = PHASE_OF[move.to]
    if (phase !== null) return phase
  }
  return 0
}

/** The first is done with the order itself; any other when it was last left for the one behind it. */
function doneAt(moves: PhaseFacts['moves'], index: number): number | null {
  if (index === 0) return moves[0]?.atMs ?? null
  let at: number | null = null
  let before = 0
  for (const move of moves) {
    const phase = PHASE_OF[move.to]
    if (phase === null) continue
    if (phase > index && before <= index) at = move.atMs
    before = phase
  }
  return at
}

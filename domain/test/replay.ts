import { readFileSync } from 'node:fs'

/** One way that something went once: state, action, state … `kind` is a request's mode, or where a visit is made. */
export interface History {
  kind: string
  path: string
}

/** A life that a table of states rules, as a kept history asks about it. */
export interface Ruled {
  actions: readonly string[]
  /** Every state to which the action may lead from here, whatever else is the case; none where it is refused. */
  leads(kind: string, from: string, action: string): readonly string[]
  isEnd(state: string): boolean
  /** It is open there, and nobody is to act and nothing goes on by itself. */
  isNobodys?(kind: string, state: string): boolean
}

interface Step {
  kind: string
  from: string
  action: string
  to: string
}

/** Of lives whose steps are recorded as states alone. */
const ANY_ACTION = 'moves'
const FILE = new URL('./kept-histories.txt', import.meta.url)

/** The histories of one life that a city once lived through. A line is a life, a kind and a path. */
export function kept(life: string): History[] {
  return readFileSync(FILE, 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([first]) => first === life)
    .map(([, kind = '', ...path]) => ({ kind, path: path.join(' ') }))
}

export function stepsOf({ kind, path }: History): Step[] {
  const words = path.split(' ')
  return Array.from({ length: (words.length - 1) / 2 }, (_, i) => ({
    kind,
    from: words[2 * i]!,
    action: words[2 * i + 1]!,
    to: words[2 * i + 2]!,
  }))
}

/** The table as it would be if that action were refused in that state. */
export const without = (ruled: Ruled, from: string, action: string): Ruled => ({
  ...ruled,
  leads: (kind, state, act) => (state === from && act === action ? [] : ruled.leads(kind, state, act)),
})

const leadsTo = (ruled: Ruled, kind: string, from: string, action: string): string[] =>
  (action === ANY_ACTION ? ruled.actions : [action]).flatMap((one) => [...ruled.leads(kind, from, one)])

/**
 * Lives the kept histories through under the table of today. What is under way anywhere stands somewhere on one of them:
 * a step that is not lawful any more, or a state that is nobody's turn or leads to no end, would leave it there for ever.
 * Each problem is named once, with the number of histories that have it and one of them.
 */
export function replay(ruled: Ruled, histories: readonly History[]): string[] {
  const found = new Map<string, History[]>()
  const note = (problem: string, history: History): void => {
    const others = found.get(problem) ?? []
    if (!others.includes(history)) found.set(problem, [...others, history])
  }
  const endIsNear = endReached(ruled)
  for (const history of histories) {
    const { kind } = history
    for (const { from, action, to } of stepsOf(history))
      if (!leadsTo(ruled, kind, from, action).includes(to))
        note(`${kind}: ${from} ${action} ${to} is not lawful any more`, history)
    for (const state of history.path.split(' ').filter((_, i) => i % 2 === 0)) {
      if (ruled.isEnd(state)) continue
      if (ruled.isNobodys?.(kind, state)) note(`${kind}: ${state} is open and nobody's turn`, history)
      if (!endIsNear(kind, state)) note(`${kind}: ${state} leads to no end`, history)
    }
  }
  return [...found].map(
    ([problem, [first, ...others]]) => `${problem} (${others.length + 1} histories, one: ${first?.path})`,
  )
}

function endReached(ruled: Ruled): (kind: string, state: string) => boolean {
  const known = new Map<string, boolean>()
  const search = (kind: string, start: string): boolean => {
    const seen = new Set([start])
    for (const state of seen) {
      if (ruled.isEnd(state)) return true
      for (const action of ruled.actions) for (const to of ruled.leads(kind, state, action)) seen.add(to)
    }
    return false
  }
  return (kind, state) => {
    const key = `${kind} ${state}`
    const answer = known.get(key) ?? search(kind, state)
    known.set(key, answer)
    return answer
  }
}

/** Asks once for each question: the facts that may be beside a state are many. */
export function remembering(leads: Ruled['leads']): Ruled['leads'] {
  const known = new Map<string, readonly string[]>()
  return (kind, from, action) => {
    const key = `${kind} ${from} ${action}`
    const answer = known.get(key) ?? [...new Set(leads(kind, from, action))]
    known.set(key, answer)
    return answer
  }
}

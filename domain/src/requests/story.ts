import type { RequestState } from './states.ts'

/** One line of a request's history as it is written down; `seq` is the order in which it was. */
export interface Told {
  seq: number
  atMs: number
  kind: string
  to: RequestState | null
}

/** Lines that say what the state says which they brought about, better: the state's own line goes. */
const SAYS_THE_SAME: Readonly<Record<string, readonly RequestState[]>> = {
  filed: ['submitted'],
  visit_departed: ['visiting'],
  own: ['delivered'],
}
/** Lines that are written behind the state which they brought about, in the same act: the cause comes first. */
const BRINGS: Readonly<Record<string, readonly RequestState[]>> = {
  visit_completed: ['ready', 'delivered', 'in_process'],
  visit_failed: ['scheduled', 'failed', 'at_office', 'delivering'],
  visit_moved: ['scheduled'],
  form: ['ready'],
  proof: ['ready'],
  paper: ['ready', 'delivered'],
}
/** Nothing is told twice within this time. */
const SAME_MS = 60_000

/**
 * What happened, in its true order and each thing once: by the sequence in which it was written, causes before what they
 * brought about, a state that another line tells better left out, and what is said twice said once.
 */
export function storyOf<Line extends Told>(lines: readonly Line[], sameWords: (a: Line, b: Line) => boolean): Line[] {
  const story: Line[] = []
  for (const line of [...lines].sort((a, b) => a.seq - b.seq)) {
    let at = story.length
    while (at > 0 && brought(line, story[at - 1] as Line)) at--
    story.splice(at, 0, line)
  }
  return story.filter((line, index) => !isToldElsewhere(line, story) && !isEcho(line, index, story, sameWords))
}

const isState = (line: Told): boolean => line.kind === 'state'
const brought = (cause: Told, effect: Told): boolean =>
  isState(effect) &&
  effect.atMs === cause.atMs &&
  effect.to !== null &&
  (BRINGS[cause.kind]?.includes(effect.to) ?? false)

const isToldElsewhere = (line: Told, story: readonly Told[]): boolean =>
  isState(line) &&
  story.some(
    (other) =>
      line.to !== null && SAYS_THE_SAME[other.kind]?.includes(line.to) && Math.abs(other.atMs - line.atMs) <= SAME_MS,
  )

const isEcho = <Line extends Told>(
  line: Line,
  index: number,
  story: readonly Line[],
  sameWords: (a: Line, b: Line) => boolean,
): boolean => {
  const before = story[index - 1]
  return before !== undefined && sameWords(before, line) && line.atMs - before.atMs <= SAME_MS
}

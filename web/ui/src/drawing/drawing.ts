import type { Problem } from '../live/problem.ts'

/** Pages are drawn on the server first: with answers that were asked before, and without effects. */
export interface Brought {
  data?: unknown
  problem?: Problem
}

/** What the head of the document says of a page. */
export interface PageHead {
  title: string
  suffix?: string
  lead?: string
}

interface Drawing {
  answers: ReadonlyMap<string, Brought>
  lacking: Set<string>
  head: PageHead | undefined
}

/** While the server draws; a drawing begins and ends within one turn of the loop, so that two never mix. */
let drawing: Drawing | undefined
/** Here in the browser: what the page came with. */
let brought: ReadonlyMap<string, Brought> = new Map()

/** How long after it was opened the page's own answers are taken as they are, before they are asked for like any other. */
const FRESH_MS = 5_000

/** In the browser: the answers that the page came with, so that it can go on without asking again. */
export function bring(answers: Record<string, Brought>): void {
  brought = new Map(Object.entries(answers))
  setTimeout(() => {
    brought = new Map()
  }, FRESH_MS)
}

/** The answer that was brought for that question; on the server, the question is noted where there is none. */
export function broughtFor(key: string | null): Brought | undefined {
  if (key === null) return undefined
  if (!drawing) return brought.get(key)
  const answer = drawing.answers.get(key)
  if (!answer) drawing.lacking.add(key)
  return answer
}

export function noteHead(head: PageHead): void {
  if (drawing) drawing.head = head
}

/** On the server: draws once with these answers; tells which it lacked, and what the page says of itself. */
export function drawWith<T>(
  answers: ReadonlyMap<string, Brought>,
  draw: () => T,
): { drawn: T; lacking: string[]; head: PageHead | undefined } {
  const own: Drawing = { answers, lacking: new Set(), head: undefined }
  drawing = own
  try {
    const drawn = draw()
    return { drawn, lacking: [...own.lacking], head: own.head }
  } finally {
    drawing = undefined
  }
}

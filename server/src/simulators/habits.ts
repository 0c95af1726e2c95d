import { createHash } from 'node:crypto'

/** How a made-up department behaves. Shares are of its applications, 0 to 1; all may be changed while it runs. */
export interface Habits {
  /** Answers "later" instead of a reference at once. */
  laterShare: number
  objectShare: number
  rejectShare: number
  /** The first print has a wrong letter. */
  misprintShare: number
  /** What is issued brings the department's own document. */
  documentShare: number
  /** That document is none; the right one comes a day later. */
  brokenDocumentShare: number
  /** A message comes again: the same, and once more under another id. */
  twiceShare: number
  /** Approval and paper come before what should come before them. */
  outOfOrderShare: number
  /** Ten days late. */
  lateShare: number
  /** Taken, and never heard of again. */
  neverShare: number
  /** The decision is called back, too, not only listed. */
  callbackShare: number
  acknowledgeHours: number
  decideHours: [number, number]
  issueHours: [number, number]
  /** Cannot be reached. */
  outage: boolean
  /** Takes this long to answer. */
  slowMs: number
}

export const HABITS: Habits = {
  laterShare: 0.4,
  objectShare: 0.08,
  rejectShare: 0.03,
  misprintShare: 0.02,
  documentShare: 0.3,
  brokenDocumentShare: 0,
  twiceShare: 0,
  outOfOrderShare: 0,
  lateShare: 0,
  neverShare: 0,
  callbackShare: 0.5,
  acknowledgeHours: 4,
  decideHours: [20, 70],
  issueHours: [3, 24],
  outage: false,
  slowMs: 0,
}

/** Words in an application that make a system fail on it, or refuse it; evidently made up. */
export const POISON = 'Test Poison'
export const REFUSED = 'Test Refused'

/** The same number between 0 and 1 for the same words, whatever else happened before. */
export function chance(...words: (string | number)[]): number {
  return createHash('sha256').update(words.join('\n')).digest().readUIntBE(0, 6) / 2 ** 48
}

export const between = ([least, most]: [number, number], at: number): number => least + (most - least) * at

import type { Question } from './recruiting.ts'

/** One question as it is asked: its options in an order of this sheet's own. */
export interface Drawn {
  questionId: string
  order: readonly number[]
}

/** A small generator over the seed's text: the same seed draws the same sheet, on every machine. */
function generator(seed: string): () => number {
  let state = 2_166_136_261
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 16_777_619) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function shuffled<T>(items: readonly T[], unit: () => number): T[] {
  const list = [...items]
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(unit() * (i + 1))
    ;[list[i], list[j]] = [list[j] as T, list[i] as T]
  }
  return list
}

/** Draws so many questions, one of every module first, and shuffles their options. */
export function drawQuiz(questions: readonly Question[], seed: string, count: number): Drawn[] {
  const unit = generator(seed)
  const mixed = shuffled(questions, unit)
  const firsts = [...new Map([...mixed].reverse().map((one) => [one.moduleId, one])).values()]
  const chosen = [...firsts, ...mixed.filter((one) => !firsts.includes(one))].slice(0, count)
  return shuffled(chosen, unit).map((one) => ({
    questionId: one.id,
    order: shuffled(
      one.options.map((_, i) => i),
      unit,
    ),
  }))
}

export interface Marked {
  right: number
  of: number
  passed: boolean
  wrong: string[]
}
export type QuizRefusal = 'question_not_drawn' | 'question_unanswered'

/** Marks a sheet. What was not drawn is not answered, and what was drawn is answered once. */
export function markQuiz(
  questions: readonly Question[],
  drawn: readonly Drawn[],
  answers: readonly { questionId: string; option: number }[],
  passBasisPoints: number,
): Marked | { refusal: QuizRefusal; questionId: string } {
  const asked = new Set(drawn.map((one) => one.questionId))
  const stranger = answers.find(
    (one, i) => !asked.has(one.questionId) || answers.findIndex((other) => other.questionId === one.questionId) !== i,
  )
  if (stranger) return { refusal: 'question_not_drawn', questionId: stranger.questionId }
  const wrong: string[] = []
  for (const { questionId, order } of drawn) {
    const given = answers.find((one) => one.questionId === questionId)
    if (!given) return { refusal: 'question_unanswered', questionId }
    const question = questions.find((one) => one.id === questionId)
    if (!question || order[given.option] !== question.right) wrong.push(questionId)
  }
  const right = drawn.length - wrong.length
  return {
    right,
    of: drawn.length,
    passed: drawn.length > 0 && right * 10_000 >= drawn.length * passBasisPoints,
    wrong,
  }
}

/** After so many failed tries in a row there is a wait; then the count begins anew. */
export function nextTryAt(failedAt: readonly Date[], rule: { triesMax: number; waitHours: number }): Date | null {
  const last = failedAt.at(-1)
  return last && failedAt.length % rule.triesMax === 0 ? new Date(last.getTime() + rule.waitHours * 3_600_000) : null
}

import { DAY_MS, type TemplateValue } from '@app/domain/shared'
import type { Asked, QuestionKind } from '@app/domain/texts'
import type { Query, Tx } from '../../kernel/context.ts'
import { newId } from '../../kernel/id.ts'
import * as store from './store.ts'

/** The messages that a bare word answers, and for how many days whoever reads them remembers the question. */
const QUESTIONS: Readonly<Record<string, { kind: QuestionKind; days: number }>> = {
  extra_money_question: { kind: 'extra_money', days: 7 },
  rating_ask: { kind: 'rating', days: 7 },
  sms_slots: { kind: 'slot', days: 1 },
  sms_cancel_fee: { kind: 'cancel_fee', days: 1 },
  sms_cancel_rest: { kind: 'cancel_fee', days: 1 },
}
const LOOKED_AT = 20

export const isQuestion = (template: string): boolean => template in QUESTIONS

/** The question goes down with its message: `about` is the visit, or what the message calls the request. */
export async function noteQuestion(
  tx: Tx,
  said: { phone: string; template: string; about?: string; facts: Record<string, TemplateValue> },
): Promise<void> {
  const question = QUESTIONS[said.template]
  if (!question) return
  await store.insertQuestion(tx, {
    id: newId(),
    phone: said.phone,
    template: said.template,
    kind: question.kind,
    about: said.about ?? String(said.facts.trackingNo ?? ''),
    asked_at: tx.at,
    until: new Date(tx.at.getTime() + question.days * DAY_MS),
  })
}

/** What that number was asked and may still answer, answered or not: the last one decides what a bare digit means. */
export const questionsTo = async (q: Query, phone: string): Promise<Asked[]> =>
  (await store.questionsTo(q, phone, q.at, LOOKED_AT)).map((row) => ({
    id: row.id,
    kind: row.kind,
    about: row.about,
    askedAt: row.asked_at,
    until: row.until,
  }))

export const noteAnswered = (tx: Tx, questionId: string): Promise<number> => store.markAnswered(tx, questionId, tx.at)

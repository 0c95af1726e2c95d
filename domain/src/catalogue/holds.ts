import { daysBetween, isLocalDate, type LocalDate, yearsBetween } from '../shared/index.ts'
import type { Condition, Operand, Scalar } from './condition.ts'
import type { Answers, AnswerValue } from './field.ts'

/** What a condition is judged against. `item` is one entry of a repeated group. */
export interface Scope {
  answers: Answers
  item?: Answers
  /** The territory's calendar day. */
  today: LocalDate
}

/** Does the condition hold? An answer that is missing makes a comparison false. */
export function holds(condition: Condition | undefined, scope: Scope): boolean {
  if (condition === undefined) return true
  if ('all' in condition) return condition.all.every((part) => holds(part, scope))
  if ('any' in condition) return condition.any.some((part) => holds(part, scope))
  if ('not' in condition) return !holds(condition.not, scope)
  if ('present' in condition) return (operandValue(condition.of, scope) !== undefined) === condition.present
  const value = operandValue(condition.of, scope)
  if (value === undefined) return false
  if ('is' in condition) return value === condition.is
  if ('in' in condition)
    return Array.isArray(value) ? value.some((v) => condition.in.includes(v)) : condition.in.includes(value)
  if (typeof value !== 'number') return false
  if ('atLeast' in condition) return value >= condition.atLeast
  if ('moreThan' in condition) return value > condition.moreThan
  return value <= condition.atMost
}

function answerOf(name: string, scope: Scope): AnswerValue | undefined {
  return scope.item && name in scope.item ? scope.item[name] : scope.answers[name]
}

/** The value to compare: a scalar answer, the chosen values of several, or a derived number. */
export function operandValue(operand: Operand, scope: Scope): Scalar | string[] | undefined {
  if (typeof operand === 'string') {
    const value = answerOf(operand, scope)
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
    if (Array.isArray(value) && value.every((v) => typeof v === 'string')) return value as string[]
    return value === undefined ? undefined : 'given'
  }
  if ('countOf' in operand) {
    const value = answerOf(operand.countOf, scope)
    return Array.isArray(value) ? value.length : undefined
  }
  const date = answerOf('yearsSince' in operand ? operand.yearsSince : operand.daysSince, scope)
  if (!isLocalDate(date)) return undefined
  return 'yearsSince' in operand ? yearsBetween(date, scope.today) : daysBetween(date, scope.today)
}

/** Names of the fields that a condition looks at. */
export function fieldsOfCondition(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(fieldsOfCondition)
  if ('any' in condition) return condition.any.flatMap(fieldsOfCondition)
  if ('not' in condition) return fieldsOfCondition(condition.not)
  return [fieldOfOperand(condition.of)]
}

export function fieldOfOperand(operand: Operand): string {
  if (typeof operand === 'string') return operand
  if ('countOf' in operand) return operand.countOf
  return 'yearsSince' in operand ? operand.yearsSince : operand.daysSince
}

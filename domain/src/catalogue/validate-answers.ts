import type { LocalText } from '../shared/index.ts'
import type { CaseDefinition } from './case.ts'
import { checkField, type FormWorld } from './check-field.ts'
import type { Answers, AnswerValue, Field, FormSection } from './field.ts'
import { holds } from './holds.ts'

/** `field` is a path: `children.0.birthDate`. A form rule brings its own words. */
export interface FormProblem {
  field: string
  refusal: string
  message?: LocalText
}

export interface CheckedForm {
  /** The stored form of every answer that was asked for and is right; the rest is dropped. */
  answers: Answers
  problems: FormProblem[]
}

/** Sections and fields that are asked with these answers: what a screen shows, page by page. */
export function askedSections(definition: CaseDefinition, answers: Answers, today: string): FormSection[] {
  return definition.form
    .filter((section) => holds(section.when, { answers, today }))
    .map((section) => ({ ...section, fields: section.fields.filter((field) => holds(field.when, { answers, today })) }))
    .filter((section) => section.fields.length > 0)
}

/** Checks the questions that are asked before booking; all of them are needed for a quote to hold. */
export function checkQuestions(
  definition: CaseDefinition,
  answers: Record<string, unknown>,
  world: FormWorld,
): CheckedForm {
  const out: CheckedForm = { answers: {}, problems: [] }
  walk(definition.eligibility.questions, answers, out, world, { partial: false, path: '', target: out.answers })
  return out
}

/**
 * Checks answers against the case's questions, form and rules, in order: a condition sees only what
 * was answered before it. `partial` forgives what is still missing, never what is wrong.
 */
export function validateAnswers(
  definition: CaseDefinition,
  answers: Record<string, unknown>,
  world: FormWorld,
  options: { partial: boolean },
): CheckedForm {
  const out: CheckedForm = { answers: {}, problems: [] }
  const walkIn = { partial: options.partial, path: '', target: out.answers }
  walk(definition.eligibility.questions, answers, out, world, walkIn)
  for (const section of definition.form) {
    if (holds(section.when, { answers: out.answers, today: world.today }))
      walk(section.fields, answers, out, world, walkIn)
  }
  for (const rule of definition.formRules) {
    if (holds(rule.when, { answers: out.answers, today: world.today }))
      out.problems.push({ field: rule.field, refusal: rule.code, message: rule.message })
  }
  return out
}

interface Walk {
  partial: boolean
  path: string
  target: Answers
}

function walk(
  fields: readonly Field[],
  given: Record<string, unknown>,
  out: CheckedForm,
  world: FormWorld,
  at: Walk,
): void {
  for (const field of fields) {
    const scope = { answers: out.answers, item: at.target, today: world.today }
    if (!holds(field.when, scope)) continue
    const path = `${at.path}${field.name}`
    const value = given[field.name]
    if (value === undefined || value === null || value === '') {
      if (!field.optional && !at.partial && !(field.type === 'repeat' && field.min === 0))
        out.problems.push({ field: path, refusal: 'answer_missing' })
      continue
    }
    if (field.type === 'repeat') {
      at.target[field.name] = walkItems(field, value, path, out, world, at)
      continue
    }
    const checked = checkField(field, value, { ...out.answers, ...at.target }, world)
    if ('refusal' in checked) out.problems.push({ field: path, refusal: checked.refusal })
    else at.target[field.name] = checked.value
  }
}

function walkItems(
  field: Extract<Field, { type: 'repeat' }>,
  value: unknown,
  path: string,
  out: CheckedForm,
  world: FormWorld,
  at: Walk,
): AnswerValue {
  const items = Array.isArray(value) ? value : []
  if (!Array.isArray(value)) out.problems.push({ field: path, refusal: 'list_invalid' })
  if (items.length > field.max) out.problems.push({ field: path, refusal: 'list_too_long' })
  if (items.length < field.min && !at.partial) out.problems.push({ field: path, refusal: 'list_too_short' })
  return items.slice(0, field.max).map((item: unknown, index) => {
    const target: Answers = {}
    if (typeof item !== 'object' || item === null)
      out.problems.push({ field: `${path}.${index}`, refusal: 'list_invalid' })
    else
      walk(field.fields, item as Record<string, unknown>, out, world, {
        partial: at.partial,
        path: `${path}.${index}.`,
        target,
      })
    return target
  })
}

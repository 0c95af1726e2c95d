import {
  daysBetween,
  isAmountPaisa,
  isDoorPhone,
  isLocalDate,
  type LocalDate,
  normaliseCnic,
  normaliseIdentifier,
  normalisePhone,
  yearsBetween,
} from '../shared/index.ts'
import type { Answers, AnswerValue, Field } from './field.ts'

/** What a form is checked against beside itself. */
export interface FormWorld {
  today: LocalDate
  hasDistrict(id: string): boolean
  hasTehsil(id: string): boolean
}

export type FieldCheck = { value: AnswerValue } | { refusal: string }

const LATIN = /^[\p{Script=Latin}\p{M} .'’-]+$/u
const URDU = /^[\p{Script=Arabic}\p{M} .۔'’ -]+$/u
const NAME_MAX = 80
const BIRTHS_FROM: LocalDate = '1900-01-01'

const no = (refusal: string): FieldCheck => ({ refusal })
type Of<T extends Field['type']> = Extract<Field, { type: T }>

/** Brings one answer into its stored form, or says why it cannot be. Repeats are walked by the caller. */
export function checkField(
  field: Exclude<Field, Of<'repeat'>>,
  value: unknown,
  answers: Answers,
  world: FormWorld,
): FieldCheck {
  switch (field.type) {
    case 'text':
      return checkText(field, value)
    case 'name':
      return checkName(field, value)
    case 'cnic': {
      const cnic = typeof value === 'string' ? normaliseCnic(value) : null
      return cnic === null ? no('identifier_invalid') : { value: cnic }
    }
    case 'identifier':
      return checkIdentifier(field, value)
    case 'phone': {
      const phone = typeof value === 'string' ? normalisePhone(value) : null
      return phone === null || (field.door && !isDoorPhone(phone)) ? no('phone_invalid') : { value: phone }
    }
    case 'date':
      return checkDate(field, value, answers, world.today)
    case 'choice':
      return field.options.some((option) => option.value === value) ? { value: value as string } : no('choice_unknown')
    case 'choices': {
      const chosen = Array.isArray(value) ? [...new Set(value)] : []
      const known = chosen.every((one) => field.options.some((option) => option.value === one))
      return chosen.length > 0 && chosen.length <= field.max && known
        ? { value: chosen as string[] }
        : no('choice_unknown')
    }
    case 'number':
      if (typeof value !== 'number' || !Number.isFinite(value)) return no('number_invalid')
      if (field.integer && !Number.isInteger(value)) return no('number_invalid')
      return value < field.min || value > field.max ? no('number_out_of_range') : { value }
    case 'money':
      if (!isAmountPaisa(value)) return no('amount_invalid')
      return value < field.minPaisa || value > field.maxPaisa ? no('number_out_of_range') : { value }
    case 'boolean':
      return typeof value === 'boolean' ? { value } : no('choice_unknown')
    case 'address':
      return checkAddress(value, world)
    case 'district':
      return typeof value === 'string' && world.hasDistrict(value) ? { value } : no('place_unknown')
    case 'tehsil':
      return typeof value === 'string' && world.hasTehsil(value) ? { value } : no('place_unknown')
  }
}

function checkText(field: Of<'text'>, value: unknown): FieldCheck {
  if (typeof value !== 'string') return no('text_invalid')
  const text = value.trim()
  if (text.length === 0) return no('answer_missing')
  if (text.length > field.maxLength) return no('text_too_long')
  if (!field.multiline && /[\n\r]/.test(text)) return no('text_invalid')
  return field.pattern === undefined || new RegExp(`^(?:${field.pattern})$`, 'u').test(text)
    ? { value: text }
    : no('text_pattern')
}

function checkName(field: Of<'name'>, value: unknown): FieldCheck {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return no('name_invalid')
  const given = value as Record<string, unknown>
  const name: { en?: string; ur?: string } = {}
  for (const script of ['en', 'ur'] as const) {
    const part = given[script]
    if (part === undefined || part === '') {
      if (field.scripts.includes(script)) return no(script === 'ur' ? 'name_urdu_missing' : 'name_latin_missing')
      continue
    }
    if (typeof part !== 'string') return no('name_invalid')
    const text = part.trim().replace(/\s+/g, ' ')
    if (text.length > NAME_MAX) return no('text_too_long')
    if (!(script === 'ur' ? URDU : LATIN).test(text)) return no('name_script_wrong')
    name[script] = text
  }
  return { value: name }
}

function checkIdentifier(field: Of<'identifier'>, value: unknown): FieldCheck {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return no('identifier_invalid')
  const { kind, number } = value as { kind?: unknown; number?: unknown }
  const wanted = field.kinds.find((one) => one === kind)
  if (wanted === undefined || (number !== undefined && typeof number !== 'string')) return no('identifier_invalid')
  const clean = normaliseIdentifier(wanted, (number as string | undefined) ?? '')
  return clean === null ? no('identifier_invalid') : { value: { kind: wanted, number: clean } }
}

function checkDate(field: Of<'date'>, value: unknown, answers: Answers, today: LocalDate): FieldCheck {
  if (!isLocalDate(value)) return no('date_invalid')
  const birth = field.birth || field.prefill === 'subject.born'
  if (birth && daysBetween(BIRTHS_FROM, value) < 0) return no('date_too_old')
  if ((birth || field.notAfterToday) && daysBetween(today, value) > 0) return no('date_in_future')
  if (field.notBeforeToday && daysBetween(today, value) < 0) return no('date_in_past')
  if (field.yearsAgoMax !== undefined && yearsBetween(value, today) > field.yearsAgoMax) return no('date_too_old')
  const earlier = field.notBefore === undefined ? undefined : answers[field.notBefore]
  if (isLocalDate(earlier) && daysBetween(earlier, value) < 0) return no('date_order')
  return { value }
}

function checkAddress(value: unknown, world: FormWorld): FieldCheck {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return no('address_invalid')
  const { line, tehsilId, landmark } = value as Record<string, unknown>
  if (typeof line !== 'string' || line.trim() === '' || line.length > 300) return no('address_invalid')
  if (typeof tehsilId !== 'string' || !world.hasTehsil(tehsilId)) return no('place_unknown')
  if (landmark !== undefined && (typeof landmark !== 'string' || landmark.length > 300)) return no('address_invalid')
  return { value: { line: line.trim(), tehsilId, ...(landmark ? { landmark: (landmark as string).trim() } : {}) } }
}

import { normaliseIdentifier, type Identifier } from '../shared/index.ts'
import type { CaseDefinition } from './case.ts'
import { checkField, type FormWorld } from './check-field.ts'
import type { AddressAnswer, Answers, AnswerValue, Field } from './field.ts'

export interface PersonFacts {
  name?: string
  phone?: string
  identifier?: Identifier
  born?: string
}

/** What an order says of its people and its place, before anybody opens a form. */
export interface OrderFacts {
  subject: PersonFacts
  orderer: PersonFacts
  home?: AddressAnswer
}

const ARABIC = /\p{Script=Arabic}/u

/**
 * The form's answers that the order has given already. Of the form alone: what was asked before booking hangs
 * together with the price and stays as it was said. What would not be a right answer is left to be asked.
 */
export function prefilled(definition: CaseDefinition, facts: OrderFacts, world: FormWorld): Answers {
  const answers: Answers = {}
  for (const field of definition.form.flatMap((section) => section.fields)) {
    const value = valueFor(field, facts, world)
    if (value !== undefined) answers[field.name] = value
  }
  return answers
}

function valueFor(field: Field, facts: OrderFacts, world: FormWorld): AnswerValue | undefined {
  if (field.prefill === undefined || field.type === 'repeat') return undefined
  // A name is known in one script; the other is asked.
  if (field.type === 'name') return nameOf(said(field, facts))
  const checked = checkField(field, said(field, facts), {}, world)
  return 'value' in checked ? checked.value : undefined
}

function said(field: Field, { subject, orderer, home }: OrderFacts): unknown {
  switch (field.prefill) {
    case 'subject.name':
      return subject.name
    case 'subject.phone':
      return subject.phone
    case 'subject.born':
      return subject.born
    case 'subject.identifier':
      return field.type === 'cnic' ? cnicOf(subject) : subject.identifier
    case 'orderer.name':
      return orderer.name
    case 'orderer.phone':
      return orderer.phone
    case 'orderer.identifier':
      return field.type === 'cnic' ? cnicOf(orderer) : orderer.identifier
    case 'home':
      return field.type === 'address' ? home : field.type === 'tehsil' ? home?.tehsilId : home?.line
    case undefined:
      return undefined
  }
}

const cnicOf = ({ identifier }: PersonFacts): string | undefined =>
  identifier?.kind === 'cnic' ? identifier.number : undefined

function nameOf(value: unknown): AnswerValue | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined
  return ARABIC.test(value) ? { ur: value.trim() } : { en: value.trim() }
}

/** The other way round: what filled-in answers say of whoever ordered, and of whom the paper is about. */
export function peopleIn(
  definition: CaseDefinition,
  answers: Answers,
): Record<'orderer' | 'subject', { cnic: string | null; born: string | null }> {
  const people = { orderer: { cnic: null, born: null }, subject: { cnic: null, born: null } } as ReturnType<
    typeof peopleIn
  >
  for (const field of definition.form.flatMap((section) => section.fields)) {
    const value = answers[field.name]
    if (field.prefill === 'subject.born' && typeof value === 'string') people.subject.born = value
    const cnic = cnicIn(value)
    if (field.prefill === 'orderer.identifier' && cnic) people.orderer.cnic = cnic
    if (field.prefill === 'subject.identifier' && cnic) people.subject.cnic = cnic
  }
  return people
}

function cnicIn(value: AnswerValue | undefined): string | null {
  if (typeof value === 'string') return normaliseIdentifier('cnic', value)
  if (typeof value !== 'object' || value === null || !('kind' in value) || value.kind !== 'cnic') return null
  return 'number' in value && typeof value.number === 'string' ? normaliseIdentifier('cnic', value.number) : null
}

import { addDays, type LocalDate } from '../shared/index.ts'
import type { CaseDefinition } from './case.ts'
import type { FormWorld } from './check-field.ts'
import { eligibilityOf } from './eligibility.ts'
import type { Answers, AnswerValue, Field } from './field.ts'
import { holds } from './holds.ts'
import { madeUpName } from './made-up-names.ts'
import { validateAnswers } from './validate-answers.ts'

export interface ExampleSeed {
  /** Varies names, numbers and dates; the same seed gives the same answers. */
  seed: number
  today: LocalDate
  tehsilId: string
  districtId: string
  /** Answers that are wanted as they are; the rest is made up around them. */
  given?: Answers
}

const YEARS_AGO = [0, 9, 30]

/**
 * A complete, evidently made-up set of answers that passes the case's form: for the simulator, the
 * tests and the examples of the interface's description.
 */
export function exampleAnswers(definition: CaseDefinition, example: ExampleSeed): Answers {
  // Age decides many cases (a minor, a late registration): the first age that is eligible is taken.
  const candidates = YEARS_AGO.map((years) => {
    const answers: Answers = { ...example.given }
    fill(definition.eligibility.questions, answers, answers, {
      ...example,
      today: addDays(example.today, -365 * years),
    })
    return answers
  })
  const answers =
    candidates.find((one) => eligibilityOf(definition, one, example.today).verdict === 'eligible') ?? candidates[0]!
  for (const section of definition.form) {
    if (holds(section.when, { answers, today: example.today })) fill(section.fields, answers, answers, example)
  }
  const world: FormWorld = { today: example.today, hasDistrict: () => true, hasTehsil: () => true }
  return validateAnswers(definition, answers, world, { partial: false }).answers
}

function fill(fields: readonly Field[], target: Answers, answers: Answers, example: ExampleSeed): void {
  fields.forEach((field, index) => {
    if (target[field.name] !== undefined || field.optional) return
    if (!holds(field.when, { answers, item: target, today: example.today })) return
    target[field.name] = exampleOf(field, example, index, answers)
  })
}

function exampleOf(field: Field, example: ExampleSeed, index: number, answers: Answers): AnswerValue {
  const number = (example.seed * 7919 + index * 104_729 + field.name.length * 31) % 1_000_000
  switch (field.type) {
    case 'text':
      return exampleText(field, number)
    case 'name':
      return { ...madeUpName(number % 2 ? 'M' : 'F', Math.floor(number / 2)) }
    case 'cnic':
      return cnicOf(number)
    case 'identifier':
      return {
        kind: field.kinds[0]!,
        number:
          field.kinds[0] === 'none' ? '' : field.kinds[0] === 'passport' ? `AB${1_000_000 + number}` : cnicOf(number),
      }
    case 'phone':
      return `+92300${String(1_000_000 + number).slice(-7)}`
    case 'date':
      return exampleDate(field, number, answers, example.today)
    case 'choice':
      return field.options[0]!.value
    case 'choices':
      return [field.options[0]!.value]
    case 'number':
      return field.integer === false
        ? field.min
        : Math.ceil(Math.min(field.max, Math.max(field.min, Math.floor((field.min + field.max) / 4))))
    case 'money':
      return Math.min(field.maxPaisa, Math.max(field.minPaisa, 100_000_00))
    case 'boolean':
      return false
    case 'address':
      return {
        line: `House ${1 + (number % 90)}, Test Street`,
        tehsilId: example.tehsilId,
        landmark: 'opposite the test school',
      }
    case 'district':
      return example.districtId
    case 'tehsil':
      return example.tehsilId
    case 'repeat':
      return Array.from({ length: field.min }, (_, item) => {
        const target: Answers = {}
        fill(field.fields, target, answers, { ...example, seed: example.seed + item + 1 })
        return target
      })
  }
}

function cnicOf(number: number): string {
  return `35202${String(1_000_000 + number).slice(-7)}${1 + (number % 9)}`
}

function exampleText(field: Extract<Field, { type: 'text' }>, number: number): string {
  if (field.pattern === undefined) return 'Test entry'.slice(0, field.maxLength)
  // Patterns of the packs are of registration, file and bill numbers: try their usual shapes.
  const shapes = [
    `LEA-${100 + (number % 900)}`,
    `${1000 + (number % 9000)}`,
    `PB${100_000 + number}`,
    `${10_000_000_000 + number}`,
    `AB${1_000_000 + number}XYZ`,
  ]
  const pattern = new RegExp(`^(?:${field.pattern})$`, 'u')
  return shapes.find((shape) => pattern.test(shape)) ?? shapes[0]!
}

function exampleDate(
  field: Extract<Field, { type: 'date' }>,
  number: number,
  answers: Answers,
  today: LocalDate,
): LocalDate {
  if (field.notBeforeToday) return addDays(today, 1 + (number % 20))
  const after = field.notBefore === undefined ? undefined : answers[field.notBefore]
  if (typeof after === 'string') return after
  return addDays(today, -(20 + (number % 40)))
}

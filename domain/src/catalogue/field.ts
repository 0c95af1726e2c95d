import type { IdentifierKind, LocalText } from '../shared/index.ts'
import type { Condition } from './condition.ts'

/** Something that the household has told us by ordering, and whose it is. */
export const PREFILL_SOURCES = [
  'subject.name',
  'subject.phone',
  'subject.identifier',
  'subject.born',
  'orderer.name',
  'orderer.phone',
  'orderer.identifier',
  'home',
] as const
export type PrefillSource = (typeof PREFILL_SOURCES)[number]

interface FieldBase {
  /** Unique in its form; the key of the answer. */
  name: string
  label: LocalText
  help?: LocalText
  /** Asked only when this holds; an answer to a field that is not asked is dropped. */
  when?: Condition
  optional?: boolean
  /** Encrypted, and never in search, analytics or an agent's screen (religion, health). */
  sensitive?: boolean
  /** What the order itself has said already: the field comes filled with it, to be confirmed or put right. */
  prefill?: PrefillSource
}

/**
 * A typed form field. The answer's JSON shape, by type:
 * text, cnic (13 digits), phone (E.164), choice, district, tehsil, date (YYYY-MM-DD): string ·
 * name: {en?, ur?} · identifier: {kind, number} · choices: string[] · number: number ·
 * money: integer paisa · boolean: boolean · address: AddressAnswer · repeat: object[]
 */
export type Field =
  | (FieldBase & { type: 'text'; maxLength: number; multiline?: boolean; pattern?: string; patternHelp?: LocalText })
  | (FieldBase & { type: 'name'; scripts: ('en' | 'ur')[] })
  | (FieldBase & { type: 'cnic' })
  | (FieldBase & { type: 'identifier'; kinds: IdentifierKind[] })
  /** `door`: a number that can ring at the door here (mobile or landline); otherwise any E.164 number. */
  | (FieldBase & { type: 'phone'; door: boolean })
  | (FieldBase & {
      type: 'date'
      /** Of a birth: never to come, and nobody who was born before 1900 is dealt with. So is each that `subject.born` fills. */
      birth?: boolean
      notAfterToday?: boolean
      notBeforeToday?: boolean
      yearsAgoMax?: number
      notBefore?: string
    })
  | (FieldBase & { type: 'choice'; options: Option[] })
  | (FieldBase & { type: 'choices'; options: Option[]; max: number })
  | (FieldBase & { type: 'number'; min: number; max: number; integer?: boolean; unit?: LocalText })
  | (FieldBase & { type: 'money'; minPaisa: number; maxPaisa: number })
  | (FieldBase & { type: 'boolean' })
  | (FieldBase & { type: 'address' })
  | (FieldBase & { type: 'district' })
  | (FieldBase & { type: 'tehsil' })
  | (FieldBase & { type: 'repeat'; min: number; max: number; itemLabel: LocalText; fields: Field[] })

export type FieldType = Field['type']

export interface Option {
  value: string
  label: LocalText
}

export interface AddressAnswer {
  line: string
  tehsilId: string
  landmark?: string
}

export type AnswerValue =
  | string
  | number
  | boolean
  | string[]
  | { en?: string; ur?: string }
  | { kind: IdentifierKind; number: string }
  | AddressAnswer
  | Answers[]

/** Answers to one case's form, by field name. */
export interface Answers {
  [field: string]: AnswerValue | undefined
}

/** One page of the form. */
export interface FormSection {
  id: string
  title: LocalText
  help?: LocalText
  when?: Condition
  fields: Field[]
}

/** A check over several fields: when `when` holds, the form is refused at `field` with these words. */
export interface FormRule {
  code: string
  field: string
  when: Condition
  message: LocalText
}

import type { Answers, AnswerValue, CaseDefinition, Field } from '../catalogue/index.ts'
import { formatCnic, type LocalText, toLatinDigits } from '../shared/index.ts'

/** One line of the paper as it will print. `field` is a path; words in two scripts are two lines, `name.en` and `name.ur`. */
export interface ProofLine {
  field: string
  label: LocalText
  value: string
}

/** Names of places, which answers hold as ids. */
export interface PlaceNames {
  district(id: string): LocalText | undefined
  tehsil(id: string): LocalText | undefined
}

type Script = 'en' | 'ur'

/** The lines that are read aloud before filing, in the order in which they print. What was not answered prints nothing. */
export function proofLines(definition: CaseDefinition, answers: Answers, places: PlaceNames): ProofLine[] {
  const fields = new Map<string, Field>()
  for (const field of [...definition.eligibility.questions, ...definition.form.flatMap((section) => section.fields)])
    fields.set(field.name, field)
  return definition.proofFields.flatMap(({ field: name, label, scripts }) => {
    const field = fields.get(name)
    return field ? linesOf(field, answers[name], name, label, scripts, places) : []
  })
}

function linesOf(
  field: Field,
  value: AnswerValue | undefined,
  path: string,
  label: LocalText,
  scripts: readonly Script[],
  places: PlaceNames,
): ProofLine[] {
  if (value === undefined) return []
  if (field.type === 'repeat') {
    return (value as Answers[]).flatMap((item, index) =>
      field.fields.flatMap((inner) =>
        linesOf(
          inner,
          item[inner.name],
          `${path}.${index}.${inner.name}`,
          numbered(inner.label, index),
          scripts,
          places,
        ),
      ),
    )
  }
  const words = wordsOf(field, value, places)
  if (typeof words === 'string') return words === '' ? [] : [{ field: path, label, value: words }]
  return scripts.flatMap((script) => {
    const text = words[script]
    return text ? [{ field: `${path}.${script}`, label, value: text }] : []
  })
}

const numbered = (label: LocalText, index: number): LocalText => ({
  ...label,
  en: `${label.en} ${index + 1}`,
  ur: `${label.ur} ${index + 1}`,
})

/** A plain text where the script does not matter, or the words in each script. */
export function wordsOf(
  field: Exclude<Field, { type: 'repeat' }>,
  value: AnswerValue,
  places: PlaceNames,
): string | { en?: string; ur?: string } {
  switch (field.type) {
    case 'name':
      return value as { en?: string; ur?: string }
    case 'choice':
      return field.options.find((option) => option.value === value)?.label ?? ''
    case 'choices': {
      const chosen = field.options
        .filter((option) => (value as string[]).includes(option.value))
        .map((option) => option.label)
      return { en: chosen.map((one) => one.en).join(', '), ur: chosen.map((one) => one.ur).join('، ') }
    }
    case 'district':
      return places.district(value as string) ?? ''
    case 'tehsil':
      return places.tehsil(value as string) ?? ''
    case 'boolean':
      return value ? { en: 'Yes', ur: 'جی ہاں' } : { en: 'No', ur: 'جی نہیں' }
    case 'address': {
      const { line, tehsilId } = value as { line: string; tehsilId: string }
      const place = places.tehsil(tehsilId)
      return place ? { en: `${line}, ${place.en}`, ur: `${line}، ${place.ur}` } : line
    }
    case 'cnic':
      return formatCnic(value as string)
    case 'identifier':
      return (value as { number: string }).number
    case 'money':
      return rupeesOf(value as number)
    case 'number':
      return String(value)
    case 'text':
    case 'phone':
    case 'date':
      return value as string
  }
}

const rupeesOf = (paisa: number): string =>
  paisa % 100 === 0 ? String(paisa / 100) : `${Math.trunc(paisa / 100)}.${String(paisa % 100).padStart(2, '0')}`

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** One form for comparing what was proved with what was printed: spacing, digit sets and capitals do not matter, letters do. */
export function comparable(value: string): string {
  const text = toLatinDigits(value.normalize('NFKC').replace(INVISIBLE, ''))
    .replace(/ي/g, 'ی')
    .replace(/ك/g, 'ک')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/\s*([,،.۔:;-])\s*/g, '$1')
    .trim()
  // Numbers of cards and papers are written with and without their dashes.
  return /^[\d -]{8,}$/.test(text) && !/^\d{4}-\d{2}-\d{2}$/.test(text) ? text.replace(/\D/g, '') : text
}

/** What the proof's hash covers. */
export function proofText(lines: readonly Pick<ProofLine, 'field' | 'value'>[]): string {
  return JSON.stringify(lines.map(({ field, value }) => [field, value.normalize('NFC').replace(/\s+/g, ' ').trim()]))
}

/** Did the citizen say yes to exactly these lines, all of them? */
export function provesAll(lines: readonly ProofLine[], said: readonly { field: string; value: string }[]): boolean {
  if (said.length !== lines.length) return false
  const bySaid = new Map(said.map((line) => [line.field, line.value]))
  return lines.every((line) => bySaid.has(line.field) && comparable(bySaid.get(line.field)!) === comparable(line.value))
}

export interface Misprint {
  field: string
  label: LocalText
  proved: string
  printed: string
}

/** Printed lines that say something else than what the citizen said yes to. Lines that nobody proved are not compared. */
export function misprints(
  proved: readonly ProofLine[],
  printed: readonly { field: string; value: string }[],
): Misprint[] {
  const byField = new Map(proved.map((line) => [line.field, line]))
  return printed.flatMap(({ field, value }) => {
    const line = byField.get(field)
    return line && comparable(line.value) !== comparable(value)
      ? [{ field, label: line.label, proved: line.value, printed: value }]
      : []
  })
}

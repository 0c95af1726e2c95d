import { holds, type Answers, type AnswerValue, type Field, type FormProblem } from '@app/domain/catalogue'
import { Button } from '../controls/button.tsx'
import { Field as Frame } from '../controls/field.tsx'
import type { FieldError } from '../feedback/error-summary.tsx'
import { useLanguage, useSay, useText } from '../i18n/language.tsx'
import type { Language } from '../i18n/messages.ts'
import { FieldControl } from './field-control.tsx'
import { formWords, problemWords } from './form-words.ts'
import type { FormPlaces } from './form-places.ts'

export interface FormRendererProps {
  /** The fields of one page; those whose condition does not hold are not drawn. */
  fields: readonly Field[]
  answers: Answers
  onChange(answers: Answers): void
  /** The territory's day, for conditions on dates. */
  today: string
  problems?: readonly FormProblem[]
  places?: FormPlaces
  /** In front of field ids, where two forms share a page. */
  prefix?: string
}

/** Draws a page of a service's form from its definition, with conditions and repeated groups. */
export function FormRenderer(props: FormRendererProps) {
  const { fields, answers } = props
  return (
    <div className="form">
      <Fields
        {...props}
        fields={fields}
        values={answers}
        path={props.prefix ?? ''}
        problemPath=""
        onValues={props.onChange}
      />
    </div>
  )
}

interface FieldsProps extends FormRendererProps {
  values: Answers
  path: string
  problemPath: string
  item?: Answers
  onValues(values: Answers): void
}

function Fields(props: FieldsProps) {
  const { fields, answers, values, path, problemPath, item, today, problems = [], places, onValues } = props
  const { language } = useLanguage()
  const set = (name: string, value: AnswerValue | undefined) => {
    const next = { ...values }
    if (value === undefined) delete next[name]
    else next[name] = value
    onValues(next)
  }
  return (
    <>
      {fields
        .filter((field) => holds(field.when, { answers, item, today }))
        .map((field) => {
          const id = `${path}${field.name}`
          const found = problems.find((problem) => problem.field === `${problemPath}${field.name}`)
          const error = found && problemWords(found, language)
          if (field.type === 'repeat') {
            return (
              <Repeat
                key={field.name}
                {...props}
                field={field}
                id={id}
                error={error}
                value={values[field.name]}
                onValue={(value) => set(field.name, value)}
              />
            )
          }
          return (
            <FieldControl
              key={field.name}
              id={id}
              field={field}
              value={values[field.name]}
              error={error}
              places={places}
              onChange={(value) => set(field.name, value)}
            />
          )
        })}
    </>
  )
}

interface RepeatProps extends FieldsProps {
  field: Extract<Field, { type: 'repeat' }>
  id: string
  error?: string
  value: AnswerValue | undefined
  onValue(value: AnswerValue | undefined): void
}

function Repeat(props: RepeatProps) {
  const { field, id, error, value, onValue, problemPath } = props
  const say = useSay()
  const t = useText(formWords)
  const given = Array.isArray(value) ? (value as Answers[]) : []
  // As many empty entries as the rule needs stand ready, so that nobody must first press "add".
  const items =
    given.length >= Math.max(1, field.min)
      ? given
      : [...given, ...Array.from({ length: Math.max(field.min, given.length) - given.length }, () => ({}))]
  const change = (index: number, item: Answers) => onValue(items.map((one, at) => (at === index ? item : one)))
  return (
    <Frame
      id={id}
      label={say(field.label)}
      hint={field.help ? say(field.help) : undefined}
      error={error}
      optional={field.optional || field.min === 0}
      group
    >
      <div className="form-section">
        {items.map((item, index) => (
          <div key={index} className="repeat-item" role="group" aria-label={`${say(field.itemLabel)} ${index + 1}`}>
            <p className="field-label interface">
              {say(field.itemLabel)} <bdi>{index + 1}</bdi>
            </p>
            <Fields
              {...props}
              fields={field.fields}
              values={item}
              item={item}
              path={`${id}.${index}.`}
              problemPath={`${problemPath}${field.name}.${index}.`}
              onValues={(next) => change(index, next)}
            />
            {items.length > field.min && (
              <Button tone="quiet" small icon="trash" onClick={() => onValue(items.filter((_, at) => at !== index))}>
                {t.remove}
              </Button>
            )}
          </div>
        ))}
        {items.length < field.max && (
          <Button icon="plus" onClick={() => onValue([...items, {}])}>
            {t.add}
          </Button>
        )}
      </div>
    </Frame>
  )
}

/** A form's problems as an error summary: each with the id of its field, and its name in front of the words. */
export function formErrors(
  fields: readonly Field[],
  problems: readonly FormProblem[],
  language: Language,
  prefix = '',
): FieldError[] {
  return problems.map((problem) => {
    const name = problem.field.split('.')[0]
    const field = fields.find((one) => one.name === name)
    const label = field ? (language === 'ur' ? field.label.ur : field.label.en) : ''
    const words = problemWords(problem, language)
    return { fieldId: `${prefix}${problem.field}`, message: label ? `${label}: ${words}` : words }
  })
}

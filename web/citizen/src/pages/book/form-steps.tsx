import { useEffect, useEffectEvent, useState } from 'react'
import {
  askedSections,
  factFields,
  validateAnswers,
  type Answers,
  type Field,
  type FormProblem,
} from '@app/domain/catalogue'
import { formErrors, FormRenderer, useLanguage, useSay, useText } from '@app/ui'
import { withPrefill } from '../../booking/order.ts'
import { problemsOf } from '../../booking/steps.ts'
import { bookWords } from './book-words.ts'
import { StepFrame, type StepProps } from './step-frame.tsx'

/** A page of fields with its own check, which appears once the way on was tried. */
export function useFields(
  step: StepProps,
  fields: readonly Field[],
  check: (answers: Answers) => readonly FormProblem[],
) {
  const { language } = useLanguage()
  const [tried, setTried] = useState(false)
  const problems = problemsOf(fields, check(step.item.answers))
  return {
    errors: tried ? formErrors(fields, problems, language) : [],
    trySubmit: (then: () => void) => {
      setTried(true)
      if (problems.length === 0) then()
    },
    form: (
      <FormRenderer
        fields={fields}
        answers={step.item.answers}
        today={step.today}
        places={step.places}
        problems={tried ? problems : []}
        onChange={(answers) => step.changeItem({ answers })}
      />
    ),
  }
}

export function FactsStep(step: StepProps) {
  const t = useText(bookWords)
  const fields = factFields(step.definition)
  const page = useFields(
    step,
    fields,
    (answers) => validateAnswers(step.definition, answers, step.world, { partial: false }).problems,
  )
  return (
    <StepFrame
      step={step}
      title={t.factsTitle}
      lead={t.factsLead}
      errors={page.errors}
      onSubmit={() => page.trySubmit(() => step.onNext())}
    >
      {page.form}
    </StepFrame>
  )
}

export function FormStep(step: StepProps) {
  const say = useSay()
  const { definition, item, draft, answering } = step
  const section = askedSections(definition, item.answers, step.today).find((one) => one.id === step.step.sectionId)
  const fields = section?.fields ?? []
  const page = useFields(
    step,
    fields,
    (answers) => validateAnswers(definition, answers, step.world, { partial: false }).problems,
  )
  // What the order says already stands there, to be put right or left.
  const prefill = useEffectEvent(() => {
    step.changeItem({ answers: withPrefill(draft, item, answering, definition) })
  })
  useEffect(() => prefill(), [])
  return (
    <StepFrame
      step={step}
      title={say(section?.title)}
      lead={section?.help ? say(section.help) : undefined}
      errors={page.errors}
      onSubmit={() => page.trySubmit(() => step.onNext())}
    >
      {page.form}
    </StepFrame>
  )
}

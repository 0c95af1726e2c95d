import { useState } from 'react'
import { askedSections, checkQuestions, eligibilityOf, factFields, validateAnswers, type Answers, type Field, type FormProblem } from '@app/domain/catalogue'
import { formErrors, FormRenderer, LinkButton, Notice, useLanguage, useSay, useText } from '@app/ui'
import { worldOf } from '../../app/form-world.ts'
import { bookWords } from './book-words.ts'
import { StepFrame, type StepProps } from './step-frame.tsx'

/** Problems of these fields only: the other pages answer for their own. */
export function problemsOf(fields: readonly Field[], problems: readonly FormProblem[]): FormProblem[] {
  const names = new Set(fields.map((field) => field.name))
  return problems.filter((problem) => names.has(problem.field.split('.')[0] ?? ''))
}

/** A page of fields with its own check, which appears once the way on was tried. */
function useFields(step: StepProps, fields: readonly Field[], check: (answers: Answers) => readonly FormProblem[]) {
  const { language } = useLanguage()
  const [tried, setTried] = useState(false)
  const problems = problemsOf(fields, check(step.draft.answers))
  return {
    shown: tried ? problems : [],
    errors: tried ? formErrors(fields, problems, language) : [],
    trySubmit: (then: () => void) => {
      setTried(true)
      if (problems.length === 0) then()
    },
    form: (
      <FormRenderer
        fields={fields}
        answers={step.draft.answers}
        today={step.today}
        places={step.places}
        problems={tried ? problems : []}
        onChange={(answers) => step.change({ answers })}
      />
    ),
  }
}

export function QuestionsStep(step: StepProps) {
  const t = useText(bookWords)
  const say = useSay()
  const { definition, draft, today } = step
  const fields = definition.eligibility.questions
  const world = worldOf(step.places, step.today)
  const page = useFields(step, fields, (answers) => checkQuestions(definition, answers, world).problems)
  const complete = checkQuestions(definition, draft.answers, world).problems.length === 0
  const verdict = complete ? eligibilityOf(definition, draft.answers, today) : { verdict: 'eligible' as const }
  return (
    <StepFrame step={step} title={t.questionsTitle} lead={t.questionsLead} errors={page.errors} stop={verdict.verdict === 'notEligible'} onSubmit={() => page.trySubmit(() => step.onNext({}))}>
      {page.form}
      {verdict.verdict === 'notEligible' && (
        <Notice
          tone="warning"
          live
          title={t.notEligible}
          action={verdict.instead && <LinkButton href={`/book/${verdict.instead.serviceId}/questions${verdict.instead.caseId ? `?case=${verdict.instead.caseId}` : ''}`}>{t.instead}</LinkButton>}
        >
          {say(verdict.because)}
        </Notice>
      )}
      {verdict.verdict === 'askOffice' && (
        <Notice tone="warning" live title={t.askOffice}>
          {say(verdict.because)} {t.askOfficeText}
        </Notice>
      )}
    </StepFrame>
  )
}

export function FactsStep(step: StepProps) {
  const t = useText(bookWords)
  const fields = factFields(step.definition)
  const world = worldOf(step.places, step.today)
  const page = useFields(step, fields, (answers) => validateAnswers(step.definition, answers, world, { partial: false }).problems)
  return (
    <StepFrame step={step} title={t.factsTitle} lead={t.factsLead} errors={page.errors} onSubmit={() => page.trySubmit(() => step.onNext({}))}>
      {page.form}
    </StepFrame>
  )
}

export function FormStep(step: StepProps & { sectionId: string }) {
  const say = useSay()
  const section = askedSections(step.definition, step.draft.answers, step.today).find((one) => one.id === step.sectionId)
  const fields = section?.fields ?? []
  const world = worldOf(step.places, step.today)
  const page = useFields(step, fields, (answers) => validateAnswers(step.definition, answers, world, { partial: false }).problems)
  return (
    <StepFrame step={step} title={say(section?.title)} lead={section?.help ? say(section.help) : undefined} errors={page.errors} onSubmit={() => page.trySubmit(() => step.onNext({}))}>
      {page.form}
    </StepFrame>
  )
}

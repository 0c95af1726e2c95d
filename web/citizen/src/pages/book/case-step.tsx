import { useEffect, useEffectEvent, useState } from 'react'
import { ChoiceCards, useSay, useText } from '@app/ui'
import { bookWords } from './book-words.ts'
import { StepFrame, type StepProps } from './step-frame.tsx'

/** Which case: asked only of whoever has not chosen it on the service's page. */
export function CaseStep(step: StepProps) {
  const t = useText(bookWords)
  const say = useSay()
  const [tried, setTried] = useState(false)
  // Of one case alone nothing is asked.
  const only = step.service.cases.length === 1
  const pass = useEffectEvent(() => step.onNext())
  useEffect(() => {
    if (only && step.item.caseId !== '') pass()
  }, [only, step.item.caseId])
  if (only) return null
  const error = tried && step.item.caseId === '' ? t.pick : undefined
  return (
    <StepFrame
      step={step}
      title={t.caseTitle}
      errors={error ? [{ fieldId: 'case', message: error }] : []}
      onSubmit={() => {
        setTried(true)
        if (step.item.caseId !== '') step.onNext()
      }}
    >
      <ChoiceCards
        id="case"
        label={t.caseTitle}
        hiddenLabel
        error={error}
        value={step.item.caseId}
        choices={step.service.cases.map((one) => ({
          value: one.id,
          label: say(one.name),
          detail: one.description ? say(one.description) : undefined,
        }))}
        onChange={(caseId) => step.changeItem({ caseId, forWhom: '' })}
      />
    </StepFrame>
  )
}

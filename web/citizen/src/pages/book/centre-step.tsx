import { useState } from 'react'
import { useText } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { Answered } from '../../components/states.tsx'
import { CentreChoice, LATER } from './centre-choice.tsx'
import { centreWords } from './centre-words.ts'
import { StepFrame, type StepProps } from './step-frame.tsx'

/** Which walk-in centre; the nearest first, with its hours and how long the queue is. */
export function CentreStep(step: StepProps) {
  const t = useText(centreWords)
  const chosen = step.draft.centreId ?? ''
  const answer = useAnswer('centres.list', {})
  const [tried, setTried] = useState(false)
  const error = tried && chosen === '' ? t.pick : undefined
  return (
    <StepFrame
      step={step}
      title={t.title}
      lead={t.lead}
      errors={error ? [{ fieldId: 'centre', message: error }] : []}
      onSubmit={() => {
        setTried(true)
        if (answer.data?.items.length === 0) step.onNext({ centreId: LATER })
        else if (chosen !== '') step.onNext({})
      }}
    >
      <Answered answer={answer} shape="row">
        {({ items }) => (
          <CentreChoice
            items={items}
            places={step.places}
            value={chosen}
            error={error}
            onChange={(centreId) => step.change({ centreId })}
          />
        )}
      </Answered>
    </StepFrame>
  )
}

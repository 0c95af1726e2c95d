import { useState } from 'react'
import { Amount, ChoiceCards, Notice, useText } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { modeIcons, modeWords } from '../../app/mode-words.ts'
import { QuoteFees } from '../../app/quote-view.tsx'
import { Answered } from '../../app/states.tsx'
import { bookWords } from './book-words.ts'
import { StepFrame, type StepProps } from './step-frame.tsx'

/** The lawful ways with their prices, cheapest first; the chosen one opens to its lines. */
export function ModeStep(step: StepProps) {
  const t = useText(bookWords)
  const modes = useText(modeWords)
  const { draft, definition, service } = step
  const [tried, setTried] = useState(false)
  const answer = useAnswer('catalogue.quote', { serviceId: service.id, caseId: definition.id, answers: JSON.stringify(draft.answers) })
  const options = answer.data?.options ?? []
  const chosen = options.find((option) => option.mode === draft.mode)
  const error = tried && !chosen ? t.pick : undefined
  return (
    <StepFrame
      step={step}
      title={t.modeTitle}
      lead={t.modeLead}
      errors={error ? [{ fieldId: 'mode', message: error }] : []}
      stop={answer.data !== undefined && options.length === 0}
      onSubmit={() => {
        setTried(true)
        if (chosen) step.onNext({})
      }}
    >
      <Answered answer={answer} shape="row">
        {() =>
          options.length === 0 ? (
            <Notice tone="warning" title={t.noMode}>
              {t.noModeText}
            </Notice>
          ) : (
            <ChoiceCards
              id="mode"
              label={t.modeTitle}
              hiddenLabel
              error={error}
              value={draft.mode}
              choices={options.map(({ mode, quote }) => ({
                value: mode,
                label: modes[mode],
                detail: modes[`${mode}Text`],
                icon: modeIcons[mode],
                end: quote.totalPaisa === 0 ? <span className="fee-free">{t.free}</span> : <Amount paisa={quote.totalPaisa} />,
              }))}
              onChange={(mode) => step.change({ mode })}
            />
          )
        }
      </Answered>
      {chosen && <QuoteFees quote={chosen.quote} mode={chosen.mode} />}
    </StepFrame>
  )
}

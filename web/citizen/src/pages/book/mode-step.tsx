import { useState } from 'react'
import { Notice, useText } from '@app/ui'
import { ModeChoice } from '../../components/mode-choice.tsx'
import { Answered } from '../../components/states.tsx'
import { bookWords } from './book-words.ts'
import { OrderFees, useOrderPrice } from './order-price.tsx'
import { StepFrame, type StepProps } from './step-frame.tsx'

/** The ways in which all of the order can be had, with their prices; the chosen one opens to its lines. */
export function ModeStep(step: StepProps) {
  const t = useText(bookWords)
  const { draft, parts } = step
  const [tried, setTried] = useState(false)
  const answer = useOrderPrice(parts)
  const options = answer.data?.options ?? []
  const chosen = options.find((option) => option.mode === draft.mode)
  const error = tried && !chosen ? t.pick : undefined
  return (
    <StepFrame
      step={step}
      title={t.modeTitle}
      errors={error ? [{ fieldId: 'mode', message: error }] : []}
      stop={answer.data !== undefined && options.length === 0}
      onSubmit={() => {
        setTried(true)
        if (chosen) step.onNext()
      }}
    >
      <Answered answer={answer} shape="row">
        {() =>
          options.length === 0 ? (
            <Notice tone="warning" title={t.noMode}>
              {t.noModeText}
            </Notice>
          ) : (
            <ModeChoice
              id="mode"
              label={t.modeTitle}
              hiddenLabel
              error={error}
              value={draft.mode}
              options={options}
              onChange={(mode) => step.change({ mode, slot: null })}
            />
          )
        }
      </Answered>
      {chosen && <OrderFees parts={parts} option={chosen} />}
    </StepFrame>
  )
}

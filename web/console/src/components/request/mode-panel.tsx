import { useState } from 'react'
import { Amount, ChoiceCards, useLanguage, useText, useToast } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { CentreField } from '../order/centre-field.tsx'
import { Answered } from '../page/states.tsx'
import { actWords } from './action-words.ts'
import { PanelFrame, type PanelProps } from './panel-frame.tsx'
import { RestDearer } from './rest-dearer.tsx'
import { priceSentence } from './quote-fees.tsx'
import { modeIcons, modeWords, type RequestCard } from './request-words.ts'

/** Another lawful way, with its own price to read out. */
export function ModePanel({ request, onDone }: PanelProps) {
  const t = useText(actWords)
  const modes = useText(modeWords)
  const { language } = useLanguage()
  const toast = useToast()
  const quote = useAnswer('catalogue.quote', {
    serviceId: request.serviceId,
    caseId: request.caseId,
    answers: JSON.stringify(request.answers),
  })
  // Another way leaves the order just as a cancellation does.
  const dearerPaisa = useAnswer('requests.cancelPreview', { requestId: request.id }).data?.restDearerPaisa ?? 0
  const command = useAct('requests.changeMode')
  const [mode, setMode] = useState<RequestCard['mode'] | ''>('')
  const [centreId, setCentreId] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <Answered answer={quote} shape="row">
      {({ options }) => {
        const chosen = options.find((option) => option.mode === mode)
        const save = async () => {
          setTried(true)
          if (
            !chosen ||
            !(await command.run({
              requestId: request.id,
              mode: chosen.mode,
              quoteSignature: chosen.quote.signature,
              ...(mode === 'centre' && centreId && { centreId }),
            }))
          )
            return
          toast(t.done)
          onDone()
        }
        return (
          <PanelFrame command={command} confirm={t.save} onConfirm={() => void save()} onKeep={onDone}>
            <ChoiceCards
              id="act-mode"
              label={t.modeNow}
              error={tried && !chosen ? t.choose : undefined}
              value={mode}
              choices={options
                .filter((option) => option.mode !== request.mode)
                .map((option) => ({
                  value: option.mode,
                  label: modes[option.mode],
                  icon: modeIcons[option.mode],
                  end: <Amount paisa={option.quote.totalPaisa} />,
                }))}
              onChange={setMode}
            />
            {mode === 'centre' && <CentreField id="act-centre" value={centreId} onChange={setCentreId} />}
            {chosen && dearerPaisa > 0 && <RestDearer paisa={dearerPaisa} />}
            {chosen && <p className="read-out">{priceSentence(chosen.quote, language, chosen.mode)}</p>}
          </PanelFrame>
        )
      }}
    </Answered>
  )
}

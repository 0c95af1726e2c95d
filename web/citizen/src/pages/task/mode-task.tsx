import { useState } from 'react'
import type { Mode } from '@app/domain/requests'
import { ActionBar, Amount, Button, ChoiceCards, ProblemNotice, useText } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { placesOf } from '../../components/form-world.ts'
import { modeIcons, modeWords } from '../../components/mode-words.ts'
import { QuoteFees } from '../../components/quote-view.tsx'
import { Answered } from '../../components/states.tsx'
import { CentreChoice, LATER } from '../book/centre-choice.tsx'
import { centreWords } from '../book/centre-words.ts'
import { RestDearer } from './rest-dearer.tsx'
import { TaskFrame, type TaskProps } from './task-frame.tsx'
import { taskWords } from './task-words.ts'

/** Another lawful way at its own price; whoever turns to a centre says to which, as at booking. */
export function ModeTask({ request, done }: TaskProps) {
  const t = useText(taskWords)
  const modes = useText(modeWords)
  const [mode, setMode] = useState<Mode | ''>('')
  const [centreId, setCentreId] = useState('')
  const answer = useAnswer('catalogue.quote', {
    serviceId: request.serviceId,
    caseId: request.caseId,
    answers: JSON.stringify(request.answers),
  })
  const centres = useAnswer('centres.list', mode === 'centre' ? {} : null)
  // Another way leaves the order just as a cancellation does.
  const dearerPaisa = useAnswer('requests.cancelPreview', { requestId: request.id }).data?.restDearerPaisa ?? 0
  const act = useAct('requests.changeMode')
  const options = (answer.data?.options ?? []).filter((option) => option.mode !== request.mode)
  const chosen = options.find((option) => option.mode === mode)
  const centreOpen = chosen?.mode === 'centre' && centreId === '' && centres.data?.items.length !== 0
  const take = async () => {
    if (!chosen || centreOpen) return
    const to = chosen.mode === 'centre' && centreId !== '' && centreId !== LATER ? { centreId } : {}
    if (await act.run({ requestId: request.id, mode: chosen.mode, quoteSignature: chosen.quote.signature, ...to }))
      done()
  }
  return (
    <TaskFrame request={request} title={t.modeTitle} lead={t.modeLead}>
      <Answered answer={answer} shape="row">
        {() => (
          <ChoiceCards
            id="mode"
            label={t.modeTitle}
            hiddenLabel
            value={mode}
            choices={options.map((option) => ({
              value: option.mode,
              label: modes[option.mode],
              detail: modes[`${option.mode}Text`],
              icon: modeIcons[option.mode],
              end: <Amount paisa={option.quote.totalPaisa} />,
              reason: option.mode === 'doorstep' && !request.address ? t.modeAddress : undefined,
            }))}
            onChange={setMode}
          />
        )}
      </Answered>
      {chosen && <QuoteFees quote={chosen.quote} mode={chosen.mode} />}
      {chosen && dearerPaisa > 0 && <RestDearer paisa={dearerPaisa} />}
      {chosen?.mode === 'centre' && <WhichCentre centres={centres} value={centreId} onChange={setCentreId} />}
      {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void take()} />}
      <ActionBar>
        <Button
          tone="primary"
          block
          busy={act.busy}
          reason={!chosen ? t.pickMode : centreOpen ? t.pickCentre : undefined}
          onClick={() => void take()}
        >
          {t.takeMode}
        </Button>
      </ActionBar>
    </TaskFrame>
  )
}

function WhichCentre({
  centres,
  value,
  onChange,
}: {
  centres: ReturnType<typeof useAnswer<'centres.list'>>
  value: string
  onChange(centreId: string): void
}) {
  const t = useText(centreWords)
  const tree = useAnswer('places.tree', {})
  return (
    <section className="stack gap-3" aria-labelledby="which-centre">
      <h2 id="which-centre">{t.title}</h2>
      <p>{t.lead}</p>
      <Answered answer={centres} shape="row">
        {({ items }) => (
          <CentreChoice
            items={items}
            places={tree.data ? placesOf(tree.data) : NO_PLACES}
            value={value}
            error={undefined}
            onChange={onChange}
          />
        )}
      </Answered>
    </section>
  )
}

const NO_PLACES = { districts: [], tehsils: [] }

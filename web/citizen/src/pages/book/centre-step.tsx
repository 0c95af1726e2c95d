import { useState } from 'react'
import type { Output } from '@app/contract'
import type { Point } from '@app/domain/shared'
import { Button, ChoiceCards, EmptyState, formatDistance, Notice, SelectField, StatusBadge, useLanguage, useSay, useTehsilOptions, useText, type Choice } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { Answered } from '../../app/states.tsx'
import { usePosition } from '../../app/use-position.ts'
import { nearestFirst } from '../../booking/nearest.ts'
import { CentreHours } from './centre-hours.tsx'
import { centreWords } from './centre-words.ts'
import { StepFrame, type StepProps } from './step-frame.tsx'

type Centre = Output<'centres.list'>['items'][number]
const FIRST = 5

/** Which walk-in centre; the nearest first, with its hours and how long the queue is. */
export function CentreStep(step: StepProps) {
  const t = useText(centreWords)
  const { draft, places } = step
  const chosen = draft.centreId ?? ''
  const tehsils = useTehsilOptions(places)
  const answer = useAnswer('centres.list', {})
  const [from, setFrom] = useState<Point>()
  const [tehsilId, setTehsilId] = useState('')
  const [tried, setTried] = useState(false)
  const position = usePosition((point) => { setFrom(point); setTehsilId('') })
  const town = places.tehsils.find((one) => one.id === tehsilId)?.point
  const error = tried && chosen === '' ? t.pick : undefined
  const none = answer.data?.items.length === 0
  return (
    <StepFrame
      step={step}
      title={t.title}
      lead={t.lead}
      errors={error ? [{ fieldId: 'centre', message: error }] : []}
      onSubmit={() => {
        setTried(true)
        if (none) step.onNext({ centreId: 'later' })
        else if (chosen !== '') step.onNext({})
      }}
    >
      {!none && (
        <div className="stack gap-3">
          {position.able && <Button icon="locate" busy={position.state === 'asking'} onClick={position.ask}>{position.state === 'asking' ? t.locating : t.mine}</Button>}
          {position.state === 'failed' && <Notice tone="warning" live title={t.noPosition} />}
          <SelectField id="centre-town" label={t.near} optional value={tehsilId} options={tehsils} onChange={setTehsilId} />
        </div>
      )}
      <Answered answer={answer} shape="row">
        {({ items }) => (items.length === 0 ? <EmptyState icon="store" title={t.none}>{t.noneText}</EmptyState> : <Centres items={items} from={town ?? from} value={chosen} error={error} onChange={(centreId) => step.change({ centreId })} />)}
      </Answered>
    </StepFrame>
  )
}

function Centres({ items, from, value, error, onChange }: { items: readonly Centre[]; from: Point | undefined; value: string; error: string | undefined; onChange(centreId: string): void }) {
  const t = useText(centreWords)
  const say = useSay()
  const { language } = useLanguage()
  const [all, setAll] = useState(false)
  const sorted = nearestFirst(items, from)
  // What was chosen stays in sight, however far it is.
  const shown = all ? sorted : sorted.filter((centre, at) => at < FIRST || centre.id === value)
  const cards: Choice[] = shown.map((centre) => ({
    value: centre.id, label: say(centre.name), icon: 'store', end: centre.meters === null ? undefined : <bdi>{formatDistance(centre.meters, language)}</bdi>,
    detail: <><bdi>{say(centre.address)}</bdi><br /><CentreHours centre={centre} />{centre.demo && <> · {t.demo}</>}<br /><Queue centre={centre} /></>,
  }))
  return (
    <>
      <ChoiceCards id="centre" label={t.centres} error={error} value={value} choices={[...cards, { value: 'later', label: t.later, detail: t.laterText, icon: 'clock' }]} onChange={onChange} />
      {shown.length < items.length && <Button icon="chevron-down" onClick={() => setAll(true)}>{t.all}</Button>}
    </>
  )
}

/** As the board on its wall says; of a closed centre there is no queue. */
function Queue({ centre }: { centre: Centre }) {
  const t = useText(centreWords)
  const board = useAnswer('centres.board', centre.openNow ? { centreId: centre.id } : null)
  const waiting = board.data?.waiting
  return (
    <>
      <StatusBadge tone={centre.openNow ? 'success' : 'neutral'}>{centre.openNow ? t.openNow : t.closedNow}</StatusBadge>
      {board.data && waiting !== undefined && <> {waiting === 0 ? t.nobodyWaits : `${t.waiting(waiting)} · ${t.minutes(board.data.expectedMinutes)}`}</>}
    </>
  )
}

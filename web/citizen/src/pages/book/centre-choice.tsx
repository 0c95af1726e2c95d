import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import type { Point } from '@app/domain/shared'
import {
  Button,
  ChoiceCards,
  EmptyState,
  formatDistance,
  Notice,
  SelectField,
  StatusBadge,
  useLanguage,
  useSay,
  useTehsilOptions,
  useText,
  type Choice,
  type FormPlaces,
} from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { usePosition } from '../../components/use-position.ts'
import { nearestFirst } from '../../booking/nearest.ts'
import { CentreHours } from './centre-hours.tsx'
import { centreWords } from './centre-words.ts'

type Centre = Output<'centres.list'>['items'][number]
const FIRST = 5
/** No centre yet: every one of them takes in whoever comes. */
export const LATER = 'later'

interface CentreChoiceProps {
  items: readonly Centre[]
  places: FormPlaces
  value: string
  error: string | undefined
  onChange(centreId: string): void
}

/** The nearest first, from where the person stands or a town they name. */
export function CentreChoice({ items, places, value, error, onChange }: CentreChoiceProps) {
  const t = useText(centreWords)
  const tehsils = useTehsilOptions(places)
  const [from, setFrom] = useState<Point>()
  const [tehsilId, setTehsilId] = useState('')
  const position = usePosition((point) => {
    setFrom(point)
    setTehsilId('')
  })
  const town = places.tehsils.find((one) => one.id === tehsilId)?.point
  if (items.length === 0)
    return (
      <EmptyState icon="store" title={t.none}>
        {t.noneText}
      </EmptyState>
    )
  return (
    <>
      <div className="stack gap-3">
        {position.able && (
          <Button icon="locate" busy={position.state === 'asking'} onClick={position.ask}>
            {position.state === 'asking' ? t.locating : t.mine}
          </Button>
        )}
        {position.state === 'failed' && <Notice tone="warning" live title={t.noPosition} />}
        <SelectField
          id="centre-town"
          label={t.near}
          optional
          value={tehsilId}
          options={tehsils}
          onChange={setTehsilId}
        />
      </div>
      <Centres items={items} from={town ?? from} value={value} error={error} onChange={onChange} />
    </>
  )
}

function Centres({
  items,
  from,
  value,
  error,
  onChange,
}: {
  items: readonly Centre[]
  from: Point | undefined
  value: string
  error: string | undefined
  onChange(centreId: string): void
}) {
  const t = useText(centreWords)
  const say = useSay()
  const { language } = useLanguage()
  const [all, setAll] = useState(false)
  const sorted = nearestFirst(items, from)
  // What was chosen stays in sight, however far it is.
  const shown = all ? sorted : sorted.filter((centre, at) => at < FIRST || centre.id === value)
  const cards: Choice[] = shown.map((centre) => ({
    value: centre.id,
    label: say(centre.name),
    icon: 'store',
    end: centre.meters === null ? undefined : <bdi>{formatDistance(centre.meters, language)}</bdi>,
    detail: (
      <>
        <bdi>{say(centre.address)}</bdi>
        <br />
        <CentreHours centre={centre} />
        {centre.demo && <> · {t.demo}</>}
        <br />
        <Queue centre={centre} />
      </>
    ),
  }))
  return (
    <>
      <ChoiceCards
        id="centre"
        label={t.centres}
        error={error}
        value={value}
        choices={[...cards, { value: LATER, label: t.later, detail: t.laterText, icon: 'clock' }]}
        onChange={onChange}
      />
      {shown.length < items.length && (
        <Button icon="chevron-down" onClick={() => setAll(true)}>
          {t.all}
        </Button>
      )}
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
      <StatusBadge tone={centre.openNow ? 'success' : 'neutral'}>
        {centre.openNow ? t.openNow : t.closedNow}
      </StatusBadge>
      {board.data && waiting !== undefined && (
        <> {waiting === 0 ? t.nobodyWaits : `${t.waiting(waiting)} · ${t.minutes(board.data.expectedMinutes)}`}</>
      )}
    </>
  )
}

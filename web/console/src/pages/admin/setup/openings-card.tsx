import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Bdi,
  Button,
  Card,
  Confirm,
  DateField,
  ProblemNotice,
  SelectField,
  StatusBadge,
  useSay,
  useText,
} from '@app/ui'
import { useAct, useAnswer } from '../../../app/api.ts'
import { Answered } from '../../../components/page/states.tsx'
import { usePlaces } from '../../../components/request/places.ts'
import { setupWords } from './setup-words.ts'

type Opening = Output<'districts.openings'>['items'][number]

/** A district is chosen and given its day; those that have one are listed. */
export function OpeningsCard() {
  const t = useText(setupWords)
  const say = useSay()
  const places = usePlaces()
  const answer = useAnswer('districts.openings', {})
  const [chosenId, setChosenId] = useState('')
  const [changing, setChanging] = useState(false)
  const nameOf = (districtId: string): string => {
    const found = places?.districts.find((one) => one.id === districtId)
    return found ? say(found.name) : districtId
  }
  const items = answer.data?.items ?? []
  const chosen = items.find((one) => one.districtId === chosenId)
  const settled = items.filter((one) => one.open || one.opensOn !== null)
  return (
    <section id="openings">
      <Card title={t.openTitle}>
        <p className="small muted">{t.openLead}</p>
        <Answered answer={answer} shape="row">
          {() => (
            <>
              <SelectField
                id="opening-district"
                label={t.district}
                value={chosenId}
                options={items.map(({ districtId }) => ({ value: districtId, label: nameOf(districtId) }))}
                onChange={setChosenId}
              />
              {chosen && (
                <div className="setup-acts">
                  <State of={chosen} />
                  <Button small icon="edit" onClick={() => setChanging(true)}>
                    {t.day}
                  </Button>
                </div>
              )}
              {settled.length > 0 && (
                <ul className="setup-openings">
                  {settled.map((one) => (
                    <li key={one.districtId}>
                      {nameOf(one.districtId)} <State of={one} />
                    </li>
                  ))}
                </ul>
              )}
            </>
          )}
        </Answered>
      </Card>
      {changing && chosen && (
        <DayDialog of={chosen} name={nameOf(chosen.districtId)} onClose={() => setChanging(false)} />
      )}
    </section>
  )
}

function State({ of }: { of: Opening }) {
  const t = useText(setupWords)
  if (of.open)
    return (
      <StatusBadge tone="success" icon="check">
        {t.open}
      </StatusBadge>
    )
  return (
    <StatusBadge tone="neutral" icon="lock">
      {of.opensOn ? (
        <>
          {t.opens} <Bdi>{of.opensOn}</Bdi>
        </>
      ) : (
        t.closed
      )}
    </StatusBadge>
  )
}

function DayDialog({ of, name, onClose }: { of: Opening; name: string; onClose(): void }) {
  const t = useText(setupWords)
  const set = useAct('districts.setOpening')
  const [day, setDay] = useState(of.opensOn ?? '')
  const save = async () => {
    if (await set.run({ districtId: of.districtId, opensOn: day === '' ? null : day })) onClose()
  }
  return (
    <Confirm
      open
      title={name}
      confirm={day === '' ? t.close : t.set}
      busy={set.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <DateField id="opening-day" label={t.day} hint={t.openLead} optional value={day} onChange={setDay} />
      {set.problem && <ProblemNotice problem={set.problem} />}
    </Confirm>
  )
}

import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Bdi, Between, Button, DateField, StatusBadge, Table, useList, useSay, useText } from '@app/ui'
import { useAnswer } from '../../../app/api.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Answered } from '../../../components/page/states.tsx'
import { DistrictField, useOwnDistricts } from '../district-field.tsx'
import { DayOffDialog } from './day-off-dialog.tsx'
import { DisplacedList } from './displaced-list.tsx'
import { hoursWords, kindWords } from './hours-words.ts'

type Tehsil = Output<'operations.hours'>['tehsils'][number]
type Person = Tehsil['people'][number]

/** Tehsil by tehsil who works when; a day off is entered here for whoever rings, and what it displaced stands below. */
export default function HoursPage() {
  const t = useText(hoursWords)
  const districts = useOwnDistricts()
  const [chosen, setChosen] = useState('')
  const [wanted, setWanted] = useState('')
  const [asking, setAsking] = useState<Person>()
  const districtId = chosen || (districts[0]?.id ?? '')
  const answer = useAnswer('operations.hours', districtId ? { districtId, ...(wanted ? { day: wanted } : {}) } : null, {
    keep: true,
    everyMs: 60_000,
  })
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <div className="bar">
        <DistrictField id="hours-district" value={districtId} onChange={setChosen} />
        <DateField id="hours-day" label={t.day} value={wanted || (answer.data?.day ?? '')} onChange={setWanted} />
      </div>
      <Answered answer={answer} shape="row" lines={5}>
        {({ tehsils }) => <Tehsils tehsils={tehsils} onEnter={setAsking} />}
      </Answered>
      <DisplacedList districtId={districtId} />
      {asking && (
        <DayOffDialog
          person={asking}
          day={answer.data?.day ?? ''}
          onClose={() => {
            setAsking(undefined)
            answer.reload()
          }}
        />
      )}
    </DeskPage>
  )
}

function Tehsils({ tehsils, onEnter }: { tehsils: readonly Tehsil[]; onEnter(person: Person): void }) {
  const t = useText(hoursWords)
  const say = useSay()
  const list = useList()
  const empty = tehsils.filter((one) => one.people.length === 0)
  return (
    <>
      {tehsils
        .filter((one) => one.people.length > 0)
        .map((one) => (
          <OneTehsil key={one.tehsilId} tehsil={one} onEnter={onEnter} />
        ))}
      {empty.length > 0 && (
        <p className="small muted">
          {t.alsoNobody} {list(empty.map((one) => say(one.name)))}
        </p>
      )}
    </>
  )
}

function OneTehsil({ tehsil, onEnter }: { tehsil: Tehsil; onEnter(person: Person): void }) {
  const t = useText(hoursWords)
  const say = useSay()
  const working = tehsil.people.filter((one) => one.times.length > 0).length
  return (
    <section>
      <h2>
        {say(tehsil.name)} <span className="small muted">{t.working(working)}</span>
      </h2>
      <Table<Person>
        caption={say(tehsil.name)}
        rows={tehsil.people}
        rowKey={(one) => one.facilitatorId}
        columns={[
          {
            key: 'who',
            heading: t.who,
            cell: (one) => (
              <>
                <bdi>{say(one.name)}</bdi>{' '}
                <span className="small muted">
                  <Bdi>{one.badgeNo}</Bdi>
                </span>
              </>
            ),
          },
          { key: 'hours', heading: t.hours, cell: (one) => <Times person={one} /> },
          { key: 'state', heading: t.state, cell: (one) => <State person={one} /> },
          {
            key: 'act',
            heading: t.act,
            cell: (one) => (
              <Button small icon="calendar" onClick={() => onEnter(one)}>
                {t.enter}
              </Button>
            ),
          },
        ]}
      />
      {tehsil.more && <p className="small muted">{t.more}</p>}
    </section>
  )
}

function Times({ person }: { person: Person }) {
  const t = useText(hoursWords)
  if (person.times.length === 0) return <span className="muted">{t.none}</span>
  return (
    <>
      {person.times.map((one, i) => (
        <span key={one.from}>
          {i > 0 && ' · '}
          <Between from={one.from} until={one.to} />
        </span>
      ))}
    </>
  )
}

function State({ person }: { person: Person }) {
  const t = useText(hoursWords)
  const say = useSay()
  return (
    <>
      {person.off && <StatusBadge tone="warning">{say(kindWords[person.off] ?? person.off)}</StatusBadge>}{' '}
      {!person.said && <StatusBadge tone="neutral">{t.silent}</StatusBadge>}{' '}
      {person.onShift && <StatusBadge tone="success">{t.onShift}</StatusBadge>}
    </>
  )
}

import { useState } from 'react'
import { type DaySpan, weekFault } from '@app/domain/availability'
import { ActionBar, Button, Card, Notice, Page, useSay, useText } from '@app/ui'
import { BackLink } from '../../app/back-link.tsx'
import { Known } from '../../app/known.tsx'
import { useOffset } from '../../app/offset.ts'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { Refused } from '../../app/refused.tsx'
import { refusalWords } from '../../app/words.ts'
import type { VisitView } from '../../offline/apply.ts'
import type { Hours } from '../../offline/apply-hours.ts'
import { useAct, useVisits } from '../../offline/use-offline.tsx'
import { useHours } from '../../offline/use-hours.ts'
import { Conflicts, conflictsOf } from './conflicts.tsx'
import { DaysOff } from './days-off.tsx'
import { ExtraShifts } from './extra-shifts.tsx'
import { HOURS_LANE } from './lane.ts'
import { WeekEditor } from './week-editor.tsx'
import { hoursWords } from './words.ts'

/** When I work: what people can book is counted from this. Works without a network. */
export default function HoursPage() {
  const t = useText(hoursWords)
  const { name } = useProgramme()
  const hours = useHours()
  const visits = useVisits()
  const promised = visits.data ?? []
  return (
    <Page title={t.title} suffix={name} lead={t.lead} back={<BackLink href={to('profile')} />}>
      <Known of={hours}>
        {(data) => (
          <>
            {data.saidAt === null && (
              <Notice tone="warning" title={t.unsaid}>
                <p>{t.unsaidText}</p>
              </Notice>
            )}
            <Week hours={data} visits={promised} />
            <DaysOff hours={data} visits={promised} />
            <ExtraShifts hours={data} />
          </>
        )}
      </Known>
    </Page>
  )
}

function Week({ hours, visits }: { hours: Hours; visits: readonly VisitView[] }) {
  const t = useText(hoursWords)
  const say = useSay()
  const acting = useAct()
  const offset = useOffset()
  // Until something is changed here the week is what is known, however lately that came.
  const [edited, setEdited] = useState<DaySpan[]>()
  const week = edited ?? (hours.week as DaySpan[])
  const [said, setSaid] = useState<'saved' | 'kept'>()
  const same = JSON.stringify(week) === JSON.stringify(hours.week) && hours.saidAt !== null
  const fault = weekFault(week)
  const conflicts = same ? [] : conflictsOf(visits, hours, { ...hours, week }, offset)
  const save = async () => {
    const done = await acting.act({ endpoint: 'hours.setWeek', lane: HOURS_LANE, input: { week } })
    if (done.kind === 'refused') return
    setSaid(done.kind === 'kept' ? 'kept' : 'saved')
    setEdited(undefined)
  }
  return (
    <Card title={t.week} icon="calendar-clock">
      <WeekEditor
        week={week}
        onChange={(next) => {
          setSaid(undefined)
          setEdited(next)
        }}
      />
      <Conflicts visits={conflicts} />
      <Refused acting={acting} />
      {said && same && <Notice tone="success" live title={said === 'kept' ? t.kept : t.saved} />}
      <ActionBar>
        <Button
          tone={conflicts.length ? 'danger' : 'primary'}
          block
          busy={acting.busy}
          reason={same ? t.nothingChanged : fault ? say(refusalWords(fault)) : undefined}
          onClick={() => void save()}
        >
          {conflicts.length ? t.saveAnyway : t.save}
        </Button>
      </ActionBar>
    </Card>
  )
}

import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { DAY_OFF_KINDS, type DayOffKind, type DaySpan } from '@app/domain/availability'
import { addDays, instantAt, isLocalDate } from '@app/domain/shared'
import {
  Button,
  ChoiceCards,
  Confirm,
  DateField,
  newId,
  Notice,
  ProblemNotice,
  TextField,
  useLanguage,
  useSay,
  useText,
  useToast,
  When,
} from '@app/ui'
import { useAct, useAnswer } from '../../../app/api.ts'
import { useOffset } from '../../../app/offset.ts'
import { weekWords } from '../../../components/people/week-words.ts'
import { hoursWords, kindWords } from './hours-words.ts'

type Person = Output<'operations.hours'>['tehsils'][number]['people'][number]
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/

const isTimed = (clock: { from: string; to: string }): boolean =>
  CLOCK.test(clock.from) && (clock.to === '' || CLOCK.test(clock.to))

/** Without an end of its own it lasts to the end of the last day. */
const spanOf = (off: { first: string; last: string; from: string; to: string }, offset: number) => ({
  from: instantAt(off.first, off.from, offset).toISOString(),
  to: instantAt(off.to === '' ? addDays(off.last, 1) : off.last, off.to || '00:00', offset).toISOString(),
})

/** For somebody who rang. What they promised in that time is said before it is saved. */
export function DayOffDialog({ person, day, onClose }: { person: Person; day: string; onClose(): void }) {
  const t = useText(hoursWords)
  const say = useSay()
  const toast = useToast()
  const offset = useOffset()
  const { facilitatorId } = person
  const of = useAnswer('operations.hoursOf', { facilitatorId })
  const act = useAct('operations.enterDayOff')
  const [dayOffId] = useState(newId)
  const [kind, setKind] = useState<DayOffKind>('sick')
  const [first, setFirst] = useState(day)
  const [last, setLast] = useState(day)
  const [clock, setClock] = useState({ from: '00:00', to: '' })
  const [reason, setReason] = useState('')
  const dated = isLocalDate(first) && isLocalDate(last) && first <= last
  const ready = dated && isTimed(clock) && reason.trim().length > 2
  const { from, to } = ready ? spanOf({ first, last, ...clock }, offset) : { from: '', to: '' }
  const promised = (of.data?.promised ?? []).filter((visit) => from <= visit.startsAt && visit.startsAt < to)
  const save = async () => {
    if (!(await act.run({ dayOffId, facilitatorId, from, to, kind, reason: reason.trim() }))) return
    toast(t.saved)
    onClose()
  }
  return (
    <Confirm
      open
      title={t.dialog(say(person.name))}
      confirm={t.save}
      busy={act.busy}
      reason={ready ? undefined : t.fill}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      {of.data && <Known hours={of.data} onLifted={of.reload} />}
      <ChoiceCards
        id="off-kind"
        label={t.kind}
        columns={3}
        value={kind}
        choices={DAY_OFF_KINDS.map((value) => ({ value, label: say(kindWords[value]) }))}
        onChange={setKind}
      />
      <div className="pair">
        <DateField id="off-first" label={t.from} value={first} onChange={setFirst} />
        <DateField id="off-last" label={t.to} value={last} onChange={setLast} />
      </div>
      <div className="pair">
        <TextField
          id="off-from"
          label={t.clockFrom}
          script="latin"
          inputMode="numeric"
          maxLength={5}
          value={clock.from}
          onChange={(text) => setClock({ ...clock, from: text })}
        />
        <TextField
          id="off-to"
          label={t.clockTo}
          script="latin"
          inputMode="numeric"
          maxLength={5}
          optional
          value={clock.to}
          onChange={(text) => setClock({ ...clock, to: text })}
        />
      </div>
      <TextField id="off-reason" label={t.reason} maxLength={200} value={reason} onChange={setReason} />
      {promised.length > 0 && <Promised visits={promised} />}
      {act.problem && <ProblemNotice problem={act.problem} />}
    </Confirm>
  )
}

function Known({ hours, onLifted }: { hours: Output<'operations.hoursOf'>; onLifted(): void }) {
  const t = useText(hoursWords)
  const say = useSay()
  const { language } = useLanguage()
  const toast = useToast()
  const lift = useAct('operations.liftDayOff')
  const week = weekWords(hours.week as DaySpan[], language)
  return (
    <>
      <p className="small">
        <strong>{t.week}:</strong> {week.length ? week.join(' · ') : t.silent}
      </p>
      {hours.daysOff.length > 0 && <p className="small">{t.current}</p>}
      {hours.daysOff.map((off) => (
        <p key={off.id} className="row gap-2 small">
          <span>
            {say(kindWords[off.kind] ?? off.kind)}: <When at={off.from} as="moment" /> –{' '}
            <When at={off.to} as="moment" />
            {off.reason && (
              <>
                {' '}
                · <bdi>{off.reason}</bdi>
              </>
            )}
          </span>
          <Button
            small
            busy={lift.busy}
            onClick={() =>
              void lift.run({ dayOffId: off.id }).then((done) => {
                if (!done) return
                toast(t.lifted)
                onLifted()
              })
            }
          >
            {t.lift}
          </Button>
        </p>
      ))}
      {lift.problem && <ProblemNotice problem={lift.problem} />}
    </>
  )
}

function Promised({ visits }: { visits: Output<'operations.hoursOf'>['promised'] }) {
  const t = useText(hoursWords)
  return (
    <Notice tone="warning" live title={t.promised(visits.length)}>
      <ul>
        {visits.map((visit) => (
          <li key={visit.visitId}>
            <When at={visit.startsAt} as="moment" />
          </li>
        ))}
      </ul>
      <p>{t.promisedText}</p>
    </Notice>
  )
}

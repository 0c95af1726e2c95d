import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Amount,
  Bdi,
  Button,
  Confirm,
  formatWhen,
  newId,
  ProblemNotice,
  StatusBadge,
  Table,
  TextArea,
  useLanguage,
  useText,
  useToast,
  type Tone,
} from '@app/ui'
import { useAct, usePages } from '../../app/api.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { Listed } from '../../components/page/states.tsx'
import { agencyWords } from './agency-words.ts'

type Person = Output<'agency.people'>['items'][number]
const CASH_TONES: Record<string, Tone> = { warn: 'warning', full: 'danger', aged: 'danger' }
const STANDING_TONES: Record<string, Tone> = {
  active: 'success',
  warned: 'warning',
  paused: 'warning',
  suspended: 'danger',
  ended: 'danger',
}

export default function AgencyPeoplePage() {
  const t = useText(agencyWords)
  const { language } = useLanguage()
  const standings: Record<string, unknown> = t
  const pages = usePages('agency.people', { limit: 50 }, { everyMs: 60_000 })
  const [leaving, setLeaving] = useState<Person>()
  const cashWord = (person: Person): string | undefined =>
    ({ warn: t.warn, full: t.full, aged: t.aged })[person.cash.warning as 'warn']
  return (
    <DeskPage title={t.people} lead={t.peopleLead}>
      <Listed pages={pages} empty={{ icon: 'people', title: t.none, text: t.noneText }}>
        {(items) => (
          <Table<Person>
            caption={t.people}
            rows={items}
            rowKey={(person) => person.facilitatorId}
            columns={[
              {
                key: 'name',
                heading: t.name,
                cell: (person) => (
                  <>
                    <bdi>{person.name}</bdi>{' '}
                    <span className="small muted">
                      <Bdi>{person.badgeNo}</Bdi>
                    </span>
                  </>
                ),
              },
              {
                key: 'standing',
                heading: t.standing,
                cell: (person) => (
                  <>
                    <StatusBadge tone={STANDING_TONES[person.standing] ?? 'neutral'}>
                      {String(standings[`st_${person.standing}`] ?? person.standing)}
                    </StatusBadge>
                    {person.payHeld && (
                      <>
                        {' '}
                        <StatusBadge tone="warning">{t.held}</StatusBadge>
                      </>
                    )}
                  </>
                ),
              },
              {
                key: 'shift',
                heading: t.shift,
                cell: (person) =>
                  person.onShift && person.until ? t.until(formatWhen(person.until, 'time', language)) : t.off,
              },
              { key: 'open', heading: t.open, numeric: true, cell: (person) => person.openVisits },
              {
                key: 'rating',
                heading: t.rating,
                cell: (person) =>
                  person.rating === null ? (
                    t.fresh
                  ) : (
                    <>
                      <Bdi>{person.rating.toFixed(1)}</Bdi>{' '}
                      <span className="small muted">{t.visits(person.ratedVisits)}</span>
                    </>
                  ),
              },
              {
                key: 'cash',
                heading: t.cash,
                cell: (person) => (
                  <>
                    <Amount paisa={person.cash.inHandPaisa} />
                    {cashWord(person) && (
                      <>
                        {' '}
                        <StatusBadge tone={CASH_TONES[person.cash.warning] ?? 'neutral'}>
                          {cashWord(person)}
                        </StatusBadge>
                      </>
                    )}
                  </>
                ),
              },
              {
                key: 'act',
                heading: t.act,
                cell: (person) => (
                  <Button small onClick={() => setLeaving(person)}>
                    {t.ask}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Listed>
      {leaving && <ReleaseDialog key={leaving.facilitatorId} person={leaving} onClose={() => setLeaving(undefined)} />}
    </DeskPage>
  )
}

function ReleaseDialog({ person, onClose }: { person: Person; onClose(): void }) {
  const t = useText(agencyWords)
  const toast = useToast()
  const act = useAct('agency.askRelease')
  const [changeId] = useState(newId)
  const [reason, setReason] = useState('')
  const save = async () => {
    if (!(await act.run({ changeId, facilitatorId: person.facilitatorId, reason }))) return
    toast(t.asked)
    onClose()
  }
  return (
    <Confirm
      open
      title={t.ask}
      confirm={t.ask}
      busy={act.busy}
      reason={reason.trim() ? undefined : t.whyFirst}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <p>
        <bdi>{person.name}</bdi>. {t.askText}
      </p>
      <TextArea id="release-reason" label={t.reason} maxLength={300} value={reason} onChange={setReason} />
      {act.problem && <ProblemNotice problem={act.problem} />}
    </Confirm>
  )
}

import { useState } from 'react'
import type { Input, Output } from '@app/contract/calls'
import { Bdi, Button, EmptyState, LinkButton, StatusBadge, Table, useSay, useText, When, type Tone } from '@app/ui'
import { FilterField } from '../../components/lists/filter-field.tsx'
import { useAnswer } from '../../app/api.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { hrefOf } from '../../app/paths.ts'
import { Answered } from '../../components/page/states.tsx'
import { usePlaces } from '../../components/request/places.ts'
import { InviteDialog } from './invite-dialog.tsx'
import { inviteWords } from './invite-words.ts'
import { peopleWords } from './people-words.ts'

type Row = Output<'applicants.list'>['items'][number]
type State = NonNullable<Input<'applicants.list'>['state']>

const STATES = [
  'vetting',
  'approval',
  'appealed',
  'renewal',
  'open',
  'training',
  'approved',
  'admitted',
  'refused',
  'withdrawn',
] as const satisfies readonly State[]
export const stateTone: Record<string, Tone> = {
  vetting: 'warning',
  approval: 'warning',
  appealed: 'warning',
  training: 'information',
  approved: 'success',
  admitted: 'success',
  refused: 'danger',
  open: 'neutral',
  withdrawn: 'neutral',
}

const ENDED: readonly string[] = ['refused', 'withdrawn']

/** Everybody on the way in, what waits for a decision first. */
export default function ApplicantsPage() {
  const t = useText(peopleWords)
  const say = useSay()
  const places = usePlaces()
  const [state, setState] = useState<State | ''>('')
  const answer = useAnswer('applicants.list', { limit: 100, ...(state && { state }) }, { everyMs: 30_000, keep: true })
  const counts = answer.data?.counts ?? {}
  const invites = useText(inviteWords)
  const [inviting, setInviting] = useState(false)
  return (
    <DeskPage title={t.applicants} lead={t.applicantsLead}>
      <div className="bar">
        <FilterField
          id="applicant-state"
          label={t.state}
          all={t.all}
          value={state}
          options={STATES.map((one) => ({ value: one, label: `${t[one]}${counts[one] ? ` (${counts[one]})` : ''}` }))}
          onChange={(next) => setState(next as State | '')}
        />
        <Button icon="user-plus" onClick={() => setInviting(true)}>
          {invites.invite}
        </Button>
        <LinkButton icon="upload" href={hrefOf('/people/invite')}>
          {invites.fromFile}
        </LinkButton>
      </div>
      <Answered answer={answer} shape="row">
        {({ items }) => (
          <Table<Row>
            caption={t.applicants}
            rows={items}
            rowKey={(row) => row.applicantId}
            empty={
              <EmptyState icon="user-plus" title={t.none}>
                {t.noneText}
              </EmptyState>
            }
            columns={[
              {
                key: 'name',
                heading: t.name,
                cell: (row) => (
                  <a href={hrefOf('/people/applicants/:applicantId', { applicantId: row.applicantId })}>
                    <bdi>{row.name}</bdi>
                  </a>
                ),
              },
              {
                key: 'state',
                heading: t.state,
                cell: (row) => <StatusBadge tone={stateTone[row.state] ?? 'neutral'}>{t[row.state]}</StatusBadge>,
              },
              {
                key: 'tehsil',
                heading: t.tehsil,
                cell: (row) => say(places?.tehsils.find((one) => one.id === row.tehsilId)?.name) || row.tehsilId,
              },
              {
                key: 'papers',
                heading: t.papers,
                cell: (row) => (
                  <>
                    <Bdi>
                      {row.passed}/{row.of}
                    </Bdi>
                    {row.waiting > 0 && !ENDED.includes(row.state) && (
                      <>
                        {' '}
                        · <Bdi>{row.waiting}</Bdi> {t.waitingFor}
                      </>
                    )}
                  </>
                ),
              },
              {
                key: 'at',
                heading: t.handedIn,
                cell: (row) => (row.submittedAt ? <When at={row.submittedAt} /> : '–'),
              },
            ]}
          />
        )}
      </Answered>
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </DeskPage>
  )
}

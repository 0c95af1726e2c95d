import { useState } from 'react'
import type { Input, Output } from '@app/contract/calls'
import { Bdi, Button, EmptyState, Icon, StatusBadge, Table, useText, When, type Tone } from '@app/ui'
import { FilterField } from '../../components/lists/filter-field.tsx'
import { useAnswer } from '../../app/api.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { hrefOf } from '../../app/paths.ts'
import { Answered } from '../../components/page/states.tsx'
import { OpenDialog } from './open-dialog.tsx'
import { peopleWords, proceedingWords } from './people-words.ts'

type Row = Output<'proceedings.list'>['items'][number]
type State = NonNullable<Input<'proceedings.list'>['state']>
const STATES = [
  'review',
  'noticed',
  'answered',
  'unanswered',
  'decided',
  'appealed',
  'dismissed',
  'final',
  'upheld',
  'overturned',
] as const satisfies readonly State[]
export const proceedingTone: Record<string, Tone> = {
  review: 'warning',
  noticed: 'information',
  answered: 'warning',
  unanswered: 'warning',
  decided: 'information',
  appealed: 'warning',
  dismissed: 'neutral',
  final: 'neutral',
  upheld: 'neutral',
  overturned: 'success',
}

/** What is open against whom, and when the next step is due. */
export default function ProceedingsPage() {
  const t = useText(proceedingWords)
  const p = useText(peopleWords)
  const named: Record<string, string> = t
  const [state, setState] = useState<State | ''>('')
  const [opening, setOpening] = useState(false)
  const answer = useAnswer('proceedings.list', { limit: 100, ...(state && { state }) }, { everyMs: 30_000, keep: true })
  const counts = answer.data?.counts ?? {}
  return (
    <DeskPage title={p.proceedings} lead={t.lead}>
      <div className="bar">
        <FilterField
          id="proceeding-state"
          label={t.showing}
          all={t.openOnes}
          value={state}
          options={STATES.map((one) => ({ value: one, label: `${t[one]}${counts[one] ? ` (${counts[one]})` : ''}` }))}
          onChange={(next) => setState(next as State | '')}
        />
        <Button icon="plus" onClick={() => setOpening(true)}>
          {t.openReview}
        </Button>
      </div>
      {opening && <OpenDialog onClose={() => setOpening(false)} />}
      <Answered answer={answer} shape="row">
        {({ items }) => (
          <Table<Row>
            caption={p.proceedings}
            rows={items}
            rowKey={(row) => row.id}
            empty={
              <EmptyState icon="scale" title={t.none}>
                {t.noneText}
              </EmptyState>
            }
            columns={[
              {
                key: 'who',
                heading: t.who,
                cell: (row) => (
                  <a href={hrefOf('/people/proceedings/:proceedingId', { proceedingId: row.id })}>
                    <bdi>{row.facilitatorName}</bdi> <Bdi>{row.badgeNo}</Bdi>
                  </a>
                ),
              },
              { key: 'origin', heading: t.origin, cell: (row) => t[row.origin] },
              {
                key: 'state',
                heading: t.state,
                cell: (row) => (
                  <StatusBadge tone={proceedingTone[row.state] ?? 'neutral'}>
                    {t[row.state]}
                    {row.outcome ? `: ${t[row.outcome]}` : ''}
                  </StatusBadge>
                ),
              },
              {
                key: 'standing',
                heading: t.standing,
                cell: (row) => (
                  <>
                    {named[row.standing] ?? row.standing}
                    {row.payHeld && (
                      <>
                        {' '}
                        · <Icon name="wallet" label={t.payHeld} />
                      </>
                    )}
                  </>
                ),
              },
              { key: 'due', heading: t.due, cell: (row) => (row.dueAt ? <When at={row.dueAt} /> : '–') },
            ]}
          />
        )}
      </Answered>
    </DeskPage>
  )
}

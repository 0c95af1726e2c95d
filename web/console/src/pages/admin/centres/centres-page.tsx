import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Bdi, Button, EmptyState, StatusBadge, Table, TextField, useSay, useSettled, useText } from '@app/ui'
import { useAnswer } from '../../../app/api.ts'
import { hrefOf } from '../../../app/paths.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Answered } from '../../../components/page/states.tsx'
import { usePlaces } from '../../../components/request/places.ts'
import { CentreDialog } from './centre-dialog.tsx'
import { centreAdminWords } from './words.ts'

type Centre = Output<'centres.all'>['items'][number]

/** A centre with a change that waits is open all the same; one that waits to be made is not yet anything. */
export function CentreState({ centre: { open, waiting } }: { centre: Pick<Centre, 'open' | 'waiting'> }) {
  const t = useText(centreAdminWords)
  return (
    <span className="row gap-1">
      {(open || !waiting) && (
        <StatusBadge tone={open ? 'success' : 'neutral'}>{open ? t.isOpen : t.isClosed}</StatusBadge>
      )}
      {waiting && <StatusBadge tone="warning">{t.waits}</StatusBadge>}
    </span>
  )
}

/** Every walk-in centre, what waits for a second administrator first. */
export default function CentresPage() {
  const t = useText(centreAdminWords)
  const say = useSay()
  const places = usePlaces()
  const [find, setFind] = useState('')
  const [adding, setAdding] = useState(false)
  const answer = useAnswer('centres.all', { q: useSettled(find).trim() }, { keep: true })
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <div className="bar">
        <TextField id="centre-find" type="search" label={t.find} value={find} maxLength={60} onChange={setFind} />
        <Button icon="plus" tone="primary" onClick={() => setAdding(true)}>
          {t.add}
        </Button>
      </div>
      <Answered answer={answer} shape="row">
        {({ items }) => (
          <Table<Centre>
            caption={t.title}
            rows={items}
            rowKey={(centre) => centre.id}
            empty={
              <EmptyState icon="store" title={t.none}>
                {t.noneText}
              </EmptyState>
            }
            columns={[
              {
                key: 'name',
                heading: t.name,
                cell: (centre) => (
                  <a href={hrefOf('/admin/centres/:centreId', { centreId: centre.id })}>{say(centre.name)}</a>
                ),
              },
              { key: 'state', heading: t.state, cell: (centre) => <CentreState centre={centre} /> },
              {
                key: 'place',
                heading: t.place,
                cell: (centre) =>
                  say(places?.tehsils.find((one) => one.id === centre.tehsilId)?.name) || centre.tehsilId,
              },
              {
                key: 'hours',
                heading: t.hours,
                cell: (centre) => (
                  <Bdi>
                    {centre.opens}–{centre.closes}
                  </Bdi>
                ),
              },
              { key: 'counters', heading: t.counters, cell: (centre) => <Bdi>{centre.counters}</Bdi> },
            ]}
          />
        )}
      </Answered>
      {adding && <CentreDialog onClose={() => setAdding(false)} />}
    </DeskPage>
  )
}

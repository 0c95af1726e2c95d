import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Bdi, StatusBadge, Table, TextField, useList, useSay, useSettled, useText } from '@app/ui'
import { useAnswer, usePages } from '../../../app/api.ts'
import { hrefOf } from '../../../app/paths.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Listed } from '../../../components/page/states.tsx'
import { usePlaces } from '../../../components/request/places.ts'
import { agencyWords } from '../../agency/agency-words.ts'
import { FactValue } from './fact-value.tsx'
import { craftWords, recordWords } from './words.ts'

type Row = Output<'facilitators.list'>['items'][number]
type Waiting = Output<'facts.asked'>['items'][number]
const linkTo = (facilitatorId: string) => hrefOf('/people/records/:facilitatorId', { facilitatorId })

/** Everybody who works here, and what waits for a word. */
export default function RecordsPage() {
  const t = useText(recordWords)
  const a: Record<string, unknown> = useText(agencyWords)
  const say = useSay()
  const list = useList()
  const places = usePlaces()
  const [find, setFind] = useState('')
  const pages = usePages('facilitators.list', { limit: 50, q: useSettled(find).trim() })
  const nameOf = (id: string) => say(places?.tehsils.find((one) => one.id === id)?.name) || id
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <WaitingFacts />
      <div className="bar">
        <TextField id="record-find" type="search" label={t.find} value={find} maxLength={60} onChange={setFind} />
      </div>
      <Listed pages={pages} empty={{ icon: 'people', title: t.none }}>
        {(items) => (
          <Table<Row>
            caption={t.title}
            rows={items}
            rowKey={(row) => row.facilitatorId}
            columns={[
              {
                key: 'name',
                heading: t.name,
                cell: (row) => (
                  <a href={linkTo(row.facilitatorId)}>
                    <bdi>{row.name}</bdi>
                  </a>
                ),
              },
              { key: 'badge', heading: t.badge, cell: (row) => <Bdi>{row.badgeNo}</Bdi> },
              {
                key: 'standing',
                heading: t.standing,
                cell: (row) => (
                  <StatusBadge tone={row.standing === 'active' ? 'success' : 'neutral'}>
                    {String(a[`st_${row.standing}`] ?? row.standing)}
                  </StatusBadge>
                ),
              },
              { key: 'where', heading: t.where, cell: (row) => list(row.tehsilIds.map(nameOf)) },
              {
                key: 'skills',
                heading: t.skills,
                cell: (row) => list(row.skills.map((one) => say(craftWords[one] ?? one))) || t.noneYet,
              },
              { key: 'photo', heading: t.photo, cell: (row) => (row.hasPhoto ? t.yes : t.no) },
            ]}
          />
        )}
      </Listed>
    </DeskPage>
  )
}

function WaitingFacts() {
  const t = useText(recordWords)
  const { data } = useAnswer('facts.asked', {}, { everyMs: 60_000 })
  const items = (data?.items ?? []).filter((one) => one.mayDecide)
  if (items.length === 0) return null
  return (
    <>
      <h2>{t.waiting}</h2>
      <Table<Waiting>
        caption={t.waiting}
        rows={items}
        rowKey={(row) => row.changeId}
        columns={[
          {
            key: 'name',
            heading: t.name,
            cell: (row) => (
              <a href={linkTo(row.facilitatorId)}>
                <bdi>{row.name}</bdi>
              </a>
            ),
          },
          { key: 'what', heading: t.what, cell: (row) => t[`f_${row.kind}`] },
          { key: 'is', heading: t.wants, cell: (row) => <FactValue kind={row.kind} value={row.after} /> },
          { key: 'reason', heading: t.reason, cell: (row) => <bdi>{row.reason}</bdi> },
        ]}
      />
    </>
  )
}

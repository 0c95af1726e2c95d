import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import { Button, Card, EmptyState, Icon, Table, useSay, useText, When } from '@app/ui'
import { useAnswer } from '../../../app/api.ts'
import { useSession } from '../../../app/session.tsx'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Answered } from '../../../components/page/states.tsx'
import { ConnectionState } from './connection-state.tsx'
import { connectionWords } from './connection-words.ts'
import { NewConnectionDialog } from './new-connection-dialog.tsx'

type Row = Output<'connections.list'>['items'][number]
const PURPOSES = ['department', 'rail', 'text', 'mail', 'webhook', 'signin'] as const

/** Everything outside that is spoken to, by what it is for, with how each fares. */
export default function ConnectionsPage() {
  const t = useText(connectionWords)
  const { me } = useSession()
  const list = useAnswer('connections.list', {}, { everyMs: 15_000, keep: true })
  const kinds = useAnswer('connections.kinds', {})
  const [adding, setAdding] = useState(false)
  const administers = me?.roles.includes('admin') ?? false
  return (
    <DeskPage title={t.title} lead={t.lead}>
      {administers && (
        <div className="bar">
          <Button tone="primary" icon="plus" onClick={() => setAdding(true)}>
            {t.add}
          </Button>
          <Link className="interface" to="/admin/connections/letters">
            <Icon name="inbox" /> <span>{t.letters}</span>
          </Link>
        </div>
      )}
      <Answered answer={list} shape="row" lines={4}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState icon="link" title={t.none}>
              {t.noneText}
            </EmptyState>
          ) : (
            PURPOSES.map((purpose) => (
              <PurposeCard key={purpose} purpose={purpose} rows={items.filter((one) => one.purpose === purpose)} />
            ))
          )
        }
      </Answered>
      {adding && kinds.data && <NewConnectionDialog kinds={kinds.data} onClose={() => setAdding(false)} />}
    </DeskPage>
  )
}

function PurposeCard({ purpose, rows }: { purpose: Row['purpose']; rows: Row[] }) {
  const t = useText(connectionWords)
  const say = useSay()
  if (rows.length === 0) return null
  return (
    <Card title={t[purpose]}>
      <Table<Row>
        caption={t[purpose]}
        rows={rows}
        rowKey={(row) => row.connectionId}
        columns={[
          {
            key: 'name',
            heading: t.name,
            cell: (row) => (
              <>
                <Link to="/admin/connections/$connectionId" params={{ connectionId: row.connectionId }}>
                  <bdi>{row.name}</bdi>
                </Link>
                <br />
                <span className="small muted">
                  {say(row.kindName)}
                  {row.subjectName && ` · ${say(row.subjectName)}`}
                </span>
              </>
            ),
          },
          { key: 'state', heading: '', cell: (row) => <ConnectionState card={row} /> },
          {
            key: 'good',
            heading: t.lastGood,
            cell: (row) => (row.lastGoodAt ? <When at={row.lastGoodAt} /> : t.never),
          },
          { key: 'bad', heading: t.lastBad, cell: (row) => <LastBad bad={row.lastBad} /> },
        ]}
      />
    </Card>
  )
}

/** When it last went wrong, and how. */
export function LastBad({ bad }: { bad: Row['lastBad'] }) {
  const t = useText(connectionWords)
  const say = useSay()
  if (!bad) return <>{t.never}</>
  return (
    <>
      <When at={bad.at} />
      <br />
      <span className="small muted">{bad.words ? say(bad.words) : <bdi dir="ltr">{bad.said || bad.code}</bdi>}</span>
    </>
  )
}

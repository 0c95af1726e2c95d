import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import {
  Bdi,
  Button,
  Card,
  EmptyState,
  newId,
  ProblemNotice,
  StatusBadge,
  Table,
  TextField,
  useSay,
  useSettled,
  useText,
  When,
} from '@app/ui'
import { FilterField } from '../../../components/lists/filter-field.tsx'
import { useAct, useAnswer } from '../../../app/api.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { hrefOf } from '../../../app/paths.ts'
import { useSession } from '../../../app/session.tsx'
import { Answered } from '../../../components/page/states.tsx'
import type { Kind } from './draft-types.ts'
import { draftWords } from './draft-words.ts'
import { BeginNew } from './begin-new.tsx'
import { HistoryDialog } from './history-dialog.tsx'

type Card_ = Output<'drafts.list'>['items'][number]
type Item = Output<'settings.list'>['items'][number]
const KINDS = [
  'service',
  'template',
  'reason',
  'rates',
  'times',
  'commission',
  'holidays',
  'office',
] as const satisfies readonly Kind[]
const SHOWN = 60

/** What may change while the system runs, and the drafts that wait. */
export default function ChangesPage() {
  const t = useText(draftWords)
  const [kind, setKind] = useState<Kind>('service')
  const [find, setFind] = useState('')
  const drafts = useAnswer('drafts.list', {}, { everyMs: 30_000 })
  const settings = useAnswer('settings.list', { kind, q: useSettled(find).trim() }, { keep: true })
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <Card title={t.waiting} icon="edit">
        <Answered answer={drafts} shape="row">
          {({ items }) => <Drafts items={items} />}
        </Answered>
      </Card>
      <Card title={t.running} icon="list">
        <div className="bar">
          <FilterField
            id="changes-kind"
            label={t.kind}
            all={t.service}
            value={kind === 'service' ? '' : kind}
            options={KINDS.slice(1).map((one) => ({ value: one, label: t[one] }))}
            onChange={(next) => setKind((next || 'service') as Kind)}
          />
          <BeginNew kind={kind} items={settings.data?.items ?? []} />
          <TextField id="changes-find" type="search" label={t.find} value={find} onChange={setFind} maxLength={60} />
        </div>
        <Answered answer={settings} shape="row">
          {({ items, total }) => (
            <>
              <Settings key={kind} kind={kind} items={items.slice(0, SHOWN)} />
              {total > SHOWN && (
                <p className="small muted interface">{t.moreOf(Math.min(SHOWN, items.length), total)}</p>
              )}
            </>
          )}
        </Answered>
      </Card>
    </DeskPage>
  )
}

function Drafts({ items }: { items: Card_[] }) {
  const t = useText(draftWords)
  const say = useSay()
  return (
    <Table<Card_>
      caption={t.waiting}
      rows={items}
      rowKey={(row) => row.draftId}
      empty={
        <EmptyState icon="edit" title={t.noDrafts}>
          {t.noDraftsText}
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          heading: t.name,
          cell: (row) => (
            <a href={hrefOf('/admin/drafts/:draftId', { draftId: row.draftId })}>
              {say(row.name)} <span className="small muted">{t[row.kind]}</span>
            </a>
          ),
        },
        {
          key: 'state',
          heading: t.state,
          cell: (row) => (
            <StatusBadge tone={row.state === 'submitted' ? 'warning' : 'neutral'}>{t[row.state]}</StatusBadge>
          ),
        },
        { key: 'changes', heading: t.changes, cell: (row) => t.countChanges(row.changes) },
        { key: 'author', heading: t.author, cell: (row) => <bdi>{row.author.name || row.author.id}</bdi> },
        { key: 'at', heading: t.since, cell: (row) => <When at={row.updatedAt} /> },
      ]}
    />
  )
}

function Settings({ kind, items }: { kind: Kind; items: Item[] }) {
  const t = useText(draftWords)
  const say = useSay()
  const navigate = useNavigate()
  const { me } = useSession()
  const start = useAct('drafts.start')
  const [history, setHistory] = useState<Item>()
  const open = (draftId: string) => void navigate({ to: '/admin/drafts/$draftId', params: { draftId } })
  const begin = async (key: string, fromVersion?: number) => {
    const draft = await start.run({ draftId: newId(), kind, key, ...(fromVersion !== undefined && { fromVersion }) })
    if (draft) open(draft.draftId)
  }
  const mayWrite = me?.roles.includes('admin')
  return (
    <>
      {start.problem && <ProblemNotice problem={start.problem} />}
      <Table<Item>
        caption={t.running}
        rows={items}
        rowKey={(row) => row.key}
        empty={<EmptyState icon="search" title={t.none} />}
        columns={[
          {
            key: 'name',
            heading: t.name,
            cell: (row) => (
              <>
                {say(row.name)}
                <br />
                <span className="small muted">
                  <bdi title={row.key}>{kind === 'template' ? row.detail : row.key}</bdi>
                </span>
              </>
            ),
          },
          {
            key: 'version',
            heading: t.version,
            cell: (row) => (
              <>
                {row.ours || kind === 'service' ? <Bdi>{row.version}</Bdi> : t.pack}
                {row.coming && (
                  <>
                    <br />
                    <span className="small muted">{t.coming(row.coming)}</span>
                  </>
                )}
              </>
            ),
          },
          { key: 'since', heading: t.since, cell: (row) => (row.since ? <When at={row.since} as="date" /> : '–') },
          {
            key: 'act',
            heading: '',
            cell: (row) => (
              <span className="bar">
                {row.draftId ? (
                  <Button small icon="edit" onClick={() => open(row.draftId!)}>
                    {t.goOn}
                  </Button>
                ) : (
                  mayWrite && (
                    <Button
                      small
                      icon="edit"
                      busy={start.busy}
                      onClick={() => void begin(row.key)}
                      label={`${t.begin}: ${say(row.name)}`}
                    >
                      {t.begin}
                    </Button>
                  )
                )}
                <Button
                  small
                  tone="quiet"
                  icon="history"
                  onClick={() => setHistory(row)}
                  label={`${t.history}: ${say(row.name)}`}
                >
                  {t.history}
                </Button>
              </span>
            ),
          },
        ]}
      />
      {history && (
        <HistoryDialog
          kind={kind}
          item={history}
          onBegin={mayWrite && !history.draftId ? (version) => void begin(history.key, version) : undefined}
          onClose={() => setHistory(undefined)}
        />
      )}
    </>
  )
}

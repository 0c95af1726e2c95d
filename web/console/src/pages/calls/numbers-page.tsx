import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Bdi, Button, StatusBadge, Table, type Tone, useText, When } from '@app/ui'
import { useAct, usePages } from '../../app/api.ts'
import { useSession } from '../../app/session.tsx'
import { SecondWord } from '../../components/deciding/second-word.tsx'
import { FilterField } from '../../components/lists/filter-field.tsx'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { Listed } from '../../components/page/states.tsx'
import { LostNumberDialog } from './lost-number-dialog.tsx'
import { numbersWords } from './numbers-words.ts'

type Row = Output<'numbers.list'>['items'][number]
const TONES: Record<Row['state'], Tone> = {
  waiting: 'warning',
  cooling: 'information',
  done: 'success',
  refused: 'danger',
  stopped: 'danger',
}

/** Records that are to move from a lost number: asked for at a desk, decided by another. */
export default function NumbersPage() {
  const t = useText(numbersWords)
  const { me } = useSession()
  const [over, setOver] = useState('')
  const [adding, setAdding] = useState(false)
  const [deciding, setDeciding] = useState<{ row: Row; approve: boolean }>()
  const pages = usePages('numbers.list', { open: over ? 'false' : 'true', limit: 30 }, { everyMs: 60_000 })
  const asks = me?.roles.some((role) => role === 'agent' || role === 'centre')
  const judges = me?.roles.includes('supervisor')
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <div className="bar">
        <FilterField
          id="numbers-over"
          label={t.show}
          all={t.open}
          value={over}
          options={[{ value: 'over', label: t.over }]}
          onChange={setOver}
        />
        {asks && (
          <Button icon="phone" tone="primary" onClick={() => setAdding(true)}>
            {t.add}
          </Button>
        )}
      </div>
      <Listed pages={pages} empty={{ icon: 'phone', title: t.none, text: t.noneText }}>
        {(items) => (
          <Table<Row>
            caption={t.title}
            rows={items}
            rowKey={(row) => row.changeId}
            columns={[
              { key: 'who', heading: t.who, cell: (row) => <bdi>{row.name || '–'}</bdi> },
              { key: 'from', heading: t.from, cell: (row) => <Bdi>{row.fromMasked}</Bdi> },
              { key: 'to', heading: t.to, cell: (row) => <Bdi>{row.toMasked}</Bdi> },
              {
                key: 'by',
                heading: t.askedBy,
                cell: (row) => (
                  <>
                    <bdi>{row.askedBy}</bdi> · {t[row.seenBy]}
                    <br />
                    <span className="small muted">
                      <bdi>{row.reason}</bdi>
                    </span>
                  </>
                ),
              },
              {
                key: 'state',
                heading: t.state,
                cell: (row) => (
                  <>
                    <StatusBadge tone={TONES[row.state]}>{t[row.state]}</StatusBadge>{' '}
                    {row.state === 'cooling' && row.movesAt && <When at={row.movesAt} />}
                  </>
                ),
              },
              ...(judges && !over
                ? [
                    {
                      key: 'decide',
                      heading: t.decide,
                      cell: (row: Row) => <Decide row={row} onDecide={(approve) => setDeciding({ row, approve })} />,
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Listed>
      {adding && <LostNumberDialog onClose={() => setAdding(false)} />}
      {deciding && <DecideNumber key={deciding.row.changeId} {...deciding} onClose={() => setDeciding(undefined)} />}
    </DeskPage>
  )
}

function Decide({ row, onDecide }: { row: Row; onDecide(approve: boolean): void }) {
  const t = useText(numbersWords)
  const reason = row.mayDecide ? undefined : t.notYours
  return (
    <div className="row gap-2">
      {row.state === 'waiting' && (
        <Button small tone="primary" reason={reason} onClick={() => onDecide(true)}>
          {t.approve}
        </Button>
      )}
      <Button small reason={reason} onClick={() => onDecide(false)}>
        {t.refuse}
      </Button>
    </div>
  )
}

function DecideNumber({ row, approve, onClose }: { row: Row; approve: boolean; onClose(): void }) {
  const t = useText(numbersWords)
  const act = useAct('numbers.decide')
  return (
    <SecondWord
      id="number-reason"
      words={t}
      act={act}
      approve={approve}
      decision={(reason) => ({ changeId: row.changeId, approve, reason })}
      onClose={onClose}
    >
      <bdi>{row.name}</bdi>: <Bdi>{row.fromMasked}</Bdi> → <Bdi>{row.toMasked}</Bdi>
    </SecondWord>
  )
}

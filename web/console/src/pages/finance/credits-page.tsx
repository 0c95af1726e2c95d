import { useState } from 'react'
import { Amount, Bdi, Button, Table, useText, When, type Column } from '@app/ui'
import { usePages } from '../../app/api.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { Listed } from '../../components/page/states.tsx'
import { BackDialog, RecordDialog } from './credit-dialogs.tsx'
import { creditWords } from './credit-words.ts'
import { MatchDialog } from './match-dialog.tsx'
import type { Credit } from './which-credit.tsx'
import { useOnlyReads } from './only-reads.ts'
import { railName } from './rail-name.ts'
import { StateChips } from '../../components/lists/state-chips.tsx'

type Doing = { what: 'record' } | { what: 'match' | 'back'; credit: Credit }
const STATES = ['open', 'matched', 'returned'] as const

/** What is in the bank and belongs to no payment we know, until it is explained or sent back. */
export default function CreditsPage() {
  const t = useText(creditWords)
  const onlyReads = useOnlyReads()
  const [state, setState] = useState<Credit['state']>('open')
  const pages = usePages('finance.credits', { state, limit: 30 })
  const [doing, setDoing] = useState<Doing>()
  const empty = {
    open: { icon: 'success', title: t.none, text: t.noneText },
    matched: { icon: 'bank', title: t.noneMatched },
    returned: { icon: 'bank', title: t.noneReturned },
  } as const
  const close = () => setDoing(undefined)
  return (
    <DeskPage title={t.title} lead={t.lead}>
      {pages.data && (
        <div className="sums interface">
          <div className="sum-card">
            <p className="small muted">{t.account}</p>
            <p className="sum">
              <Amount paisa={pages.data.first.unidentifiedPaisa} />
            </p>
            <p className="small muted">{t.accountText}</p>
          </div>
        </div>
      )}
      <div className="no-print">
        <Button icon="plus" reason={onlyReads} onClick={() => setDoing({ what: 'record' })}>
          {t.record}
        </Button>
      </div>
      <StateChips label={t.which} states={STATES} words={t} value={state} onChange={setState} />
      <Listed pages={pages} empty={empty[state]}>
        {(items) => (
          <Table<Credit>
            caption={t.title}
            rows={items}
            rowKey={(item) => item.creditId}
            columns={columnsOf(state, t, onlyReads, setDoing)}
          />
        )}
      </Listed>
      {doing?.what === 'record' && <RecordDialog onClose={close} />}
      {doing?.what === 'match' && <MatchDialog key={doing.credit.creditId} credit={doing.credit} onClose={close} />}
      {doing?.what === 'back' && <BackDialog key={doing.credit.creditId} credit={doing.credit} onClose={close} />}
    </DeskPage>
  )
}

function columnsOf(
  state: Credit['state'],
  t: Record<
    | 'sender'
    | 'amount'
    | 'act'
    | 'match'
    | 'back'
    | 'whose'
    | 'out'
    | 'reason'
    | 'reference'
    | 'at'
    | 'when'
    | 'slip'
    | 'elsewhere',
    string
  >,
  onlyReads: string | undefined,
  act: (doing: Doing) => void,
): Column<Credit>[] {
  const what: Column<Credit>[] = [
    { key: 'sender', heading: t.sender, cell: (item) => <bdi>{item.sender}</bdi> },
    { key: 'amount', heading: t.amount, numeric: true, cell: (item) => <Amount paisa={item.amountPaisa} /> },
  ]
  const reference: Column<Credit> = {
    key: 'reference',
    heading: t.reference,
    cell: (item) => <Bdi>{item.bankReference}</Bdi>,
  }
  if (state === 'open') {
    return [
      ...what,
      {
        key: 'act',
        heading: t.act,
        cell: (credit) => (
          <span className="row gap-2">
            <Button small icon="check" reason={onlyReads} onClick={() => act({ what: 'match', credit })}>
              {t.match}
            </Button>
            <Button small tone="quiet" icon="undo" reason={onlyReads} onClick={() => act({ what: 'back', credit })}>
              {t.back}
            </Button>
          </span>
        ),
      },
      reference,
      { key: 'at', heading: t.at, cell: (item) => <When at={item.at} /> },
    ]
  }
  return [
    ...what,
    state === 'matched'
      ? {
          key: 'whose',
          heading: t.whose,
          cell: (item) => <Whose credit={item} slip={t.slip} elsewhere={t.elsewhere} />,
        }
      : { key: 'out', heading: t.out, cell: (item) => <Bdi>{item.outReference ?? ''}</Bdi> },
    { key: 'reason', heading: t.reason, cell: (item) => <bdi>{item.reason}</bdi> },
    reference,
    { key: 'when', heading: t.when, cell: (item) => (item.settledAt ? <When at={item.settledAt} /> : '') },
  ]
}

function Whose({
  credit: { trackingNo, slipNo, rail },
  slip,
  elsewhere,
}: {
  credit: Credit
  slip: string
  elsewhere: string
}) {
  if (rail) return <Bdi>{railName(rail)}</Bdi>
  return trackingNo ? (
    <Bdi>{trackingNo}</Bdi>
  ) : slipNo ? (
    <>
      {slip} <Bdi>{slipNo}</Bdi>
    </>
  ) : (
    <>{elsewhere}</>
  )
}

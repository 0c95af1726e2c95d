import type { Output } from '@app/contract/calls'
import { Amount, Bdi, Button, StatusBadge, Table, type Tone, useText, When } from '@app/ui'
import { Link } from '@tanstack/react-router'
import { usePages } from '../../../app/api.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Listed } from '../../../components/page/states.tsx'
import { entryWords } from './entry-words.ts'

type Cash = Output<'finance.cash'>
type Holder = Cash['items'][number]

/** Where the cash is tonight: in whose hands, since when, and how much is on its way to the bank. */
export default function CashPage() {
  const t = useText(entryWords)
  const pages = usePages('finance.cash', { limit: 50 })
  const now = pages.data?.first
  return (
    <DeskPage title={t.cashTitle} lead={t.cashLead}>
      {now && <Sums now={now} />}
      <Listed pages={pages} empty={{ icon: 'success', title: t.noCash, text: t.noCashText }}>
        {(items) => <Holders items={items} />}
      </Listed>
      <div className="no-print">
        <Button icon="print" onClick={() => print()}>
          {t.print}
        </Button>
      </div>
    </DeskPage>
  )
}

function Sums({ now }: { now: Cash }) {
  const t = useText(entryWords)
  const sums = [
    [t.inHand, now.inHandPaisa],
    [t.over, now.overPaisa],
    [t.inTransit, now.inTransitPaisa],
  ] as const
  return (
    <div className="sums interface">
      {sums.map(([label, paisa]) => (
        <div className="sum-card" key={label}>
          <p className="small muted">{label}</p>
          <p className="sum">
            <Amount paisa={paisa} />
          </p>
        </div>
      ))}
      <div className="sum-card">
        <p className="small muted">{t.people}</p>
        <p className="sum">
          <Bdi>{now.people}</Bdi>
        </p>
      </div>
    </div>
  )
}

const TONES: Record<Holder['warning'], Tone> = { none: 'success', warn: 'warning', full: 'danger', aged: 'danger' }

function Holders({ items }: { items: readonly Holder[] }) {
  const t = useText(entryWords)
  return (
    <Table<Holder>
      caption={t.cashTitle}
      rows={items}
      rowKey={(one) => one.facilitatorId}
      columns={[
        {
          key: 'name',
          heading: t.name,
          cell: (one) => (
            <Link to="/finance/accounts/$code/$sub" params={{ code: '1200', sub: one.facilitatorId }}>
              <bdi>{one.name}</bdi>
            </Link>
          ),
        },
        { key: 'badge', heading: t.badge, cell: (one) => <Bdi>{one.badgeNo}</Bdi> },
        {
          key: 'state',
          heading: t.state,
          cell: (one) => (
            <StatusBadge tone={TONES[one.warning]} icon={one.warning === 'none' ? 'check' : 'warning'}>
              {t[one.warning]}
            </StatusBadge>
          ),
        },
        { key: 'hand', heading: t.inHand, numeric: true, cell: (one) => <Amount paisa={one.inHandPaisa} /> },
        { key: 'over', heading: t.over, numeric: true, cell: (one) => <Some paisa={one.overPaisa} /> },
        { key: 'transit', heading: t.inTransit, numeric: true, cell: (one) => <Some paisa={one.inTransitPaisa} /> },
        { key: 'limit', heading: t.limit, numeric: true, cell: (one) => <Amount paisa={one.capPaisa} /> },
        { key: 'since', heading: t.since, cell: (one) => (one.since === null ? '' : <When at={one.since} />) },
      ]}
    />
  )
}

const Some = ({ paisa }: { paisa: number }) => (paisa === 0 ? '' : <Amount paisa={paisa} />)

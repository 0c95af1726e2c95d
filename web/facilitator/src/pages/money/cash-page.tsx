import type { Output } from '@app/contract/calls'
import { Amount, Bdi, Card, EmptyState, LinkButton, Notice, Page, StatusBadge, useText, When } from '@app/ui'
import { Known } from '../../app/known.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { CASH_KEY } from '../../offline/absorb.ts'
import { useKept } from '../../offline/use-offline.tsx'
import { MoneyLines, type MoneyLine } from './lines.tsx'
import { MoneyTabs } from './money-tabs.tsx'
import { moneyWords } from './words.ts'

type Cash = Output<'cash.summary'>

/** The cash in the pocket: whose it is, how near the cap, how old, and the way to be rid of it. */
export default function CashPage() {
  const t = useText(moneyWords)
  const { name } = useProgramme()
  const cash = useKept('cash.summary', {}, CASH_KEY)
  return (
    <Page title={t.cashTitle} suffix={name}>
      <MoneyTabs current="cash" />
      <Known of={cash}>{(data) => <InHand cash={data} />}</Known>
    </Page>
  )
}

function InHand({ cash }: { cash: Cash }) {
  const t = useText(moneyWords)
  const percent = Math.min(100, Math.round((cash.inHandPaisa / Math.max(1, cash.capPaisa)) * 100))
  const tone = cash.warning === 'none' ? 'plain' : cash.warning === 'warn' ? 'warning' : 'danger'
  const lines: MoneyLine[] = [{ label: t.cap, paisa: cash.capPaisa }]
  if (cash.reservedPaisa > 0) lines.push({ label: t.reserved, paisa: cash.reservedPaisa })
  if (cash.inTransitPaisa > 0) lines.push({ label: t.inTransit, paisa: cash.inTransitPaisa })
  if (cash.overAuthorityPaisa > 0) lines.push({ label: t.over, paisa: cash.overAuthorityPaisa })
  return (
    <>
      <Card>
        <p className="big-amount">
          <Amount paisa={cash.inHandPaisa} />
        </p>
        <span className={`cap-bar cap-${tone} cap-tall`} role="img" aria-label={`${percent} %`}>
          <span style={{ inlineSize: `${percent}%` }} />
        </span>
        <MoneyLines lines={lines} />
        {cash.oldestAt && (
          <p className="small muted interface">
            {t.oldest}: <When at={cash.oldestAt} />
          </p>
        )}
        {cash.warning !== 'none' && (
          <Notice tone={cash.warning === 'warn' ? 'warning' : 'danger'} icon="wallet" title={t[cash.warning]} />
        )}
        <div className="pair">
          <LinkButton href={to('deposit')} tone="primary" icon="bank">
            {t.deposit}
          </LinkButton>
          <LinkButton href={to('count')} icon="coins">
            {t.count}
          </LinkButton>
        </div>
      </Card>
      <Card title={t.made} icon="receipt">
        {cash.items.length === 0 ? (
          <EmptyState icon="wallet" title={t.noCash} />
        ) : (
          <ul className="plain-list">
            {cash.items.map((item) => (
              <li key={item.receiptNo} className="line">
                <a href={to('receipt', { receiptNo: item.receiptNo })}>
                  <Bdi>{item.receiptNo}</Bdi>
                </a>
                <span className="small muted interface">
                  <When at={item.at} />
                </span>
                <Amount paisa={item.amountPaisa} />
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={t.deposits} icon="bank">
        {cash.deposits.length === 0 ? (
          <p className="muted">{t.noDeposits}</p>
        ) : (
          <ul className="plain-list">
            {cash.deposits.map((deposit) => (
              <li key={deposit.id} className="line">
                <span>
                  <Bdi>{deposit.slipNo}</Bdi>{' '}
                  <span className="small muted interface">
                    <When at={deposit.at} />
                  </span>
                </span>
                <StatusBadge
                  tone={deposit.state === 'matched' ? 'success' : 'warning'}
                  icon={deposit.state === 'matched' ? 'bank' : 'hourglass'}
                >
                  {t[deposit.state]}
                </StatusBadge>
                <Amount paisa={deposit.amountPaisa} />
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  )
}

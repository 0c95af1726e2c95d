import type { Output } from '@app/contract/calls'
import { Amount, Card, EmptyState, LinkButton, Page, Row, StatusBadge, useSay, useText, When, type Tone } from '@app/ui'
import { WhyThisAmount } from '@app/ui/pay'
import { Known } from '../../app/known.tsx'
import { MoreButton } from '../../app/more-button.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { useMore } from '../../offline/use-more.ts'
import { useKept } from '../../offline/use-offline.tsx'
import { ClaimPart } from './claim-part.tsx'
import { MoneyLines, type MoneyLine } from './lines.tsx'
import { MoneyTabs } from './money-tabs.tsx'
import { moneyWords } from './words.ts'

type Earning = Output<'earnings.summary'>['items'][number]
const PAGE = { limit: 50 }
const tones: Record<Earning['state'], Tone> = {
  held: 'warning',
  available: 'information',
  paid: 'success',
  taken_back: 'danger',
}

/** What was earned, and where each rupee of it went. */
export default function EarningsPage() {
  const t = useText(moneyWords)
  const { name } = useProgramme()
  const earnings = useKept('earnings.summary', PAGE, 'earnings')
  const more = useMore('earnings.summary', PAGE, earnings.data)
  return (
    <Page title={t.earnTitle} suffix={name}>
      <MoneyTabs current="earnings" />
      <Known of={earnings}>
        {(data) => (
          <>
            <div className="sums">
              <Sum
                label={t.held}
                note={t.heldNote}
                paisa={data.net?.heldPaisa ?? data.heldPaisa}
                grossPaisa={data.heldPaisa}
              />
              <Sum
                label={t.available}
                note={t.availableNote}
                paisa={data.net?.availablePaisa ?? data.availablePaisa}
                grossPaisa={data.availablePaisa}
                strong
              />
              <Sum label={t.paidOut} paisa={data.paidPaisa} />
            </div>
            <Row>
              <LinkButton href={to('payStatement')} tone="quiet" icon="receipt">
                {t.months}
              </LinkButton>
              <LinkButton href={to('share')} tone="quiet" icon="chart">
                {t.share}
              </LinkButton>
              <LinkButton href={to('payAccount')} tone="quiet" icon="bank">
                {t.payAccount}
              </LinkButton>
            </Row>
            <section>
              <h2 className="section-title">{t.statement}</h2>
              {data.items.length === 0 ? (
                <EmptyState icon="wallet" title={t.noEarnings}>
                  {t.noEarningsText}
                </EmptyState>
              ) : (
                <ul className="stack gap-3">
                  {[...data.items, ...more.items].map((item, index) => (
                    <li key={`${item.taskId ?? ''}${item.at}${index}`}>
                      <OneEarning item={item} onChange={earnings.reload} />
                    </li>
                  ))}
                </ul>
              )}
            </section>
            <MoreButton of={more} />
          </>
        )}
      </Known>
    </Page>
  )
}

/** What comes, as offers and visits promised it; what was kept back for tax stands below. */
function Sum({
  label,
  note,
  paisa,
  grossPaisa = paisa,
  strong,
}: {
  label: string
  note?: string
  paisa: number
  grossPaisa?: number
  strong?: boolean
}) {
  const t = useText(moneyWords)
  return (
    <div className={`sum card ${strong ? 'card-accent' : ''}`}>
      <p className="interface small muted">{label}</p>
      <p className="sum-amount">
        <Amount paisa={paisa} />
      </p>
      {note && <p className="small muted">{note}</p>}
      {grossPaisa > paisa && (
        <p className="small muted interface">
          {t.tax}: <Amount paisa={grossPaisa - paisa} />
        </p>
      )}
    </div>
  )
}

function OneEarning({ item, onChange }: { item: Earning; onChange(): void }) {
  const t = useText(moneyWords)
  const say = useSay()
  const lines: MoneyLine[] = [{ label: t.gross, paisa: item.grossPaisa }]
  if (item.agencyPaisa > 0) lines.push({ label: t.agency, paisa: item.agencyPaisa, less: true })
  if (item.taxPaisa > 0) lines.push({ label: t.tax, paisa: item.taxPaisa, less: true })
  lines.push({ label: t.net, paisa: item.netPaisa, strong: true })
  return (
    <Card
      title={say(item.words)}
      action={
        <StatusBadge tone={tones[item.state]} icon={item.state === 'held' ? 'hourglass' : undefined}>
          {t[`state${item.state}`]}
        </StatusBadge>
      }
    >
      <p className="small muted interface">
        <When at={item.at} />
        {item.state === 'held' && item.releaseAt && (
          <>
            {' '}
            · {t.untilBefore} <When at={item.releaseAt} as="date" /> {t.untilAfter}
          </>
        )}
      </p>
      <MoneyLines lines={lines} />
      {/* What the phone kept from before this was told has none. */}
      {item.why && (
        <>
          <WhyThisAmount words={item.words} grossPaisa={item.grossPaisa} why={item.why} />
          <ClaimPart line={item} onChange={onChange} />
        </>
      )}
    </Card>
  )
}

import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Button, formatWhen, LinkButton, Page, Row, SelectField, useLanguage, useSay, useText } from '@app/ui'
import { monthsBefore, PayStatement } from '@app/ui/pay'
import { BackLink } from '../../app/back-link.tsx'
import { Known } from '../../app/known.tsx'
import { MoreButton } from '../../app/more-button.tsx'
import { to } from '../../app/paths.ts'
import { today, useProgramme } from '../../app/programme.ts'
import { useMore } from '../../offline/use-more.ts'
import { useKept } from '../../offline/use-offline.tsx'
import { moneyWords } from './words.ts'

/** A month of pay, on the screen, on paper, and as a table. */
export default function StatementPage() {
  const t = useText(moneyWords)
  const { name } = useProgramme()
  const { language } = useLanguage()
  const months = monthsBefore(today())
  const [period, setPeriod] = useState(months[0] ?? '')
  return (
    <Page title={t.months} suffix={name} back={<BackLink href={to('earnings')} />}>
      <div className="not-on-paper">
        <SelectField
          id="pay-month"
          label={t.month}
          value={period}
          options={months.map((month) => ({ value: month, label: formatWhen(`${month}-01`, 'month', language) }))}
          onChange={setPeriod}
        />
        <Row>
          <Button icon="print" tone="quiet" onClick={() => window.print()}>
            {t.pdf}
          </Button>
          <LinkButton
            icon="download"
            tone="quiet"
            href={`/api/earnings/statement.csv?period=${period}&language=${language}&x-app=facilitator`}
          >
            {t.asTable}
          </LinkButton>
        </Row>
      </div>
      <Month key={period} period={period} />
    </Page>
  )
}

function Month({ period }: { period: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const input = { period, limit: 100 }
  const kept = useKept('earnings.statement', input, `pay-statement ${period}`)
  const more = useMore('earnings.statement', input, kept.data)
  return (
    <Known of={kept} lines={6}>
      {(statement: Output<'earnings.statement'>) => (
        <>
          <p className="interface">
            <bdi>{say(statement.payeeName)}</bdi> · <bdi dir="ltr">{statement.badgeNo}</bdi> ·{' '}
            {formatWhen(`${statement.period}-01`, 'month', language)}
          </p>
          <PayStatement statement={statement} items={[...statement.items, ...more.items]} own />
          <MoreButton of={more} />
        </>
      )}
    </Known>
  )
}

import { useState } from 'react'
import type { PayPurpose } from '@app/domain/commissions'
import { Button, formatWhen, LinkButton, SelectField, useLanguage, useText, When } from '@app/ui'
import { monthsBefore, PayStatement } from '@app/ui/pay'
import { usePages } from '../../../app/api.ts'
import { today, useProgramme } from '../../../app/programme.tsx'
import { Answered } from '../../../components/page/states.tsx'
import { PayeeName } from '../batches/payee-name.tsx'
import { payeeWords } from './payee-words.ts'

/** One month, on the screen, on paper, and as a table. */
export function StatementPart({ payeeId, purpose }: { payeeId: string; purpose: PayPurpose }) {
  const t = useText(payeeWords)
  const { programme } = useProgramme()
  const { language } = useLanguage()
  const months = monthsBefore(programme ? today() : '')
  const [chosen, setChosen] = useState('')
  const period = chosen || (months[0] ?? '')
  if (!period) return null
  return (
    <section className="stack gap-4">
      <div className="row gap-2 no-print">
        <SelectField
          id="pay-month"
          label={t.month}
          value={period}
          options={months.map((month) => ({ value: month, label: formatWhen(`${month}-01`, 'month', language) }))}
          onChange={setChosen}
        />
        <Button icon="print" onClick={() => window.print()}>
          {t.print}
        </Button>
        <LinkButton
          icon="download"
          href={`/api/finance/payees/${payeeId}/statement.csv?period=${period}&purpose=${purpose}&language=${language}&x-app=console`}
        >
          {t.csv}
        </LinkButton>
      </div>
      <Month key={period} payeeId={payeeId} purpose={purpose} period={period} />
    </section>
  )
}

function Month(input: { payeeId: string; purpose: PayPurpose; period: string }) {
  const t = useText(payeeWords)
  const pages = usePages('finance.payStatement', { ...input, limit: 100 })
  return (
    <Answered answer={pages} shape="row" lines={5}>
      {({ items, first }) => (
        <>
          <h2>
            <PayeeName payee={first} /> · <When at={`${input.period}-01`} as="month" />
          </h2>
          <PayStatement statement={first} items={items} />
          {pages.more && (
            <Button icon="chevron-down" busy={pages.loadingMore} onClick={pages.more}>
              {t.more}
            </Button>
          )}
        </>
      )}
    </Answered>
  )
}

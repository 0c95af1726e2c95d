import { useState } from 'react'
import { useParams } from '@tanstack/react-router'
import { PAY_PURPOSES, type PayPurpose } from '@app/domain/commissions'
import { Button, Card, SelectField, Stack, useText } from '@app/ui'
import { hrefOf } from '../../../app/paths.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { StateChips } from '../../../components/lists/state-chips.tsx'
import { PayLines } from './pay-lines.tsx'
import { StatementPart } from './pay-statement-part.tsx'
import { payeeWords } from './payee-words.ts'

const PARTS = ['lines', 'statement'] as const

/** Nothing of somebody's pay is shown before it is said why it is opened. */
export default function PayeePage() {
  const t = useText(payeeWords)
  const { payeeId = '' } = useParams({ strict: false })
  const [chosen, setChosen] = useState<PayPurpose>('asked')
  const [part, setPart] = useState<(typeof PARTS)[number]>('lines')
  const [purpose, setPurpose] = useState<PayPurpose>()
  return (
    <DeskPage title={t.title} lead={t.lead} back={<a href={hrefOf('/finance/payouts')}>{t.back}</a>}>
      {purpose ? (
        <>
          <div className="no-print">
            <StateChips label={t.part} states={PARTS} words={t} value={part} onChange={setPart} />
          </div>
          {part === 'lines' ? (
            <PayLines payeeId={payeeId} purpose={purpose} />
          ) : (
            <StatementPart payeeId={payeeId} purpose={purpose} />
          )}
        </>
      ) : (
        <Card>
          <Stack>
            <SelectField
              id="pay-purpose"
              label={t.purpose}
              hint={t.purposeHint}
              value={chosen}
              options={PAY_PURPOSES.map((value) => ({ value, label: t[value] }))}
              onChange={(value) => setChosen(value as PayPurpose)}
            />
            <div className="row">
              <Button tone="primary" icon="eye" onClick={() => setPurpose(chosen)}>
                {t.open}
              </Button>
            </div>
          </Stack>
        </Card>
      )}
    </DeskPage>
  )
}

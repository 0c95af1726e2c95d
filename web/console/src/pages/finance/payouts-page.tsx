import { useState } from 'react'
import { Amount, Button, createMessages, LinkButton, useText } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { hrefOf } from '../../app/paths.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { Answered } from '../../components/page/states.tsx'
import { AnswerDialog } from './batches/answer-dialog.tsx'
import { BatchList } from './batches/batch-list.tsx'
import { batchWords } from './batches/batch-words.ts'
import { useOnlyReads } from './only-reads.ts'
import { PayoutList } from './payout-list.tsx'

const words = createMessages({
  en: {
    title: 'Payouts',
    lead: 'To representatives, agencies and service centres: what is no longer on hold, less tax. The tax rate depends on taxpayer status.',
    available: 'Available',
    none: 'Nothing to pay yet: pay is on hold for some days after the visit.',
    held: 'On hold',
  },
  ur: {
    title: 'معاوضے کی ادائیگی',
    lead: 'نمائندوں، کمپنیوں اور سینٹروں کو وہ رقم ملتی ہے جو اب رکی ہوئی نہیں۔ ٹیکس ہر ایک کی ٹیکس حیثیت کے مطابق کٹتا ہے۔',
    available: 'قابلِ ادا',
    none: 'ابھی ادا کرنے کو کچھ نہیں: معاوضہ ملاقات کے بعد چند دن رکا رہتا ہے۔',
    held: 'رکا ہوا',
  },
})

/** Batches of payouts, and each payment that the bank has to answer for. */
export default function PayoutsPage() {
  const t = useText(words)
  const b = useText(batchWords)
  const answer = useAnswer('finance.available', {})
  const onlyReads = useOnlyReads()
  const [reading, setReading] = useState(false)
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <Answered answer={answer} shape="row">
        {({ heldPaisa, availablePaisa }) => (
          <>
            <div className="sums interface">
              {[
                { name: t.available, paisa: availablePaisa },
                { name: t.held, paisa: heldPaisa },
              ].map(({ name, paisa }) => (
                <div className="sum-card" key={name}>
                  <p className="small muted">{name}</p>
                  <p className="sum">
                    <Amount paisa={paisa} />
                  </p>
                </div>
              ))}
            </div>
            {availablePaisa === 0 && <p className="small muted interface">{t.none}</p>}
          </>
        )}
      </Answered>
      <div className="stack gap-6">
        <div className="row gap-2 no-print">
          <LinkButton tone="primary" icon="plus" href={hrefOf('/finance/payouts/new')}>
            {b.newLink}
          </LinkButton>
          <Button icon="upload" reason={onlyReads} onClick={() => setReading(true)}>
            {b.answer}
          </Button>
        </div>
        <BatchList />
        <PayoutList />
      </div>
      {reading && <AnswerDialog onClose={() => setReading(false)} />}
    </DeskPage>
  )
}

import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Amount, Button, Confirm, createMessages, newId, Notice, ProblemNotice, useText, useToast } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { Answered } from '../../components/page/states.tsx'
import { useOnlyReads } from './only-reads.ts'
import { PayoutList } from './payout-list.tsx'

type Payouts = Output<'finance.payout'>['payouts']

const words = createMessages({
  en: {
    title: 'Payouts',
    lead: 'To representatives, agencies and service centres: what is no longer on hold, less tax. The tax rate depends on taxpayer status.',
    available: 'Available',
    none: 'Nothing to pay yet: pay is on hold for some days after the visit.',
    pay: 'Pay everything available',
    held: 'On hold',
    sure: 'Pay this out?',
    text: 'Tax is withheld now and the bank pays the rest.',
    done: 'Payout sent',
    result: 'Paid in this batch',
    gross: 'Earned',
    tax: 'Tax withheld',
    net: 'Paid',
  },
  ur: {
    title: 'معاوضے کی ادائیگی',
    lead: 'نمائندوں، کمپنیوں اور سینٹروں کو وہ رقم ملتی ہے جو اب رکی ہوئی نہیں۔ ٹیکس ہر ایک کی ٹیکس حیثیت کے مطابق کٹتا ہے۔',
    available: 'قابلِ ادا',
    none: 'ابھی ادا کرنے کو کچھ نہیں: معاوضہ ملاقات کے بعد چند دن رکا رہتا ہے۔',
    pay: 'ساری قابلِ ادا رقم ادا کریں',
    held: 'رکا ہوا',
    sure: 'کیا یہ ادا کر دیں؟',
    text: 'ٹیکس ابھی کٹے گا؛ باقی بینک ادا کرے گا۔',
    done: 'ادائیگی بھیج دی گئی',
    result: 'اس بار ادا ہوا',
    gross: 'کمائی',
    tax: 'ٹیکس کٹوتی',
    net: 'ادا ہوا',
  },
})

export default function PayoutsPage() {
  const t = useText(words)
  const answer = useAnswer('finance.available', {})
  const onlyReads = useOnlyReads()
  const [paying, setPaying] = useState<number>()
  const [paid, setPaid] = useState<Payouts>()
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <Answered answer={answer} shape="row">
        {({ heldPaisa, availablePaisa }) => (
          <>
            <div className="sums interface">
              <div className="sum-card">
                <p className="small muted">{t.available}</p>
                <p className="sum">
                  <Amount paisa={availablePaisa} />
                </p>
              </div>
              <div className="sum-card">
                <p className="small muted">{t.held}</p>
                <p className="sum">
                  <Amount paisa={heldPaisa} />
                </p>
              </div>
            </div>
            <div className="row">
              <Button
                tone="primary"
                icon="wallet"
                reason={onlyReads ?? (availablePaisa > 0 ? undefined : t.none)}
                onClick={() => setPaying(availablePaisa)}
              >
                {t.pay}
              </Button>
            </div>
          </>
        )}
      </Answered>
      {paid && <Paid payouts={paid} />}
      <PayoutList />
      {paying !== undefined && <PayDialog amountPaisa={paying} onClose={() => setPaying(undefined)} onPaid={setPaid} />}
    </DeskPage>
  )
}

function PayDialog({
  amountPaisa,
  onClose,
  onPaid,
}: {
  amountPaisa: number
  onClose(): void
  onPaid(payouts: Payouts): void
}) {
  const t = useText(words)
  const toast = useToast()
  const command = useAct('finance.payout')
  const [batchId] = useState(newId)
  const save = async () => {
    const done = await command.run({ batchId })
    if (!done) return
    toast(t.done)
    onPaid(done.payouts)
    onClose()
  }
  return (
    <Confirm open title={t.sure} confirm={t.pay} busy={command.busy} onConfirm={() => void save()} onClose={onClose}>
      <p>
        <strong>
          <Amount paisa={amountPaisa} />
        </strong>
      </p>
      <p>{t.text}</p>
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}

/** How much went out in this batch; whom to, and what the bank says of each, stands in the list below. */
function Paid({ payouts }: { payouts: Payouts }) {
  const t = useText(words)
  const sum = (of: (row: Payouts[number]) => number) => payouts.reduce((total, row) => total + of(row), 0)
  return (
    <Notice tone="success" live title={t.result}>
      {t.gross} <Amount paisa={sum((row) => row.grossPaisa)} /> · {t.tax} <Amount paisa={sum((row) => row.taxPaisa)} />{' '}
      · {t.net} <Amount paisa={sum((row) => row.netPaisa)} />
    </Notice>
  )
}

import { useState } from 'react'
import { Amount, Button, Card, createMessages, EmptyState, ProblemNotice, TextField, useText, useToast } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { Answered } from '../../app/states.tsx'
import { balanceOf } from './accounts.ts'
import { FinanceFrame } from './finance-frame.tsx'

const words = createMessages({
  en: { title: 'Deposits to match', lead: 'Cash that representatives have paid in and that the bank has yet to show.', transit: 'Paid in, and not yet matched with the bank', none: 'No deposit is in transit', noneText: 'All that was paid in is in the bank.', match: 'Match a deposit', deposit: 'Deposit’s number', depositHint: 'As the representative’s cash page shows it', bank: 'The bank’s reference', needed: 'Please fill this in', badId: 'Paste the whole number', save: 'The bank has it', done: 'Matched' },
  ur: { title: 'ملانے والی جمع رقوم', lead: 'نقد جو نمائندوں نے جمع کرایا اور بینک میں ابھی نظر آنا ہے۔', transit: 'جمع ہوئی، بینک سے ابھی نہیں ملی', none: 'کوئی رقم راستے میں نہیں', noneText: 'جو جمع ہوا سب بینک میں ہے۔', match: 'جمع رقم ملائیں', deposit: 'جمع کا نمبر', depositHint: 'جیسے نمائندے کے نقد صفحے پر ہے', bank: 'بینک کا حوالہ نمبر', needed: 'یہ خانہ بھریں', badId: 'پورا نمبر چسپاں کریں', save: 'بینک میں آ گئی', done: 'مل گئی' },
})

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export default function DepositsPage() {
  const t = useText(words)
  const answer = useAnswer('finance.trialBalance', {})
  return (
    <FinanceFrame title={t.title} lead={t.lead}>
      <div className="two-columns">
        <Answered answer={answer} shape="card" lines={1}>
          {({ accounts }) => {
            const inTransitPaisa = balanceOf(accounts, '1210')
            if (inTransitPaisa === 0) return <EmptyState icon="bank" title={t.none}>{t.noneText}</EmptyState>
            return <div className="sum-card interface"><p className="small muted">{t.transit}</p><p className="sum"><Amount paisa={inTransitPaisa} /></p></div>
          }}
        </Answered>
        <MatchCard />
      </div>
    </FinanceFrame>
  )
}

function MatchCard() {
  const t = useText(words)
  const toast = useToast()
  const command = useAct('finance.matchDeposit')
  const [depositId, setDepositId] = useState('')
  const [bankReference, setBankReference] = useState('')
  const [tried, setTried] = useState(false)
  const idWrong = !UUID.test(depositId.trim())
  const save = async () => {
    setTried(true)
    if (idWrong || !bankReference.trim() || !(await command.run({ depositId: depositId.trim(), bankReference: bankReference.trim() }))) return
    toast(t.done)
    setDepositId('')
    setBankReference('')
    setTried(false)
  }
  return (
    <Card title={t.match} icon="check">
      <form className="stack gap-3" noValidate onSubmit={(event) => { event.preventDefault(); void save() }}>
        <TextField id="deposit-id" label={t.deposit} hint={t.depositHint} script="latin" maxLength={40} error={tried && idWrong ? t.badId : undefined} value={depositId} onChange={setDepositId} />
        <TextField id="deposit-bank" label={t.bank} script="latin" maxLength={60} error={tried && !bankReference.trim() ? t.needed : undefined} value={bankReference} onChange={setBankReference} />
        {command.problem && <ProblemNotice problem={command.problem} />}
        <div><Button type="submit" tone="primary" busy={command.busy}>{t.save}</Button></div>
      </form>
    </Card>
  )
}

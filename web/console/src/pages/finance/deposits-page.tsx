import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Amount,
  Bdi,
  Button,
  Confirm,
  createMessages,
  ProblemNotice,
  Table,
  TextField,
  useText,
  useToast,
  When,
} from '@app/ui'
import { useAct, usePages } from '../../app/api.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { Listed } from '../../components/page/states.tsx'
import { useOnlyReads } from './only-reads.ts'
import { StateChips } from '../../components/lists/state-chips.tsx'

type Deposit = Output<'finance.deposits'>['items'][number]

const words = createMessages({
  en: {
    title: 'Deposits to match',
    lead: 'Cash representatives have paid in that the bank hasn’t shown yet.',
    in_transit: 'Waiting for the bank',
    matched: 'Matched',
    which: 'Show',
    none: 'Nothing to match',
    noneText: 'Everything paid in has reached the bank.',
    noneMatched: 'Nothing matched yet',
    who: 'Representative',
    slip: 'Slip',
    at: 'Paid in',
    amount: 'Amount',
    bank: 'The bank’s reference',
    act: 'Match',
    needed: 'Fill this in',
    save: 'Match deposit',
    text: 'First compare the amount and slip with the bank statement.',
    done: 'Matched',
  },
  ur: {
    title: 'جو جمع رقوم ملانی ہیں',
    lead: 'نمائندوں کا جمع کرایا ہوا نقد جو ابھی بینک میں نظر نہیں آیا۔',
    in_transit: 'بینک کے انتظار میں',
    matched: 'مل گئیں',
    which: 'کون سی رقوم',
    none: 'ملانے کو کوئی رقم نہیں',
    noneText: 'جو جمع ہوا سب بینک میں ہے۔',
    noneMatched: 'ابھی کچھ نہیں ملایا گیا',
    who: 'نمائندہ',
    slip: 'پرچی',
    at: 'کب جمع ہوئی',
    amount: 'رقم',
    bank: 'بینک کا حوالہ نمبر',
    act: 'ملائیں',
    needed: 'یہ خانہ بھریں',
    save: 'رقم ملائیں',
    text: 'پہلے رقم اور پرچی کو بینک سٹیٹمنٹ سے ملا لیں۔',
    done: 'مل گئی',
  },
})

const STATES = ['in_transit', 'matched'] as const

export default function DepositsPage() {
  const t = useText(words)
  const onlyReads = useOnlyReads()
  const [state, setState] = useState<Deposit['state']>('in_transit')
  const pages = usePages('finance.deposits', { state, limit: 30 })
  const [matching, setMatching] = useState<Deposit>()
  const waiting = state === 'in_transit'
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <StateChips label={t.which} states={STATES} words={t} value={state} onChange={setState} />
      <Listed
        pages={pages}
        empty={waiting ? { icon: 'success', title: t.none, text: t.noneText } : { icon: 'bank', title: t.noneMatched }}
      >
        {(items) => (
          <Table<Deposit>
            caption={t.title}
            rows={items}
            rowKey={(item) => item.depositId}
            columns={[
              {
                key: 'who',
                heading: t.who,
                cell: (item) => (
                  <>
                    <bdi>{item.facilitatorName}</bdi>{' '}
                    <span className="small muted">
                      <Bdi>{item.badgeNo}</Bdi>
                    </span>
                  </>
                ),
              },
              { key: 'amount', heading: t.amount, numeric: true, cell: (item) => <Amount paisa={item.amountPaisa} /> },
              waiting
                ? {
                    key: 'act',
                    heading: t.act,
                    cell: (item) => (
                      <Button small icon="bank" reason={onlyReads} onClick={() => setMatching(item)}>
                        {t.act}
                      </Button>
                    ),
                  }
                : { key: 'bank', heading: t.bank, cell: (item) => <Bdi>{item.bankReference ?? ''}</Bdi> },
              { key: 'slip', heading: t.slip, cell: (item) => <Bdi>{item.slipNo}</Bdi> },
              { key: 'at', heading: t.at, cell: (item) => <When at={item.at} /> },
            ]}
          />
        )}
      </Listed>
      {matching && <MatchDialog key={matching.depositId} deposit={matching} onClose={() => setMatching(undefined)} />}
    </DeskPage>
  )
}

function MatchDialog({ deposit, onClose }: { deposit: Deposit; onClose(): void }) {
  const t = useText(words)
  const toast = useToast()
  const command = useAct('finance.matchDeposit')
  const [bankReference, setBankReference] = useState('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (
      !bankReference.trim() ||
      !(await command.run({ depositId: deposit.depositId, bankReference: bankReference.trim() }))
    )
      return
    toast(t.done)
    onClose()
  }
  return (
    <Confirm open title={t.save} confirm={t.save} busy={command.busy} onConfirm={() => void save()} onClose={onClose}>
      <p>
        <bdi>{deposit.facilitatorName}</bdi> · {t.slip} <Bdi>{deposit.slipNo}</Bdi>:{' '}
        <strong>
          <Amount paisa={deposit.amountPaisa} />
        </strong>
      </p>
      <p className="small muted interface">{t.text}</p>
      <TextField
        id="deposit-bank"
        label={t.bank}
        script="latin"
        maxLength={60}
        error={tried && !bankReference.trim() ? t.needed : undefined}
        value={bankReference}
        onChange={setBankReference}
      />
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}

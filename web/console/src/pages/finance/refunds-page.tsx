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
} from '@app/ui'
import { useAct, usePages } from '../../app/api.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { Listed } from '../../components/page/states.tsx'
import { useOnlyReads } from './only-reads.ts'

type Refund = Output<'finance.refunds'>['items'][number]

const words = createMessages({
  en: {
    title: 'Refunds to pay',
    lead: 'Each one belongs to a citizen. Record it as paid with the bank or wallet reference.',
    request: 'Request',
    amount: 'Amount',
    act: 'Pay',
    none: 'No refunds due',
    noneText: 'Everyone has been paid.',
    pay: 'Record as paid',
    reference: 'Bank or wallet reference',
    needed: 'Fill this in',
    done: 'Refund recorded as paid',
  },
  ur: {
    title: 'جو رقوم واپس کرنی ہیں',
    lead: 'ہر رقم کسی شہری کی ہے۔ ادا کر کے بینک یا والٹ کے حوالہ نمبر کے ساتھ درج کریں۔',
    request: 'درخواست',
    amount: 'رقم',
    act: 'ادا کریں',
    none: 'کوئی رقم واپس نہیں کرنی',
    noneText: 'سب کو ان کی رقم مل چکی۔',
    pay: 'ادا شدہ درج کریں',
    reference: 'بینک یا والٹ کا حوالہ نمبر',
    needed: 'یہ خانہ بھریں',
    done: 'رقم کی واپسی ادا شدہ درج ہو گئی',
  },
})

export default function RefundsPage() {
  const t = useText(words)
  const onlyReads = useOnlyReads()
  const pages = usePages('finance.refunds', { limit: 30 })
  const [paying, setPaying] = useState<Refund>()
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <Listed pages={pages} empty={{ icon: 'success', title: t.none, text: t.noneText }}>
        {(items) => (
          <Table<Refund>
            caption={t.title}
            rows={items}
            rowKey={(item) => item.requestId}
            columns={[
              { key: 'request', heading: t.request, cell: (item) => <Bdi>{item.trackingNo}</Bdi> },
              { key: 'amount', heading: t.amount, numeric: true, cell: (item) => <Amount paisa={item.amountPaisa} /> },
              {
                key: 'act',
                heading: t.act,
                cell: (item) => (
                  <Button small icon="undo" reason={onlyReads} onClick={() => setPaying(item)}>
                    {t.pay}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Listed>
      {paying && <PayDialog key={paying.requestId} refund={paying} onClose={() => setPaying(undefined)} />}
    </DeskPage>
  )
}

function PayDialog({ refund, onClose }: { refund: Refund; onClose(): void }) {
  const t = useText(words)
  const toast = useToast()
  const command = useAct('finance.payRefund')
  const [reference, setReference] = useState('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (!reference.trim() || !(await command.run({ requestId: refund.requestId, reference: reference.trim() }))) return
    toast(t.done)
    onClose()
  }
  return (
    <Confirm open title={t.pay} confirm={t.pay} busy={command.busy} onConfirm={() => void save()} onClose={onClose}>
      <p>
        <Bdi>{refund.trackingNo}</Bdi>:{' '}
        <strong>
          <Amount paisa={refund.amountPaisa} />
        </strong>
      </p>
      <TextField
        id="refund-reference"
        label={t.reference}
        script="latin"
        maxLength={60}
        error={tried && !reference.trim() ? t.needed : undefined}
        value={reference}
        onChange={setReference}
      />
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}

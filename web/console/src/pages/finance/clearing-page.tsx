import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Amount,
  Bdi,
  Button,
  Confirm,
  createMessages,
  EmptyState,
  newId,
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
import { railName } from './rail-name.ts'
import { paisaOf, rupeesOf } from './rupees.ts'

type Clearing = Output<'finance.clearing'>
type Rail = Clearing['rails'][number]
type Settlement = Clearing['items'][number]

const words = createMessages({
  en: {
    title: 'Payment channels',
    lead: 'Money paid through a channel is ours once its settlement reaches the bank.',
    collection: 'Collection bank',
    payout: 'Payout bank',
    rail: 'Channel',
    waiting: 'Still to settle',
    act: 'Settlement',
    came: 'Record settlement',
    noRails: 'No channel owes anything',
    past: 'Settlements so far',
    none: 'No settlements yet',
    gross: 'Amount settled (Rs)',
    fee: 'Channel’s charge (Rs)',
    net: 'In the bank',
    reference: 'The bank’s reference',
    needed: 'Fill this in',
    noAmount: 'Enter an amount',
    tooMuch: 'This is more than the channel owes',
    at: 'When',
    done: 'Settlement recorded',
    fund: 'Move to the payout bank',
    fundText: 'Payouts are made from this bank.',
    amount: 'Amount (Rs)',
    funded: 'Transfer recorded',
    nothing: 'The collection bank is empty',
  },
  ur: {
    title: 'ادائیگی کے ذرائع',
    lead: 'کسی ذریعے سے ادا کی گئی رقم بینک میں آنے پر ہی ہماری ہوتی ہے۔',
    collection: 'وصولی بینک',
    payout: 'ادائیگی بینک',
    rail: 'ذریعہ',
    waiting: 'ابھی آنی ہے',
    act: 'وصولی',
    came: 'وصولی درج کریں',
    noRails: 'کسی ذریعے سے کوئی رقم نہیں آنی',
    past: 'اب تک کی وصولیاں',
    none: 'ابھی کوئی وصولی نہیں',
    gross: 'وصول ہونے والی رقم (روپے)',
    fee: 'ذریعے کی کٹوتی (روپے)',
    net: 'بینک میں آئی',
    reference: 'بینک کا حوالہ نمبر',
    needed: 'یہ خانہ بھریں',
    noAmount: 'رقم لکھیں',
    tooMuch: 'ذریعے سے اتنی رقم نہیں آنی',
    at: 'کب',
    done: 'وصولی درج ہو گئی',
    fund: 'ادائیگی بینک میں منتقل کریں',
    fundText: 'نمائندوں کی ادائیگیاں اسی بینک سے جاتی ہیں۔',
    amount: 'رقم (روپے)',
    funded: 'منتقلی درج ہو گئی',
    nothing: 'وصولی بینک میں کچھ نہیں',
  },
})

export default function ClearingPage() {
  const t = useText(words)
  const onlyReads = useOnlyReads()
  const pages = usePages('finance.clearing', { limit: 30 })
  const [settling, setSettling] = useState<Rail>()
  const [funding, setFunding] = useState<number>()
  const now = pages.data?.first
  return (
    <DeskPage title={t.title} lead={t.lead}>
      {now && (
        <>
          <div className="sums interface">
            <div className="sum-card">
              <p className="small muted">{t.collection}</p>
              <p className="sum">
                <Amount paisa={now.collectionBankPaisa} />
              </p>
            </div>
            <div className="sum-card">
              <p className="small muted">{t.payout}</p>
              <p className="sum">
                <Amount paisa={now.payoutBankPaisa} />
              </p>
            </div>
          </div>
          <div className="no-print">
            <Button
              icon="send"
              reason={onlyReads ?? (now.collectionBankPaisa > 0 ? undefined : t.nothing)}
              onClick={() => setFunding(now.collectionBankPaisa)}
            >
              {t.fund}
            </Button>
          </div>
          <Table<Rail>
            caption={t.lead}
            rows={now.rails.filter((rail) => rail.waitingPaisa !== 0)}
            rowKey={(rail) => rail.rail}
            empty={<EmptyState icon="success" title={t.noRails} />}
            columns={[
              { key: 'rail', heading: t.rail, cell: (rail) => <Bdi>{railName(rail.rail)}</Bdi> },
              {
                key: 'waiting',
                heading: t.waiting,
                numeric: true,
                cell: (rail) => <Amount paisa={rail.waitingPaisa} />,
              },
              {
                key: 'act',
                heading: t.act,
                cell: (rail) => (
                  <Button small icon="bank" reason={onlyReads} onClick={() => setSettling(rail)}>
                    {t.came}
                  </Button>
                ),
              },
            ]}
          />
        </>
      )}
      <h2>{t.past}</h2>
      <Listed pages={pages} empty={{ icon: 'bank', title: t.none }}>
        {(items) => (
          <Table<Settlement>
            caption={t.past}
            rows={items}
            rowKey={(item) => item.settlementId}
            columns={[
              { key: 'rail', heading: t.rail, cell: (item) => <Bdi>{railName(item.rail)}</Bdi> },
              { key: 'at', heading: t.at, cell: (item) => <When at={item.at} /> },
              { key: 'reference', heading: t.reference, cell: (item) => <Bdi>{item.bankReference}</Bdi> },
              { key: 'net', heading: t.net, numeric: true, cell: (item) => <Amount paisa={item.netPaisa} /> },
            ]}
          />
        )}
      </Listed>
      {settling && <SettleDialog key={settling.rail} rail={settling} onClose={() => setSettling(undefined)} />}
      {funding !== undefined && <FundDialog mostPaisa={funding} onClose={() => setFunding(undefined)} />}
    </DeskPage>
  )
}

function SettleDialog({ rail, onClose }: { rail: Rail; onClose(): void }) {
  const t = useText(words)
  const toast = useToast()
  const command = useAct('finance.clearRail')
  const [settlementId] = useState(newId)
  const [gross, setGross] = useState(rupeesOf(rail.waitingPaisa))
  const [fee, setFee] = useState('0')
  const [reference, setReference] = useState('')
  const [tried, setTried] = useState(false)
  const [grossPaisa, feePaisa] = [paisaOf(gross), paisaOf(fee)]
  const grossWrong = !grossPaisa ? t.noAmount : grossPaisa > rail.waitingPaisa ? t.tooMuch : undefined
  const feeWrong = feePaisa === undefined || feePaisa > (grossPaisa ?? 0) ? t.noAmount : undefined
  const save = async () => {
    setTried(true)
    if (grossWrong || feeWrong || !grossPaisa || !reference.trim()) return
    if (
      !(await command.run({
        settlementId,
        rail: rail.rail,
        grossPaisa,
        feePaisa: feePaisa ?? 0,
        bankReference: reference.trim(),
      }))
    )
      return
    toast(t.done)
    onClose()
  }
  return (
    <Confirm open title={t.came} confirm={t.came} busy={command.busy} onConfirm={() => void save()} onClose={onClose}>
      <p>
        <Bdi>{railName(rail.rail)}</Bdi> · {t.waiting}:{' '}
        <strong>
          <Amount paisa={rail.waitingPaisa} />
        </strong>
      </p>
      <TextField
        id="rail-gross"
        label={t.gross}
        script="latin"
        inputMode="decimal"
        maxLength={14}
        error={tried ? grossWrong : undefined}
        value={gross}
        onChange={setGross}
      />
      <TextField
        id="rail-fee"
        label={t.fee}
        script="latin"
        inputMode="decimal"
        maxLength={14}
        error={tried ? feeWrong : undefined}
        value={fee}
        onChange={setFee}
      />
      <TextField
        id="rail-reference"
        label={t.reference}
        script="latin"
        maxLength={60}
        error={tried && !reference.trim() ? t.needed : undefined}
        value={reference}
        onChange={setReference}
      />
      {!grossWrong && !feeWrong && (
        <p>
          {t.net}:{' '}
          <strong>
            <Amount paisa={(grossPaisa ?? 0) - (feePaisa ?? 0)} />
          </strong>
        </p>
      )}
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}

function FundDialog({ mostPaisa, onClose }: { mostPaisa: number; onClose(): void }) {
  const t = useText(words)
  const toast = useToast()
  const command = useAct('finance.fundPayouts')
  const [transferId] = useState(newId)
  const [amount, setAmount] = useState('')
  const [reference, setReference] = useState('')
  const [tried, setTried] = useState(false)
  const amountPaisa = paisaOf(amount)
  const wrong = !amountPaisa || amountPaisa > mostPaisa ? t.noAmount : undefined
  const save = async () => {
    setTried(true)
    if (
      wrong ||
      !amountPaisa ||
      !reference.trim() ||
      !(await command.run({ transferId, amountPaisa, bankReference: reference.trim() }))
    )
      return
    toast(t.funded)
    onClose()
  }
  return (
    <Confirm open title={t.fund} confirm={t.fund} busy={command.busy} onConfirm={() => void save()} onClose={onClose}>
      <p>
        {t.fundText} {t.collection}:{' '}
        <strong>
          <Amount paisa={mostPaisa} />
        </strong>
      </p>
      <TextField
        id="fund-amount"
        label={t.amount}
        script="latin"
        inputMode="decimal"
        maxLength={14}
        error={tried ? wrong : undefined}
        value={amount}
        onChange={setAmount}
      />
      <TextField
        id="fund-reference"
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

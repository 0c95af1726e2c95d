import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Amount,
  Bdi,
  Button,
  Confirm,
  createMessages,
  LinkButton,
  ProblemNotice,
  Table,
  TextField,
  useSay,
  useText,
  useToast,
  When,
  type Column,
} from '@app/ui'
import { useAct, usePages } from '../../app/api.ts'
import { hrefOf } from '../../app/paths.ts'
import { Listed } from '../../components/page/states.tsx'
import { PayeeName } from './batches/payee-name.tsx'
import { useOnlyReads } from './only-reads.ts'
import { StateChips } from '../../components/lists/state-chips.tsx'

type Payout = Output<'finance.payouts'>['items'][number]

const words = createMessages({
  en: {
    title: 'Payouts sent',
    which: 'Show',
    sent: 'Waiting for the bank',
    confirmed: 'Paid',
    returned: 'Returned',
    who: 'Paid to',
    at: 'Sent',
    tax: 'Tax withheld',
    account: 'To account',
    noAccount:
      'None on file, so this can’t be paid out. Once there is one, mark this as returned and pay it with the next payout.',
    net: 'Paid out',
    act: 'Bank’s answer',
    paid: 'Paid',
    back: 'Returned',
    reference: 'The bank’s reference',
    reason: 'Why the bank returned it',
    needed: 'Fill this in',
    confirmText: 'Only once it’s on the bank statement.',
    file: 'Bank’s file',
    batch: 'Batch',
    backText: 'The money and tax are put back, and it’s paid with the next payout.',
    donePaid: 'Recorded as paid',
    doneBack: 'Recorded as returned',
    noneSent: 'No payouts waiting for the bank',
    noneConfirmed: 'None paid yet',
    noneReturned: 'None returned',
  },
  ur: {
    title: 'بھیجی گئی ادائیگیاں',
    which: 'کون سی ادائیگیاں',
    sent: 'بینک کے انتظار میں',
    confirmed: 'ادا ہو گئیں',
    returned: 'واپس آ گئیں',
    who: 'کسے',
    at: 'کب بھیجی گئی',
    tax: 'ٹیکس کٹوتی',
    account: 'اکاؤنٹ میں',
    noAccount:
      'کوئی اکاؤنٹ درج نہیں، اس لیے یہ رقم ادا نہیں ہو سکتی۔ اکاؤنٹ درج ہو جائے تو اسے «واپس آئی» کر دیں؛ رقم اگلی بار ادا ہو گی۔',
    net: 'ادا ہوا',
    act: 'بینک کا جواب',
    paid: 'ادا ہو گئی',
    back: 'واپس آئی',
    reference: 'بینک کا حوالہ نمبر',
    reason: 'بینک نے کیوں واپس کی',
    needed: 'یہ خانہ بھریں',
    confirmText: 'صرف تب، جب یہ بینک سٹیٹمنٹ میں نظر آئے۔',
    file: 'بینک کی فائل',
    batch: 'فہرست',
    backText: 'رقم اور ٹیکس کی کٹوتی واپس ہو جائے گی، اور یہ رقم اگلی ادائیگی میں دی جائے گی۔',
    donePaid: 'ادا شدہ درج ہو گئی',
    doneBack: 'واپسی درج ہو گئی',
    noneSent: 'کوئی ادائیگی بینک کے انتظار میں نہیں',
    noneConfirmed: 'ابھی کوئی ادا نہیں ہوئی',
    noneReturned: 'بینک نے کوئی واپس نہیں کی',
  },
})

const STATES = ['sent', 'confirmed', 'returned'] as const
interface Answering {
  payout: Payout
  paid: boolean
}

/** Payouts until the bank has spoken; one that it confirmed may still come back. */
export function PayoutList() {
  const t = useText(words)
  const onlyReads = useOnlyReads()
  const [state, setState] = useState<Payout['state']>('sent')
  const pages = usePages('finance.payouts', { state, limit: 30 })
  const [answering, setAnswering] = useState<Answering>()
  const last: Column<Payout> =
    state === 'returned'
      ? { key: 'reason', heading: t.reason, cell: (item) => <bdi>{item.reason}</bdi> }
      : {
          key: 'act',
          heading: t.act,
          cell: (item) => (
            <span className="row gap-2">
              {item.state === 'sent' && (
                <Button
                  small
                  icon="check"
                  reason={onlyReads}
                  onClick={() => setAnswering({ payout: item, paid: true })}
                >
                  {t.paid}
                </Button>
              )}
              <Button small icon="undo" reason={onlyReads} onClick={() => setAnswering({ payout: item, paid: false })}>
                {t.back}
              </Button>
              {item.inBatch && (
                <LinkButton small icon="list" href={hrefOf('/finance/payouts/:batchId', { batchId: item.batchId })}>
                  {t.batch}
                </LinkButton>
              )}
              {item.state === 'sent' && !item.inBatch && item.accountMasked && !onlyReads && (
                <LinkButton small icon="download" href={`/api/finance/payouts/files/${item.batchId}?x-app=console`}>
                  {t.file}
                </LinkButton>
              )}
            </span>
          ),
        }
  const none = { sent: t.noneSent, confirmed: t.noneConfirmed, returned: t.noneReturned }
  return (
    <section className="stack gap-3">
      <h2>{t.title}</h2>
      <StateChips label={t.which} states={STATES} words={t} value={state} onChange={setState} />
      <Listed pages={pages} empty={{ icon: 'wallet', title: none[state] }}>
        {(items) => (
          <Table<Payout>
            caption={t.title}
            rows={items}
            rowKey={(item) => `${item.batchId} ${item.payeeId}`}
            columns={[
              {
                key: 'who',
                heading: t.who,
                cell: (item) => <PayeeName payee={item} />,
              },
              { key: 'net', heading: t.net, numeric: true, cell: (item) => <Amount paisa={item.netPaisa} /> },
              last,
              { key: 'tax', heading: t.tax, numeric: true, cell: (item) => <Amount paisa={item.taxPaisa} /> },
              {
                key: 'account',
                heading: t.account,
                cell: (item) => <PaidTo payout={item} />,
              },
              { key: 'at', heading: t.at, cell: (item) => <When at={item.at} /> },
            ]}
          />
        )}
      </Listed>
      {answering && (
        <BankDialog
          key={`${answering.payout.batchId} ${answering.paid}`}
          {...answering}
          onClose={() => setAnswering(undefined)}
        />
      )}
    </section>
  )
}

/** Without an account on file the bank is told nothing of it: what is to be done is said where that is seen. */
function PaidTo({ payout }: { payout: Payout }) {
  const t = useText(words)
  if (payout.accountMasked) return <Bdi>{payout.accountMasked}</Bdi>
  return payout.state === 'sent' && payout.netPaisa > 0 ? <span className="small">{t.noAccount}</span> : '–'
}

function BankDialog({ payout, paid, onClose }: Answering & { onClose(): void }) {
  const t = useText(words)
  const say = useSay()
  const toast = useToast()
  const confirm = useAct('finance.confirmPayout')
  const giveBack = useAct('finance.returnPayout')
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const { batchId, payeeId } = payout
  const save = async () => {
    setTried(true)
    const said = text.trim()
    if (
      !said ||
      !(await (paid
        ? confirm.run({ batchId, payeeId, bankReference: said })
        : giveBack.run({ batchId, payeeId, reason: said })))
    )
      return
    toast(paid ? t.donePaid : t.doneBack)
    onClose()
  }
  const problem = confirm.problem ?? giveBack.problem
  return (
    <Confirm
      open
      title={paid ? t.paid : t.back}
      confirm={paid ? t.paid : t.back}
      danger={!paid}
      busy={confirm.busy || giveBack.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <p>
        <bdi>
          <strong>{say(payout.payeeName)}</strong>
        </bdi>
        : <Amount paisa={payout.netPaisa} />
      </p>
      <p>{paid ? t.confirmText : t.backText}</p>
      <TextField
        id="payout-said"
        label={paid ? t.reference : t.reason}
        {...(paid && { script: 'latin' as const })}
        maxLength={paid ? 60 : 200}
        error={tried && !text.trim() ? t.needed : undefined}
        value={text}
        onChange={setText}
      />
      {problem && <ProblemNotice problem={problem} />}
    </Confirm>
  )
}

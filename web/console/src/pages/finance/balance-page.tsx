import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import { Amount, Bdi, Button, createMessages, EmptyState, Notice, Table, TextField, useText, When } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { Answered } from '../../components/page/states.tsx'
import { accountWords } from '../../components/account-words.ts'

type Balance = Output<'finance.trialBalance'>
type AccountRow = Balance['accounts'][number]

const words = createMessages({
  en: {
    title: 'Trial balance',
    held: 'Money held',
    owed: 'Money owed to others',
    spare: 'Surplus',
    covered: 'All money owed to others is covered',
    short: 'We hold less than we owe: look into this now',
    zero: 'The accounts balance',
    notZero: 'The accounts don’t balance',
    account: 'Account',
    name: 'Name',
    debit: 'Debit',
    credit: 'Credit',
    at: 'As of',
    all: 'All',
    print: 'Print',
    none: 'No account has a balance yet',
    filter: 'Find an account',
    empty: 'Show empty accounts',
  },
  ur: {
    title: 'میزان',
    held: 'جو رقم ہمارے پاس ہے',
    owed: 'جو دوسروں کی ہے',
    spare: 'بچت',
    covered: 'دوسروں کا ایک ایک روپیہ موجود ہے',
    short: 'جتنا دینا ہے اس سے کم موجود ہے: فوراً دیکھیں',
    zero: 'کھاتے برابر ہیں',
    notZero: 'کھاتے برابر نہیں',
    account: 'کھاتہ',
    name: 'نام',
    debit: 'ڈیبٹ',
    credit: 'کریڈٹ',
    at: 'وقت:',
    all: 'کل',
    print: 'چھاپیں',
    none: 'ابھی کسی کھاتے میں کچھ نہیں',
    filter: 'کھاتہ تلاش کریں',
    empty: 'خالی کھاتے بھی دکھائیں',
  },
})

/** Every account, and the proof that what belongs to others is held. Prints as it stands. */
export default function BalancePage() {
  const t = useText(words)
  const answer = useAnswer('finance.trialBalance', {}, { everyMs: 60_000 })
  return (
    <DeskPage title={t.title}>
      <Answered answer={answer}>{(balance) => <Balances balance={balance} />}</Answered>
    </DeskPage>
  )
}

function Balances({ balance }: { balance: Balance }) {
  const t = useText(words)
  const { heldMoney } = balance
  return (
    <>
      <div className="sums interface">
        <div className="sum-card">
          <p className="small muted">{t.held}</p>
          <p className="sum">
            <Amount paisa={heldMoney.heldPaisa} />
          </p>
        </div>
        <div className="sum-card">
          <p className="small muted">{t.owed}</p>
          <p className="sum">
            <Amount paisa={heldMoney.owedPaisa} />
          </p>
        </div>
        <div className="sum-card">
          <p className="small muted">{t.spare}</p>
          <p className="sum">
            <Amount paisa={heldMoney.heldPaisa - heldMoney.owedPaisa} />
          </p>
        </div>
      </div>
      <Notice tone={heldMoney.covered ? 'success' : 'danger'} title={heldMoney.covered ? t.covered : t.short}>
        {balance.sumPaisa === 0 ? (
          t.zero
        ) : (
          <>
            {t.notZero}: <Amount paisa={balance.sumPaisa} />
          </>
        )}{' '}
        · {t.at} <When at={balance.at} />
      </Notice>
      <Accounts balance={balance} />
      <div className="no-print">
        <Button icon="print" onClick={() => print()}>
          {t.print}
        </Button>
      </div>
    </>
  )
}

function Accounts({ balance }: { balance: Balance }) {
  const t = useText(words)
  const names: Record<string, string> = useText(accountWords)
  const [text, setText] = useState('')
  const [empty, setEmpty] = useState(false)
  const wanted = text.trim().toLowerCase()
  const rows = balance.accounts.filter(
    ({ code, balancePaisa }) =>
      (empty || balancePaisa !== 0) &&
      (!wanted || code.includes(wanted) || (names[code] ?? '').toLowerCase().includes(wanted)),
  )
  const sum = (sign: 1 | -1) => rows.reduce((total, row) => total + Math.max(0, sign * row.balancePaisa), 0)
  return (
    <>
      <div className="bar no-print">
        <TextField id="account-find" type="search" label={t.filter} value={text} onChange={setText} />
        <button type="button" className="chip" aria-pressed={empty} onClick={() => setEmpty(!empty)}>
          {t.empty}
        </button>
      </div>
      <Table<AccountRow>
        caption={t.title}
        rows={rows}
        rowKey={(row) => row.code}
        empty={<EmptyState icon="scale" title={t.none} />}
        columns={[
          { key: 'code', heading: t.account, cell: (row) => <Bdi>{row.code}</Bdi> },
          {
            key: 'name',
            heading: t.name,
            cell: (row) => (
              <Link to="/finance/accounts/$code" params={{ code: row.code }}>
                {names[row.code] ?? row.code}
              </Link>
            ),
          },
          {
            key: 'debit',
            heading: t.debit,
            numeric: true,
            cell: (row) => (row.balancePaisa > 0 ? <Amount paisa={row.balancePaisa} /> : ''),
          },
          {
            key: 'credit',
            heading: t.credit,
            numeric: true,
            cell: (row) => (row.balancePaisa < 0 ? <Amount paisa={-row.balancePaisa} /> : ''),
          },
        ]}
        foot={
          <tr>
            <th scope="row" colSpan={2}>
              {t.all}
            </th>
            <td className="cell-numeric" data-name={t.debit}>
              <strong>
                <Amount paisa={sum(1)} />
              </strong>
            </td>
            <td className="cell-numeric" data-name={t.credit}>
              <strong>
                <Amount paisa={sum(-1)} />
              </strong>
            </td>
          </tr>
        }
      />
    </>
  )
}

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
import { StateChips } from '../../components/lists/state-chips.tsx'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { Listed } from '../../components/page/states.tsx'
import { actionName } from '../audit/action-name.ts'
import { thingWords } from '../audit/thing-words.ts'
import { verbWords } from '../audit/verb-words.ts'
import { useOnlyReads } from './only-reads.ts'

type Act = Output<'finance.acts'>['items'][number]
type Doing = { act: Act; how: 'check' | 'withdraw' }

const words = createMessages({
  en: {
    title: 'Second person',
    lead: 'These take two people. Nothing happens until somebody else has looked.',
    which: 'Show',
    open: 'Waiting',
    settled: 'Finished',
    what: 'What',
    amount: 'Amount',
    madeBy: 'Asked for by',
    until: 'Waits until',
    act: 'What you can do',
    check: 'Check and do it',
    withdraw: 'Withdraw',
    own: 'You asked for this. Somebody else must check it.',
    checkText: 'Compare it with the bank’s paper first. It is done at once, in both your names.',
    checkMonth: 'Look at the month’s accounts first. It is done at once, in both your names.',
    withdrawText: 'It will not be done. The reason stays on record.',
    reason: 'Reason',
    needed: 'Fill this in',
    checked: 'Done',
    withdrawn: 'Withdrawn',
    end: 'How it ended',
    done: 'Done',
    expired: 'Nobody checked it in time',
    none: 'Nothing waits for a second person',
    noneSettled: 'Nothing finished yet',
    bankReference: 'Bank’s reference',
    sender: 'Sender',
    rail: 'Channel',
    grossPaisa: 'Settled',
    feePaisa: 'Channel’s charge',
    amountPaisa: 'Amount',
    departmentId: 'Department',
    trackingNo: 'Request',
    period: 'Month',
    to: 'It becomes',
    toOpen: 'open again',
    toSoft: 'closed for now',
    toHard: 'closed for good',
  },
  ur: {
    title: 'دوسرا شخص',
    lead: 'یہ کام ایک شخص کے اختیار سے زیادہ ہیں۔ جب تک کوئی دوسرا نہ دیکھے، کچھ نہیں ہوتا۔',
    which: 'کیا دیکھنا ہے',
    open: 'انتظار میں',
    settled: 'مکمل',
    what: 'کام',
    amount: 'رقم',
    madeBy: 'کس نے درج کیا',
    until: 'کب تک رکے گا',
    act: 'آپ کیا کر سکتے ہیں',
    check: 'دیکھ لیا، کر دیں',
    withdraw: 'واپس لیں',
    own: 'یہ آپ نے خود درج کیا ہے، اسے کوئی دوسرا دیکھے گا۔',
    checkText: 'پہلے بینک کے کاغذ سے ملا لیں۔ یہ فوراً ہو جائے گا اور دونوں کے نام درج رہیں گے۔',
    checkMonth: 'پہلے اس مہینے کا حساب دیکھ لیں۔ یہ فوراً ہو جائے گا اور دونوں کے نام درج رہیں گے۔',
    withdrawText: 'یہ کام نہیں ہو گا۔ وجہ درج رہے گی۔',
    reason: 'وجہ',
    needed: 'یہ خانہ بھریں',
    checked: 'ہو گیا',
    withdrawn: 'واپس لے لیا گیا',
    end: 'کیا ہوا',
    done: 'ہو گیا',
    expired: 'وقت پر کسی نے نہیں دیکھا',
    none: 'دوسرے شخص کے لیے کچھ نہیں رکا ہوا',
    noneSettled: 'ابھی کچھ مکمل نہیں ہوا',
    bankReference: 'بینک کا حوالہ نمبر',
    sender: 'بھیجنے والا',
    rail: 'ذریعہ',
    grossPaisa: 'وصول ہونے والی رقم',
    feePaisa: 'ذریعے کی کٹوتی',
    amountPaisa: 'رقم',
    departmentId: 'محکمہ',
    trackingNo: 'درخواست',
    period: 'مہینہ',
    to: 'اب کیا ہو گا',
    toOpen: 'دوبارہ کھلے گا',
    toSoft: 'عارضی طور پر بند ہو گا',
    toHard: 'مستقل بند ہو گا',
  },
})

const STATES = ['open', 'settled'] as const
/** What a second person compares with the bank's paper; ids tell nobody anything. */
const SHOWN = [
  'bankReference',
  'sender',
  'rail',
  'grossPaisa',
  'feePaisa',
  'amountPaisa',
  'departmentId',
  'trackingNo',
  'period',
  'to',
] as const

/** Acts that move more than one person may: asked for by one, let go by another. */
export default function ActsPage() {
  const t = useText(words)
  const [things, verbs] = [useText(thingWords), useText(verbWords)]
  const onlyReads = useOnlyReads()
  const [state, setState] = useState<(typeof STATES)[number]>('open')
  const pages = usePages('finance.acts', { state, limit: 30 })
  const [doing, setDoing] = useState<Doing>()
  const named = (act: Act) => actionName(act.endpoint, things, verbs) ?? act.endpoint
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <StateChips label={t.which} states={STATES} words={t} value={state} onChange={setState} />
      <Listed pages={pages} empty={{ icon: 'success', title: state === 'open' ? t.none : t.noneSettled }}>
        {(items) => (
          <Table<Act>
            caption={t.title}
            rows={items}
            rowKey={(item) => item.actId}
            columns={[
              { key: 'what', heading: t.what, cell: (item) => <Given act={item} name={named(item)} /> },
              { key: 'amount', heading: t.amount, numeric: true, cell: (item) => <Moved act={item} /> },
              { key: 'by', heading: t.madeBy, cell: (item) => <bdi>{item.madeBy}</bdi> },
              ...(state === 'open'
                ? [
                    { key: 'until', heading: t.until, cell: (item: Act) => <When at={item.expiresAt} /> },
                    {
                      key: 'act',
                      heading: t.act,
                      cell: (item: Act) => (
                        <span className="row gap-2">
                          <Button
                            small
                            icon="check"
                            reason={onlyReads ?? (item.mine ? t.own : undefined)}
                            onClick={() => setDoing({ act: item, how: 'check' })}
                          >
                            {t.check}
                          </Button>
                          <Button
                            small
                            icon="undo"
                            reason={onlyReads}
                            onClick={() => setDoing({ act: item, how: 'withdraw' })}
                          >
                            {t.withdraw}
                          </Button>
                        </span>
                      ),
                    },
                  ]
                : [{ key: 'end', heading: t.end, cell: (item: Act) => <Ended act={item} /> }]),
            ]}
          />
        )}
      </Listed>
      {doing && (
        <DoDialog key={doing.act.actId} doing={doing} name={named(doing.act)} onClose={() => setDoing(undefined)} />
      )}
    </DeskPage>
  )
}

function Given({ act, name }: { act: Act; name: string }) {
  const t = useText(words)
  const shown = SHOWN.flatMap((field) =>
    act.given.filter((one) => one.name === field).map(({ value }) => ({ field, value })),
  )
  return (
    <div>
      <strong>{name}</strong>
      {shown.map(({ field, value }) => (
        <p key={field} className="small">
          {t[field]}: <Typed field={field} value={value} />
        </p>
      ))}
    </div>
  )
}

const BECOMES: Record<string, 'toOpen' | 'toSoft' | 'toHard'> = { open: 'toOpen', soft: 'toSoft', hard: 'toHard' }

function Typed({ field, value }: { field: (typeof SHOWN)[number]; value: string }) {
  const t = useText(words)
  if (field === 'period') return <When at={`${value}-01`} as="month" />
  if (field === 'to') return BECOMES[value] ? t[BECOMES[value]] : ''
  return field.endsWith('Paisa') ? <Amount paisa={Number(value)} /> : <Bdi>{value}</Bdi>
}

/** A month that is closed moves no money. */
const Moved = ({ act }: { act: Act }) => (act.amountPaisa > 0 ? <Amount paisa={act.amountPaisa} /> : null)

function Ended({ act }: { act: Act }) {
  const t = useText(words)
  return (
    <div>
      {act.state === 'done' ? t.done : act.state === 'withdrawn' ? t.withdrawn : t.expired}
      {act.settledBy && (
        <p className="small">
          <bdi>{act.settledBy}</bdi>
          {act.settledAt && (
            <>
              {' '}
              · <When at={act.settledAt} />
            </>
          )}
        </p>
      )}
      {act.reason && (
        <p className="small">
          <bdi>{act.reason}</bdi>
        </p>
      )}
    </div>
  )
}

function DoDialog({ doing: { act, how }, name, onClose }: { doing: Doing; name: string; onClose(): void }) {
  const t = useText(words)
  const toast = useToast()
  const check = useAct('finance.checkAct')
  const withdraw = useAct('finance.withdrawAct')
  const command = how === 'check' ? check : withdraw
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    const done =
      how === 'check'
        ? await check.run({ actId: act.actId })
        : reason.trim() && (await withdraw.run({ actId: act.actId, reason: reason.trim() }))
    if (!done) return
    toast(how === 'check' ? t.checked : t.withdrawn)
    onClose()
  }
  return (
    <Confirm open title={t[how]} confirm={t[how]} busy={command.busy} onConfirm={() => void save()} onClose={onClose}>
      <Given act={act} name={name} />
      <p>
        {act.amountPaisa > 0 && (
          <>
            <strong>
              <Amount paisa={act.amountPaisa} />
            </strong>{' '}
            ·{' '}
          </>
        )}
        <bdi>{act.madeBy}</bdi>
      </p>
      <p>{how === 'withdraw' ? t.withdrawText : act.amountPaisa > 0 ? t.checkText : t.checkMonth}</p>
      {how === 'withdraw' && (
        <TextField
          id="withdraw-reason"
          label={t.reason}
          maxLength={200}
          error={tried && !reason.trim() ? t.needed : undefined}
          value={reason}
          onChange={setReason}
        />
      )}
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}

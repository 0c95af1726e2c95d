import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import { Bdi, Button, Confirm, createMessages, ProblemNotice, Table, TextField, useText, useToast, When } from '@app/ui'
import { useAct, usePages } from '../../../app/api.ts'
import { useSession } from '../../../app/session.tsx'
import { StateChips } from '../../../components/lists/state-chips.tsx'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Listed } from '../../../components/page/states.tsx'

type Doubt = Output<'orders.doubts'>['items'][number]

const words = createMessages({
  en: {
    title: 'Orders to check by phone',
    lead: 'We call to confirm before anyone is sent. Nobody is refused: if we can’t reach them in time, the visit goes ahead.',
    which: 'Show',
    waiting: 'To be confirmed',
    settled: 'Decided',
    clear: 'Noted only',
    request: 'Request',
    why: 'Why',
    at: 'Ordered',
    act: 'Decide',
    decision: 'Decision',
    goOn: 'Let the visit go ahead',
    cancel: 'Cancel the order',
    goOnText: 'Someone will be sent as ordered. Your reason stays on record.',
    cancelText: 'The order is cancelled free of charge. Your reason stays on record.',
    reason: 'Reason',
    needed: 'Fill this in',
    points: (points: number) => `${points} ${points === 1 ? 'point' : 'points'}`,
    done: 'Decided',
    none: 'No orders here',
    confirmed: 'Confirmed by phone',
    let_go: 'Allowed to go ahead',
    denied: 'They don’t want it',
    ran_out: 'Not reached in time; the visit went ahead',
    device_of_many: 'Ordered from one phone under several numbers',
    places_at_once: 'Same hour, several places',
    many_in_an_hour: 'Many places in one hour',
    number_of_others: 'Messages go to someone else’s number',
    number_of_many: 'Several people gave this number',
    cell_of_many: 'Many orders for this place',
    address_bare: 'Address too short to find the place',
    pin_by_hand: 'Pin set by hand',
    failed_from_device: 'A visit ordered from this phone failed',
    failed_at_number: 'A visit ordered for this number failed',
    failed_at_place: 'A visit to this place failed',
  },
  ur: {
    title: 'جن آرڈروں کی فون پر تصدیق کرنی ہے',
    lead: 'کسی کو بھیجنے سے پہلے ہم فون پر تصدیق کرتے ہیں۔ کسی کو انکار نہیں ہوتا؛ وقت پر رابطہ نہ ہو سکے تو ملاقات ہو جاتی ہے۔',
    which: 'کیا دیکھنا ہے',
    waiting: 'تصدیق باقی',
    settled: 'فیصلہ ہو گیا',
    clear: 'صرف درج',
    request: 'درخواست',
    why: 'وجہ',
    at: 'آرڈر کا وقت',
    act: 'فیصلہ کریں',
    decision: 'فیصلہ',
    goOn: 'ملاقات ہونے دیں',
    cancel: 'آرڈر منسوخ کریں',
    goOnText: 'آرڈر کے مطابق نمائندہ بھیجا جائے گا۔ آپ کی وجہ درج رہے گی۔',
    cancelText: 'آرڈر بغیر کسی رقم کے منسوخ ہو گا۔ آپ کی وجہ درج رہے گی۔',
    reason: 'وجہ',
    needed: 'یہ خانہ بھریں',
    points: (points) => `${points} نمبر`,
    done: 'فیصلہ درج ہو گیا',
    none: 'یہاں کوئی آرڈر نہیں',
    confirmed: 'فون پر تصدیق ہو گئی',
    let_go: 'ہونے دی گئی',
    denied: 'انہیں ملاقات نہیں چاہیے',
    ran_out: 'وقت پر رابطہ نہ ہوا، ملاقات ہونے دی گئی',
    device_of_many: 'ایک ہی فون سے کئی نمبروں کے آرڈر',
    places_at_once: 'ایک ہی گھنٹہ، کئی جگہیں',
    many_in_an_hour: 'ایک گھنٹے میں کئی جگہوں کے آرڈر',
    number_of_others: 'اطلاع کسی اور کے نمبر پر',
    number_of_many: 'کئی لوگوں نے یہی نمبر دیا',
    cell_of_many: 'اسی جگہ کے بہت سے آرڈر',
    address_bare: 'پتے سے جگہ معلوم نہیں ہوتی',
    pin_by_hand: 'نقشے پر جگہ ہاتھ سے چنی گئی',
    failed_from_device: 'اس فون سے منگوائی گئی ملاقات ناکام رہی',
    failed_at_number: 'اس نمبر کی ایک ملاقات ناکام رہی',
    failed_at_place: 'اس جگہ کی ایک ملاقات ناکام رہی',
  },
})

const DECIDE: readonly string[] = ['supervisor', 'operations']
const STATES = ['waiting', 'settled', 'clear'] as const
interface Deciding {
  doubt: Doubt
  goOn: boolean
}

/** Orders that somebody rings for before anybody is sent, with the reasons; a supervisor's word stands above the points. */
export default function DoubtsPage() {
  const t = useText(words)
  const [state, setState] = useState<(typeof STATES)[number]>('waiting')
  const pages = usePages('orders.doubts', { state, limit: 30 })
  const [deciding, setDeciding] = useState<Deciding>()
  const { me } = useSession()
  const decides = me?.roles.some((role) => DECIDE.includes(role)) ?? false
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <StateChips label={t.which} states={STATES} words={t} value={state} onChange={setState} />
      <Listed pages={pages} empty={{ icon: 'success', title: t.none }}>
        {(items) => (
          <Table<Doubt>
            caption={t.title}
            rows={items}
            rowKey={(item) => item.orderId}
            columns={[
              { key: 'request', heading: t.request, cell: (item) => <RequestOf doubt={item} opens={decides} /> },
              { key: 'why', heading: t.why, cell: (item) => <Reasons doubt={item} /> },
              { key: 'at', heading: t.at, cell: (item) => <When at={item.at} /> },
              {
                key: 'act',
                heading: state === 'settled' ? t.decision : t.act,
                cell: (item) =>
                  item.state === 'waiting' ? (
                    decides && (
                      <span className="row gap-2">
                        <Button small icon="check" onClick={() => setDeciding({ doubt: item, goOn: true })}>
                          {t.goOn}
                        </Button>
                        <Button small icon="undo" onClick={() => setDeciding({ doubt: item, goOn: false })}>
                          {t.cancel}
                        </Button>
                      </span>
                    )
                  ) : item.state === 'clear' ? null : (
                    <>
                      {t[item.state]}
                      {item.reason && (
                        <p className="small">
                          <bdi>{item.reason}</bdi>
                        </p>
                      )}
                    </>
                  ),
              },
            ]}
          />
        )}
      </Listed>
      {deciding && (
        <DecideDialog key={deciding.doubt.orderId} deciding={deciding} onClose={() => setDeciding(undefined)} />
      )}
    </DeskPage>
  )
}

/** Who only reads is led nowhere: the request itself is opened with a reason, on its own page. */
function RequestOf({ doubt, opens }: { doubt: Doubt; opens: boolean }) {
  if (doubt.requestId === null) return null
  return !opens ? (
    <Bdi>{doubt.trackingNo}</Bdi>
  ) : (
    <Link to="/operations/requests/$requestId" params={{ requestId: doubt.requestId }}>
      <Bdi>{doubt.trackingNo}</Bdi>
    </Link>
  )
}

function Reasons({ doubt }: { doubt: Doubt }) {
  const t = useText(words)
  return (
    <>
      {doubt.reasons.map((one) => (
        <p key={one.sign} className="small">
          {t[one.sign]} · <span className="muted">{t.points(one.points)}</span>
        </p>
      ))}
    </>
  )
}

function DecideDialog({ deciding: { doubt, goOn }, onClose }: { deciding: Deciding; onClose(): void }) {
  const t = useText(words)
  const toast = useToast()
  const command = useAct('orders.decideDoubt')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const title = goOn ? t.goOn : t.cancel
  const save = async () => {
    setTried(true)
    if (!reason.trim() || !(await command.run({ orderId: doubt.orderId, goOn, reason: reason.trim() }))) return
    toast(t.done)
    onClose()
  }
  return (
    <Confirm open title={title} confirm={title} busy={command.busy} onConfirm={() => void save()} onClose={onClose}>
      <Reasons doubt={doubt} />
      <p>{goOn ? t.goOnText : t.cancelText}</p>
      <TextField
        id="doubt-reason"
        label={t.reason}
        maxLength={300}
        error={tried && !reason.trim() ? t.needed : undefined}
        value={reason}
        onChange={setReason}
      />
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}

import { useEffect } from 'react'
import { Between, Card, Checkbox, CheckAnswers, createMessages, Notice, Phone, ProblemNotice, useLanguage, useSay, useText, When, type AnswerRow } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { worldOf } from '../../app/form-world.ts'
import { modeWords } from '../../app/mode-words.ts'
import { QuoteFees } from '../../app/quote-view.tsx'
import { useNavigation } from '../../app/routing.ts'
import { useSession } from '../../app/session.tsx'
import { Answered } from '../../app/states.tsx'
import { forgetDraft } from '../../booking/draft-store.ts'
import { orderOf } from '../../booking/order.ts'
import { isAnswered, stepsOf, type Step } from '../../booking/steps.ts'
import { useWay } from '../../booking/way-store.ts'
import { Papers } from '../service/fact-cards.tsx'
import { serviceWords } from '../service/service-words.ts'
import { bookWords } from './book-words.ts'
import { StepFrame, type StepProps } from './step-frame.tsx'

const words = createMessages({
  en: {
    title: 'Check and order',
    person: 'For',
    case: 'Case',
    mode: 'How',
    centre: 'Centre',
    anyCentre: 'Decided later',
    form: 'The form',
    formDoor: 'Filled by the representative at the door',
    formNow: 'Filled by you',
    address: 'Address',
    way: 'To find you',
    voice: 'your voice',
    photo: 'photo of the gate',
    receiver: 'Received by',
    manner: 'Who comes',
    slot: 'When',
    later: 'We call you to agree on a time',
    fees: 'What it costs',
    discreet: 'Keep this private',
    discreetText: 'No message will name the service.',
    order: 'Order now',
    orderSignIn: 'Sign in and order',
    missing: 'Some pages are not finished',
    finish: 'Finish',
    newPrice: 'The price has changed. Please look at it again before you order.',
    changeOf: (what: string) => `Change: ${what}`,
  },
  ur: {
    title: 'دیکھ لیں اور منگوا لیں',
    person: 'کس کے لیے',
    case: 'معاملہ',
    mode: 'طریقہ',
    centre: 'سروس سینٹر',
    anyCentre: 'بعد میں',
    form: 'فارم',
    formDoor: 'نمائندہ گھر پر بھرے گا',
    formNow: 'آپ نے بھر دیا',
    address: 'پتہ',
    way: 'راستے کے لیے',
    voice: 'آپ کی آواز',
    photo: 'دروازے کی تصویر',
    receiver: 'دروازے پر',
    manner: 'کون آئے گا',
    slot: 'کب',
    later: 'وقت طے کرنے کے لیے ہم کال کریں گے',
    fees: 'خرچ کی تفصیل',
    discreet: 'یہ بات نجی رکھیں',
    discreetText: 'کسی پیغام میں سروس کا نام نہیں آئے گا۔',
    order: 'آرڈر کریں',
    orderSignIn: 'سائن اِن کریں اور آرڈر کریں',
    missing: 'کچھ صفحے ابھی پورے نہیں ہوئے',
    finish: 'پورا کریں',
    newPrice: 'رقم بدل گئی ہے۔ آرڈر سے پہلے دوبارہ دیکھ لیں۔',
    changeOf: (what) => `بدلیں: ${what}`,
  },
})

/** The draft as rows, each with the way back to its page. */
function useRows(step: StepProps): AnswerRow[] {
  const t = useText(words)
  const b = useText(bookWords)
  const modes = useText(modeWords)
  const say = useSay()
  const { language } = useLanguage()
  const { draft, definition, service, places } = step
  const [way] = useWay(draft.orderId)
  const change = (to: Step, what: string) => ({ href: `/book/${service.id}/${to}`, words: b.change, label: t.changeOf(what) })
  const centres = useAnswer('centres.list', draft.mode === 'centre' ? {} : null)
  const centre = centres.data?.items.find((one) => one.id === draft.centreId)
  const rows: AnswerRow[] = [{ id: 'person', label: t.person, value: <bdi>{draft.subjectName}</bdi>, change: change('who', t.person) }]
  if (service.cases.length > 1) rows.push({ id: 'case', label: t.case, value: say(definition.name), change: change('case', t.case) })
  if (draft.mode) rows.push({ id: 'mode', label: t.mode, value: modes[draft.mode], change: change('mode', t.mode) })
  if (draft.mode === 'centre' && draft.centreId) rows.push({ id: 'centre', label: t.centre, value: draft.centreId === 'later' ? t.anyCentre : say(centre?.name) || '…', change: change('centre', t.centre) })
  if (draft.mode !== 'doorstep') return rows
  rows.push({ id: 'form', label: t.form, value: draft.fill === 'now' ? t.formNow : t.formDoor, change: change('fill', t.form) })
  const tehsil = places.tehsils.find((one) => one.id === draft.address?.tehsilId)
  const parts = draft.address && [draft.address.house, draft.address.street, draft.address.area, draft.address.landmark, tehsil && say(tehsil.name)].filter(Boolean)
  rows.push({ id: 'address', label: t.address, value: <bdi>{parts?.join(language === 'ur' ? '، ' : ', ')}</bdi>, change: change('address', t.address) })
  const told = [way?.voice && t.voice, way?.photo && t.photo].filter(Boolean).join(language === 'ur' ? '، ' : ', ')
  if (told) rows.push({ id: 'way', label: t.way, value: told, change: change('address', t.way) })
  rows.push({
    id: 'receiver',
    label: t.receiver,
    value: (
      <>
        <bdi>{draft.receiver.name}</bdi> · {draft.receiver.relation} · <Phone value={draft.receiver.phone} />
      </>
    ),
    change: change('receiver', t.receiver),
  })
  if (draft.manner) rows.push({ id: 'manner', label: t.manner, value: b[draft.manner], change: change('manner', t.manner) })
  const { slot } = draft
  const when = slot === 'later' ? t.later : slot && (<><When at={slot.startsAt} as="day" /> · <Between from={slot.startsAt} until={slot.endsAt} /></>)
  rows.push({ id: 'slot', label: t.slot, value: when, change: change('slot', t.slot) })
  return rows
}

export function CheckStep(step: StepProps) {
  const t = useText(words)
  const s = useText(serviceWords)
  const { language } = useLanguage()
  const { go } = useNavigation()
  const { status } = useSession()
  const { draft, definition, service, today, change } = step
  const rows = useRows(step)
  const quote = useAnswer('catalogue.quote', { serviceId: service.id, caseId: definition.id, answers: JSON.stringify(draft.answers) })
  const option = quote.data?.options.find((one) => one.mode === draft.mode)
  const book = useAct('requests.book')
  const unfinished = stepsOf(draft, service.cases, today).find((one) => !isAnswered(one, draft))
  const order = async () => {
    if (status === 'out') return go(`/sign-in?next=${encodeURIComponent(`/book/${service.id}/check`)}`)
    if (!option || unfinished) return
    const booked = await book.run(orderOf(draft, definition, worldOf(step.places, today), option.quote.signature, language))
    if (!booked) return
    forgetDraft(service.id)
    go(`/booked/${draft.requestId}`, true)
  }
  const refused = book.problem?.kind === 'refused' ? book.problem.code : ''
  useEffect(() => {
    if (refused === 'quote_changed') quote.reload()
  }, [refused, quote.reload])
  return (
    <StepFrame step={step} title={t.title} nextWords={status === 'out' ? t.orderSignIn : t.order} busy={book.busy} stop={Boolean(unfinished)} onSubmit={() => void order()}>
      {unfinished && (
        <Notice tone="warning" title={t.missing} action={<a href={`/book/${service.id}/${unfinished}`}>{t.finish}</a>} />
      )}
      <CheckAnswers rows={rows} />
      <Card title={t.fees} icon="money">
        <Answered answer={quote} shape="text">
          {() => option && <QuoteFees quote={option.quote} mode={option.mode} />}
        </Answered>
      </Card>
      <Card title={s.papers} icon="documents">
        <Papers documents={definition.documents} answers={draft.answers} />
      </Card>
      <Checkbox id="discreet" label={t.discreet} detail={t.discreetText} checked={draft.discreet || service.sensitivity === 'discreet'} onChange={(discreet) => change({ discreet })} />
      {refused === 'quote_changed' && <Notice tone="warning" live title={t.newPrice} />}
      {book.problem && refused !== 'quote_changed' && <ProblemNotice problem={book.problem} onRetry={() => void order()} />}
      {refused.startsWith('slot_') && <a href={`/book/${service.id}/slot`}>{t.changeOf(t.slot)}</a>}
    </StepFrame>
  )
}

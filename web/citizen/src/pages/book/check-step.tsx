import { useEffect, useState } from 'react'
import {
  Button,
  Card,
  CheckAnswers,
  Checkbox,
  createMessages,
  FoldRow,
  formatRupees,
  Notice,
  PhoneField,
  type Problem,
  ProblemNotice,
  problemOf,
  useLanguage,
  useSay,
  useText,
} from '@app/ui'
import { call } from '../../app/api.ts'
import { useNavigation } from '../../app/routing.ts'
import { useSession } from '../../app/session.tsx'
import { AgreedWords, useAgreedWords } from '../../components/agreed-words.tsx'
import { Answered } from '../../components/states.tsx'
import { isAnswered } from '../../booking/steps.ts'
import { Papers } from '../service/fact-cards.tsx'
import { serviceWords } from '../service/service-words.ts'
import { bookWords } from './book-words.ts'
import { useItemRows, useVisitRows } from './check-rows.tsx'
import { MoreCard, useRemoval } from './more-card.tsx'
import { OrderFees, useOrderPrice } from './order-price.tsx'
import { PlacingProblem } from './placing-problem.tsx'
import { StepFrame, type Part, type StepProps } from './step-frame.tsx'
import { usePlacing } from './use-placing.ts'

const words = createMessages({
  en: {
    title: 'Check and order',
    fees: 'What it costs',
    visit: 'The visit',
    discreet: 'Keep this private',
    discreetText: 'No message will name the service.',
    phone: 'Your mobile number',
    phoneHint: 'We text you a code to confirm the order. There is no password.',
    agree: 'What you agree to',
    agreeText: 'Ordering means yes. You can take it back in My record.',
    order: 'Order now',
    missing: 'Some answers are missing',
    finish: 'Go on',
    newPrice: 'The price has changed. Please look at it again before you order.',
    otherWay: 'Not everything here can be done this way.',
    chooseWay: 'Choose another way',
    otherTime: 'Choose another time',
    remove: 'Remove',
  },
  ur: {
    title: 'دیکھ لیں اور آرڈر کریں',
    fees: 'خرچ کی تفصیل',
    visit: 'ملاقات',
    discreet: 'یہ بات نجی رکھیں',
    discreetText: 'کسی پیغام میں سروس کا نام نہیں آئے گا۔',
    phone: 'آپ کا موبائل نمبر',
    phoneHint: 'آرڈر کی تصدیق کے لیے ایک کوڈ آئے گا۔ کوئی پاس ورڈ نہیں۔',
    agree: 'آپ کس بات کی اجازت دے رہے ہیں',
    agreeText: 'آرڈر کرنا اجازت دینا ہے۔ یہ «میرا ریکارڈ» میں واپس لی جا سکتی ہے۔',
    order: 'آرڈر کریں',
    missing: 'کچھ جواب باقی ہیں',
    finish: 'پورے کریں',
    newPrice: 'رقم بدل گئی ہے۔ آرڈر سے پہلے دوبارہ دیکھ لیں۔',
    otherWay: 'اس میں سے سب کچھ اس طریقے سے نہیں ہو سکتا۔',
    chooseWay: 'دوسرا طریقہ چنیں',
    otherTime: 'دوسرا وقت چنیں',
    remove: 'نکال دیں',
  },
})

const PHONE = /^\+\d{9,15}$/

export function CheckStep(step: StepProps) {
  const t = useText(words)
  const b = useText(bookWords)
  const { go } = useNavigation()
  const { status } = useSession()
  const { draft, parts, steps, answering, change, hrefOf } = step
  const [tried, setTried] = useState(false)
  const price = useOrderPrice(parts)
  const option = price.data?.options.find((one) => one.mode === draft.mode)
  const { place, busy, problem, tries } = usePlacing(step)
  const consent = useAgreedWords('order')
  const code = useCodeRequest()
  const removal = useRemoval(step)
  const unfinished = steps.find((one) => one.asked && !isAnswered(one, draft, answering))
  const out = status === 'out'
  const phoneWrong = out && !PHONE.test(draft.phone) ? b.phoneWrong : undefined
  const order = async () => {
    setTried(true)
    if (!option || unfinished || phoneWrong) return
    const agreed = Object.fromEntries(
      parts.map(({ item }, index) => [item.requestId, option.quotes[index]?.signature ?? '']),
    )
    if (!out) return void place(agreed, consent.found?.hash)
    if (!(await code.ask(draft.phone))) return
    change({ agreed, agreedWords: consent.found?.hash })
    go(hrefOf('code'))
  }
  const refused = problem?.kind === 'refused' ? problem.code : ''
  useFreshTerms(refused, price.reload, consent.reload)
  const visitRows = useVisitRows(step)
  return (
    <StepFrame
      step={step}
      title={t.title}
      nextWords={t.order}
      busy={busy || code.busy}
      stop={Boolean(unfinished)}
      errors={tried && phoneWrong ? [{ fieldId: 'phone', message: phoneWrong }] : []}
      onSubmit={() => void order()}
    >
      {unfinished && (
        <Notice
          tone="warning"
          title={t.missing}
          action={<a href={`${hrefOf(unfinished.id)}?back=check`}>{t.finish}</a>}
        />
      )}
      {removal.notice}
      {parts.map((part, index) => (
        <ItemCard
          key={part.item.requestId}
          step={step}
          part={part}
          index={index}
          onRemove={index > 0 ? () => removal.remove(index) : undefined}
        />
      ))}
      <Card title={t.visit} icon="calendar">
        <CheckAnswers rows={visitRows} />
      </Card>
      <MoreCard step={step} chargePaisa={option?.quotes.reduce((sum, quote) => sum + quote.chargePaisa, 0) ?? 0} />
      <FeesCard step={step} price={price} option={option} />
      <PapersFold parts={parts} />
      <Checkbox
        id="discreet"
        label={t.discreet}
        detail={t.discreetText}
        checked={draft.discreet || parts.some(({ service }) => service.sensitivity === 'discreet')}
        onChange={(discreet) => change({ discreet })}
      />
      {out && (
        <PhoneField
          id="phone"
          label={t.phone}
          hint={t.phoneHint}
          error={tried ? phoneWrong : undefined}
          value={draft.phone}
          onChange={(phone) => change({ phone })}
        />
      )}
      {option && <AgreeCard totalPaisa={option.totalPaisa} />}
      {code.problem && <ProblemNotice problem={code.problem} onRetry={() => void order()} />}
      {refused === 'quote_changed' && <Notice tone="warning" live title={t.newPrice} />}
      {problem && refused !== 'quote_changed' && <PlacingProblem problem={problem} tries={tries} onRetry={order} />}
      {refused.startsWith('slot_') && <a href={hrefOf('when')}>{t.otherTime}</a>}
    </StepFrame>
  )
}

/** What was refused because it has changed is asked for again, to be looked at anew. */
function useFreshTerms(refused: string, priceAgain: () => void, wordsAgain: () => void) {
  useEffect(() => {
    if (refused === 'quote_changed') priceAgain()
    if (refused === 'consent_words_changed') wordsAgain()
  }, [refused, priceAgain, wordsAgain])
}

/** What ordering says yes to, in the words that are kept. */
function AgreeCard({ totalPaisa }: { totalPaisa: number }) {
  const t = useText(words)
  return (
    <Card title={t.agree} icon="signature">
      <AgreedWords kind="order" facts={{ amount: formatRupees(totalPaisa) }} />
      <p className="small muted">{t.agreeText}</p>
    </Card>
  )
}

interface FeesCardProps {
  step: StepProps
  price: ReturnType<typeof useOrderPrice>
  option: NonNullable<ReturnType<typeof useOrderPrice>['data']>['options'][number] | undefined
}

function FeesCard({ step, price, option }: FeesCardProps) {
  const t = useText(words)
  return (
    <Card title={t.fees} icon="money">
      <Answered answer={price} shape="text">
        {() =>
          option ? (
            <OrderFees parts={step.parts} option={option} />
          ) : (
            <Notice tone="warning" title={t.otherWay} action={<a href={step.hrefOf('mode')}>{t.chooseWay}</a>} />
          )
        }
      </Answered>
    </Card>
  )
}

function PapersFold({ parts }: Pick<StepProps, 'parts'>) {
  const s = useText(serviceWords)
  return (
    <FoldRow title={s.papers} icon="documents">
      {parts.map(({ item, definition }) => (
        <Papers key={item.requestId} documents={definition.documents} answers={item.answers} />
      ))}
    </FoldRow>
  )
}

/** Has a code sent; one that was sent a moment ago is still good. */
function useCodeRequest() {
  const { language } = useLanguage()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const ask = async (phone: string): Promise<boolean> => {
    setBusy(true)
    const failed = await call('auth.requestCode', { phone, app: 'citizen', language }).then(() => undefined, problemOf)
    setBusy(false)
    const good = !failed || (failed.kind === 'refused' && failed.code === 'code_too_soon')
    setProblem(good ? undefined : failed)
    return good
  }
  return { ask, busy, problem }
}

/** One service of the order: whom it is for and what was answered. */
function ItemCard({
  step,
  part,
  index,
  onRemove,
}: {
  step: StepProps
  part: Part
  index: number
  onRemove: (() => void) | undefined
}) {
  const t = useText(words)
  const say = useSay()
  const rows = useItemRows(step, part, index)
  return (
    <Card
      title={say(part.service.name)}
      icon="document"
      action={
        onRemove && (
          <Button small tone="quiet" icon="trash" onClick={onRemove}>
            {t.remove}
          </Button>
        )
      }
    >
      <CheckAnswers rows={rows} />
    </Card>
  )
}

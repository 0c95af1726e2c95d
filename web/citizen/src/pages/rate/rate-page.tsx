import { useState } from 'react'
import {
  ActionBar,
  Button,
  ChoiceCards,
  createMessages,
  EmptyState,
  Field,
  forgetAnswers,
  Icon,
  LinkButton,
  Page,
  ProblemNotice,
  TextArea,
  useText,
} from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { BackLink } from '../../components/back-link.tsx'
import { useProgramme } from '../../app/programme.tsx'
import { useNavigation, useParam } from '../../app/routing.ts'
import { Answered } from '../../components/states.tsx'
import { SaidOfVisit } from './said.tsx'
import { to } from '../../app/paths.ts'

const words = createMessages({
  en: {
    title: 'How was the visit?',
    condolenceTitle: 'A few questions about the visit',
    condolence: 'We’re sorry for your loss. Your answers help us visit with respect.',
    lead: 'The representative won’t see your answers until they’ve given theirs.',
    back: 'My requests',
    extra: 'Did anyone, at the door or at the office, ask for more money than the receipt says?',
    person: 'Was it the person whose name and badge number we sent you?',
    time: 'Did they come at the agreed time?',
    yes: 'Yes',
    no: 'No',
    stars: 'Overall',
    star: (count: number) => `${count} of 5`,
    comment: 'Anything else we should know',
    send: 'Send',
    missing: 'Answer these questions first',
    thanks: 'Thank you',
    thanksText: 'Your answers are saved. They’re shown when both sides have answered, or after seven days.',
    extraThanks:
      'Thank you for telling us. We’ve opened a case, and anything you paid beyond the receipt comes back to you.',
    requests: 'My requests',
  },
  ur: {
    title: 'ملاقات کیسی رہی؟',
    condolenceTitle: 'ملاقات کے بارے میں چند سوال',
    condolence: 'ہم آپ کے غم میں شریک ہیں۔ آپ کا جواب ہمیں احترام سے آنے میں مدد دے گا۔',
    lead: 'نمائندہ اپنا جواب دینے سے پہلے آپ کا جواب نہیں دیکھ سکتا۔',
    back: 'میری درخواستیں',
    extra: 'کیا دروازے پر یا دفتر میں کسی نے رسید سے زیادہ رقم مانگی؟',
    person: 'کیا وہی شخص آیا جس کا نام اور بیج نمبر آپ کو بھیجا گیا تھا؟',
    time: 'کیا وہ طے شدہ وقت پر آئے؟',
    yes: 'ہاں',
    no: 'نہیں',
    stars: 'مجموعی طور پر',
    star: (count) => `5 میں سے ${count}`,
    comment: 'کوئی اور بات جو ہمیں معلوم ہونی چاہیے',
    send: 'بھیجیں',
    missing: 'پہلے ان سوالوں کا جواب دیں',
    thanks: 'شکریہ',
    thanksText: 'آپ کا جواب محفوظ ہے۔ یہ تب دکھایا جائے گا جب دونوں جواب دے دیں، یا سات دن بعد۔',
    extraThanks: 'بتانے کا شکریہ۔ معاملہ درج ہو گیا ہے؛ رسید سے زیادہ مانگی گئی رقم واپس کی جاتی ہے۔',
    requests: 'میری درخواستیں',
  },
})

type YesNo = 'yes' | 'no' | ''
const STARS = [1, 2, 3, 4, 5] as const

/** The questions, while they may be answered; afterwards what both sides said. */
export default function RatePage() {
  const t = useText(words)
  const { name } = useProgramme()
  const visitId = useParam('visitId')
  const { query } = useNavigation()
  const condolence = query.tone === 'condolence'
  const said = useAnswer('ratings.visit', { visitId })
  const title = condolence ? t.condolenceTitle : t.title
  if (said.data?.open) return <Questions visitId={visitId} condolence={condolence} />
  return (
    <Page title={title} suffix={name} back={<BackLink href={to('requests')}>{t.back}</BackLink>}>
      <Answered answer={said}>{(found) => <SaidOfVisit said={found} />}</Answered>
    </Page>
  )
}

function Questions({ visitId, condolence }: { visitId: string; condolence: boolean }) {
  const t = useText(words)
  const { name } = useProgramme()
  const [extra, setExtra] = useState<YesNo>('')
  const [person, setPerson] = useState<YesNo>('')
  const [time, setTime] = useState<YesNo>('')
  const [stars, setStars] = useState(0)
  const [comment, setComment] = useState('')
  const [sent, setSent] = useState(false)
  const act = useAct('ratings.rate')
  const complete = extra !== '' && person !== '' && time !== '' && stars > 0
  const send = async () => {
    const input = {
      visitId,
      askedExtra: extra === 'yes',
      cameInPerson: person === 'yes',
      onTime: time === 'yes',
      stars,
      comment,
    }
    if (!(await act.run(input))) return
    forgetAnswers('ratings.')
    forgetAnswers('requests.')
    setSent(true)
  }
  if (sent) {
    return (
      <Page title={t.thanks} suffix={name} hideTitle>
        <EmptyState
          icon={condolence ? 'heart' : 'success'}
          title={t.thanks}
          action={<LinkButton href={to('requests')}>{t.requests}</LinkButton>}
        >
          {extra === 'yes' ? t.extraThanks : t.thanksText}
        </EmptyState>
      </Page>
    )
  }
  return (
    <Page
      title={condolence ? t.condolenceTitle : t.title}
      suffix={name}
      lead={condolence ? t.condolence : t.lead}
      back={<BackLink href={to('requests')}>{t.back}</BackLink>}
    >
      <form
        className="form-flow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (complete) void send()
        }}
      >
        <YesNoField id="extra" label={t.extra} value={extra} onChange={setExtra} />
        <YesNoField id="person" label={t.person} value={person} onChange={setPerson} />
        <YesNoField id="time" label={t.time} value={time} onChange={setTime} />
        {extra !== '' && person !== '' && time !== '' && <Stars value={stars} plain={condolence} onChange={setStars} />}
        <TextArea id="comment" label={t.comment} optional maxLength={500} value={comment} onChange={setComment} />
        {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void send()} />}
        <ActionBar>
          <Button type="submit" tone="primary" block busy={act.busy} reason={complete ? undefined : t.missing}>
            {t.send}
          </Button>
        </ActionBar>
      </form>
    </Page>
  )
}

function YesNoField({
  id,
  label,
  value,
  onChange,
}: {
  id: string
  label: string
  value: YesNo
  onChange(value: YesNo): void
}) {
  const t = useText(words)
  return (
    <ChoiceCards
      id={id}
      label={label}
      columns={2}
      value={value}
      choices={[
        { value: 'yes', label: t.yes },
        { value: 'no', label: t.no },
      ]}
      onChange={onChange}
    />
  )
}

/** One to five. After a death there are numbers and no stars. */
function Stars({ value, plain, onChange }: { value: number; plain: boolean; onChange(value: number): void }) {
  const t = useText(words)
  return (
    <Field id="stars" label={t.stars} group>
      <div className="stars" dir="ltr">
        {STARS.map((count) => (
          <label key={count} className={`star ${count <= value ? 'star-lit' : ''} ${plain ? 'star-plain' : ''}`}>
            <input
              type="radio"
              name="stars"
              value={count}
              checked={count === value}
              aria-label={t.star(count)}
              onChange={() => onChange(count)}
            />
            {plain ? <span className="number">{count}</span> : <Icon name="star" size={36} />}
          </label>
        ))}
      </div>
    </Field>
  )
}

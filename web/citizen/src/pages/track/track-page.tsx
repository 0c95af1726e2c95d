import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  ActionBar,
  Bdi,
  Between,
  Button,
  createMessages,
  ErrorSummary,
  LinkButton,
  Notice,
  Page,
  PhoneField,
  problemOf,
  ProblemNotice,
  Said,
  StatusBadge,
  TextField,
  useSay,
  useText,
  When,
  type Problem,
} from '@app/ui'
import { call } from '../../app/api.ts'
import { BackLink } from '../../components/back-link.tsx'
import { useProgramme } from '../../app/programme.tsx'
import { useNavigation } from '../../app/routing.ts'
import { useSession } from '../../app/session.tsx'
import { Phases } from '../request/phases.tsx'
import { to } from '../../app/paths.ts'

const words = createMessages({
  en: {
    title: 'Where is my request?',
    lead: 'You need the number from our message and the phone number you ordered with.',
    number: 'Request number',
    numberHint: 'Such as DK-4F7K-2M9Q',
    phone: 'Phone number you ordered with',
    find: 'Track it',
    missing: 'Write the number from our message',
    phoneWrong: 'Write the full number, such as 0300 1234567',
    none: 'No request matches this number and phone. Check both.',
    at: 'As of',
    more: 'Sign in for codes, papers and receipts',
    mine: 'My requests',
    back: 'Services',
  },
  ur: {
    title: 'درخواست کہاں پہنچی؟',
    lead: 'ہمارے پیغام میں ملا نمبر اور وہ فون نمبر لکھیں جس سے آرڈر ہوا۔',
    number: 'درخواست نمبر',
    numberHint: 'جیسے DK-4F7K-2M9Q',
    phone: 'آرڈر والا فون نمبر',
    find: 'دیکھیں',
    missing: 'پیغام میں ملا نمبر لکھیں',
    phoneWrong: 'پورا نمبر لکھیں، جیسے 0300 1234567',
    none: 'اس نمبر اور فون سے کوئی درخواست نہیں ملی۔ دونوں دوبارہ دیکھیں۔',
    at: 'وقت',
    more: 'کوڈ، کاغذ اور رسیدیں دیکھنے کے لیے سائن اِن کریں',
    mine: 'میری درخواستیں',
    back: 'سروسز',
  },
})

export default function TrackPage() {
  const t = useText(words)
  const { name } = useProgramme()
  const { query } = useNavigation()
  const [trackingNo, setTrackingNo] = useState(query.number ?? '')
  const [phone, setPhone] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [found, setFound] = useState<Output<'requests.track'>>()
  const [problem, setProblem] = useState<Problem>()
  const wrong = {
    number: trackingNo.trim() ? undefined : t.missing,
    phone: /^\+\d{9,15}$/.test(phone) ? undefined : t.phoneWrong,
  }
  const errors = [
    ...(wrong.number ? [{ fieldId: 'number', message: wrong.number }] : []),
    ...(wrong.phone ? [{ fieldId: 'phone', message: wrong.phone }] : []),
  ]
  const track = async () => {
    setTried(true)
    setProblem(undefined)
    setFound(undefined)
    if (errors.length > 0) return
    setBusy(true)
    try {
      setFound(await call('requests.track', { trackingNo: trackingNo.trim().toUpperCase(), phone }))
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      setBusy(false)
    }
  }
  const none = problem?.kind === 'refused' && problem.code === 'not_found'
  return (
    <Page title={t.title} lead={t.lead} suffix={name} back={<BackLink href={to('home')}>{t.back}</BackLink>}>
      <form
        className="form-flow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void track()
        }}
      >
        <ErrorSummary errors={tried ? errors : []} />
        <TextField
          id="number"
          label={t.number}
          hint={t.numberHint}
          script="latin"
          maxLength={30}
          error={tried ? wrong.number : undefined}
          value={trackingNo}
          onChange={setTrackingNo}
        />
        <PhoneField
          id="phone"
          label={t.phone}
          error={tried ? wrong.phone : undefined}
          value={phone}
          onChange={setPhone}
        />
        {none && <Notice tone="warning" live title={t.none} />}
        {problem && !none && <ProblemNotice problem={problem} onRetry={() => void track()} />}
        <div role="status">{found && <Found found={found} />}</div>
        <ActionBar>
          <Button type="submit" tone={found ? 'secondary' : 'primary'} block busy={busy}>
            {t.find}
          </Button>
        </ActionBar>
      </form>
    </Page>
  )
}

/** The same status, date and steps as in the app, and the whole of it in one paragraph. */
function Found({ found }: { found: Output<'requests.track'> }) {
  const t = useText(words)
  const say = useSay()
  const { status } = useSession()
  const { nextDate } = found
  return (
    <div className="stack gap-3">
      <section className="card now">
        <header className="now-head tone-accent">
          <div>
            <h2>{say(found.stateWords)}</h2>
            {nextDate && (
              <p className="now-when">
                {say(nextDate.words)}:{' '}
                <strong>
                  <When at={nextDate.from} as="day" />
                  {nextDate.until && (
                    <>
                      {' '}
                      · <Between from={nextDate.from} until={nextDate.until} />
                    </>
                  )}
                </strong>
              </p>
            )}
          </div>
        </header>
        <div className="now-body">
          <p className="interface">
            <Said>{say(found.spoken)}</Said>
          </p>
          {found.turn.party !== 'nobody' && (
            <p>
              <StatusBadge tone={found.turn.party === 'you' ? 'warning' : 'neutral'} icon="hourglass">
                {say(found.turn.words)}
              </StatusBadge>
            </p>
          )}
          <p className="small muted interface">
            <Bdi>{found.trackingNo}</Bdi> · {t.at} <When at={found.updatedAt} />
          </p>
        </div>
      </section>
      <Phases phases={found.phases} />
      <LinkButton href={to('requests')}>{status === 'in' ? t.mine : t.more}</LinkButton>
    </div>
  )
}

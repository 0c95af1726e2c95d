import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Button,
  Card,
  CodeField,
  forgetAnswers,
  Icon,
  LinkButton,
  Notice,
  Page,
  Phone,
  PhoneField,
  ProblemNotice,
  Skeleton,
  Stack,
  useCommand,
  useLanguage,
  useQuery,
  useSay,
  useText,
  type IconName,
} from '@app/ui'
import { call } from '../../app/client.ts'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { useSession } from '../../app/session.tsx'
import { commonWords } from '../../app/words.ts'
import { ApplicationView } from './application-view.tsx'
import { FormCard } from './form-card.tsx'
import { TrainingCard } from './training-card.tsx'
import { applyWords } from './words.ts'

/** Who wants to become a facilitator: what it takes, the sign-in by phone code, then each step as it stands. */
export default function ApplyPage() {
  const t = useText(applyWords)
  const { name } = useProgramme()
  const { me, signedIn } = useSession()
  return (
    <Page title={t.title} suffix={name} lead={me ? undefined : t.lead}>
      {me && signedIn ? <Mine /> : <Door />}
    </Page>
  )
}

function Mine() {
  const t = useText(applyWords)
  const common = useText(commonWords)
  const { data, problem, loading, reload } = useQuery('recruit.mine', (signal) => call('recruit.mine', {}, { signal }))
  const again = () => {
    forgetAnswers('recruit.mine')
    reload()
  }
  if (problem && !data) return <ProblemNotice problem={problem} onRetry={reload} />
  if (!data) return loading ? <Skeleton shape="card" label={common.loading} /> : null
  if (data.retraining)
    return (
      <>
        <Notice tone="warning" title={t.retraining}>
          {t.retrainingText}
        </Notice>
        <TrainingCard training={data.training} />
      </>
    )
  return data.application ? (
    <ApplicationView application={data.application} onChange={again} />
  ) : (
    <FormCard invited={data.invited} onSaved={again} />
  )
}

/** Before anybody is known: what is wanted, and the number to begin with. */
function Door() {
  const t = useText(applyWords)
  const say = useSay()
  const { data } = useQuery('recruit.programme', (signal) => call('recruit.programme', {}, { signal }))
  const [begun, setBegun] = useState(false)
  if (data && !data.open) return <Notice tone="information" title={t.closed} />
  if (begun) return <SignIn />
  return (
    <>
      {data && (
        <>
          <Card title={t.papers} icon="documents">
            <Stack as="ul" gap={2}>
              {data.requirements.map((one) => (
                <li key={one.id} className="row gap-2 wanted">
                  <Icon name={one.icon as IconName} />
                  <span>
                    <span>{say(one.name)}</span>
                    <span className="small muted block">{say(one.help)}</span>
                  </span>
                </li>
              ))}
            </Stack>
          </Card>
          <Card title={t.learn} icon="book">
            <Stack as="ul" gap={2}>
              {data.modules.map((one) => (
                <li key={one.title.en}>
                  {say(one.title)}{' '}
                  <span className="small muted interface">
                    · <bdi>{one.minutes}</bdi> {t.minutes}
                  </span>
                </li>
              ))}
            </Stack>
          </Card>
        </>
      )}
      <p className="muted">{t.steps}</p>
      <Button tone="primary" block icon="edit" onClick={() => setBegun(true)}>
        {t.begin}
      </Button>
      <LinkButton href={to('signIn')} tone="quiet" block>
        {t.already}
      </LinkButton>
    </>
  )
}

function SignIn() {
  const t = useText(applyWords)
  const common = useText(commonWords)
  const { language } = useLanguage()
  const { begin } = useSession()
  const [phone, setPhone] = useState('')
  const [sentTo, setSentTo] = useState<string>()
  const [code, setCode] = useState('')
  const ask = useCommand((input: { phone: string }, commandId) =>
    call('auth.requestCode', { ...input, app: 'facilitator', language, applying: true }, { commandId }),
  )
  const verify = useCommand((input: { phone: string; code: string }, commandId) =>
    call('auth.verifyCode', { ...input, app: 'facilitator', applying: true }, { commandId }),
  )
  const send = async () => setSentTo((await ask.run({ phone }))?.sentToMasked)
  const enter = async (typed: string) => {
    const answer: Output<'auth.verifyCode'> | undefined = await verify.run({ phone, code: typed })
    if (answer?.session) await begin(answer.session.me)
    // Somebody with a badge has a second factor: the ordinary way in.
    else if (answer) location.assign(to('signIn'))
  }
  return (
    <Card>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void (sentTo ? enter(code) : send())
        }}
      >
        <Stack>
          {sentTo ? (
            <>
              <CodeField
                id="code"
                label={t.code}
                hint={
                  <>
                    {t.sentTo} <Phone value={sentTo} />
                  </>
                }
                value={code}
                onChange={setCode}
                onComplete={(typed) => void enter(typed)}
              />
              {verify.problem && <ProblemNotice problem={verify.problem} />}
              <Button
                type="submit"
                tone="primary"
                block
                busy={verify.busy}
                reason={code.length < 6 ? common.codeFirst : undefined}
              >
                {t.next}
              </Button>
              <Button tone="quiet" block onClick={() => setSentTo(undefined)}>
                {t.otherNumber}
              </Button>
            </>
          ) : (
            <>
              <PhoneField id="phone" label={t.phone} hint={t.phoneHint} value={phone} onChange={setPhone} />
              {ask.problem && <ProblemNotice problem={ask.problem} />}
              <Button type="submit" tone="primary" block icon="message" busy={ask.busy}>
                {t.sendCode}
              </Button>
            </>
          )}
        </Stack>
      </form>
    </Card>
  )
}

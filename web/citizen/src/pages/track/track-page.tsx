import { useState } from 'react'
import type { Output } from '@app/contract'
import { ActionBar, Bdi, Button, Card, createMessages, ErrorSummary, LinkButton, Page, PhoneField, problemOf, ProblemNotice, Said, TextField, useSay, useText, When, type Problem } from '@app/ui'
import { call } from '../../app/api.ts'
import { BackLink } from '../../app/back-link.tsx'
import { useProgramme } from '../../app/programme.tsx'
import { useSession } from '../../app/session.tsx'

const words = createMessages({
  en: { title: 'Track a request', lead: 'With the number from your message and the phone it was ordered with.', number: 'Request number', phone: 'Phone number of the order', find: 'Where is it?', missing: 'Write the number from the message', phoneWrong: 'Write the full number, such as 0300 1234567', state: 'State', at: 'As of', more: 'Sign in to see the map, papers and receipts', mine: 'My requests', back: 'Services' },
  ur: { title: 'درخواست کہاں پہنچی؟', lead: 'پیغام میں ملا نمبر اور وہ فون نمبر لکھیں جس سے آرڈر ہوا۔', number: 'درخواست نمبر', phone: 'آرڈر والا فون نمبر', find: 'دیکھیں', missing: 'پیغام میں ملا نمبر لکھیں', phoneWrong: 'پورا نمبر لکھیں، جیسے 0300 1234567', state: 'حالت', at: 'وقت', more: 'نقشہ، کاغذ اور رسیدیں دیکھنے کے لیے سائن اِن کریں', mine: 'میری درخواستیں', back: 'سروسز' },
})

export default function TrackPage() {
  const t = useText(words)
  const say = useSay()
  const { name } = useProgramme()
  const { status } = useSession()
  const [trackingNo, setTrackingNo] = useState('')
  const [phone, setPhone] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [found, setFound] = useState<Output<'requests.track'>>()
  const [problem, setProblem] = useState<Problem>()
  const wrong = { number: trackingNo.trim() ? undefined : t.missing, phone: /^\+\d{9,15}$/.test(phone) ? undefined : t.phoneWrong }
  const errors = [...(wrong.number ? [{ fieldId: 'number', message: wrong.number }] : []), ...(wrong.phone ? [{ fieldId: 'phone', message: wrong.phone }] : [])]
  const track = async () => {
    setTried(true)
    setProblem(undefined)
    if (errors.length > 0) return
    setBusy(true)
    try {
      setFound(await call('requests.track', { trackingNo: trackingNo.trim().toUpperCase(), phone }))
    } catch (error) {
      setFound(undefined)
      setProblem(problemOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Page title={t.title} lead={t.lead} suffix={name} back={<BackLink href="/">{t.back}</BackLink>}>
      <form className="form-flow" noValidate onSubmit={(event) => { event.preventDefault(); void track() }}>
        <ErrorSummary errors={tried ? errors : []} />
        <TextField id="number" label={t.number} script="latin" maxLength={30} error={tried ? wrong.number : undefined} value={trackingNo} onChange={setTrackingNo} />
        <PhoneField id="phone" label={t.phone} error={tried ? wrong.phone : undefined} value={phone} onChange={setPhone} />
        {problem && <ProblemNotice problem={problem} onRetry={() => void track()} />}
        <ActionBar>
          <Button type="submit" tone="primary" block busy={busy}>
            {t.find}
          </Button>
        </ActionBar>
      </form>
      <div role="status">
        {found && (
          <Card tone="accent" title={say(found.stateWords)} icon="pin">
            <p className="lead"><Said>{say(found.spoken)}</Said></p>
            <p className="small muted interface">
              <Bdi>{found.trackingNo}</Bdi> · {t.at} <When at={found.updatedAt} />
            </p>
            <LinkButton href="/requests">{status === 'in' ? t.mine : t.more}</LinkButton>
          </Card>
        )}
      </div>
    </Page>
  )
}

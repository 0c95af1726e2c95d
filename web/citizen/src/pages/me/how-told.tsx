import { useState } from 'react'
import { Bdi, Button, Card, ChoiceCards, createMessages, ProblemNotice, TextField, useText, useToast } from '@app/ui'
import type { Output } from '@app/contract/calls'
import { useAct, useAnswer } from '../../app/api.ts'

const words = createMessages({
  en: {
    title: 'How we tell you',
    lead: 'Codes and news about a visit always come by text.',
    text: 'Text message',
    email: 'Email',
    address: 'Email address',
    send: 'Send a code',
    code: 'Code from the email',
    confirm: 'Confirm',
    drop: 'Remove address',
    confirmed: 'Address confirmed',
    saved: 'Saved',
  },
  ur: {
    title: 'اطلاع کیسے ملے',
    lead: 'کوڈ اور ملاقات کی خبر ہمیشہ ایس ایم ایس سے آتی ہے۔',
    text: 'ایس ایم ایس',
    email: 'ای میل',
    address: 'ای میل پتا',
    send: 'کوڈ بھیجیں',
    code: 'ای میل میں آیا کوڈ',
    confirm: 'تصدیق کریں',
    drop: 'پتا ہٹائیں',
    confirmed: 'پتے کی تصدیق ہو گئی',
    saved: 'محفوظ ہو گیا',
  },
})
type Preference = Output<'told.get'>

/** By which way what can wait is told first. Nothing to choose where the programme has no mail server. */
export function HowTold() {
  const t = useText(words)
  const answer = useAnswer('told.get', {})
  const known = answer.data
  if (!known || (!known.emailPossible && known.emailMasked === null)) return null
  return (
    <Card>
      <h2 className="section-title">{t.title}</h2>
      <p className="small muted interface">{t.lead}</p>
      {known.emailMasked === null ? (
        <GiveAddress known={known} reload={answer.reload} />
      ) : (
        <Choose known={known} reload={answer.reload} />
      )}
    </Card>
  )
}

interface Part {
  known: Preference
  reload(): void
}

function Choose({ known, reload }: Part) {
  const t = useText(words)
  const toast = useToast()
  const choose = useAct('told.choose')
  const drop = useAct('told.dropEmail')
  const saved = async (saving: Promise<Preference | undefined>) => {
    if (!(await saving)) return
    toast(t.saved)
    reload()
  }
  return (
    <>
      <ChoiceCards
        id="told-first"
        label={t.title}
        columns={2}
        value={known.first === 'email' ? 'email' : 'text'}
        choices={[
          { value: 'text', label: t.text },
          { value: 'email', label: t.email },
        ]}
        onChange={(first) => void saved(choose.run({ first }))}
      />
      <p className="interface">
        <Bdi>{known.emailMasked}</Bdi>
      </p>
      {(choose.problem ?? drop.problem) && <ProblemNotice problem={(choose.problem ?? drop.problem)!} />}
      <Button busy={drop.busy} onClick={() => void saved(drop.run({}))}>
        {t.drop}
      </Button>
    </>
  )
}

/** The address first, then the code that came there: somebody else's must not be told anything. */
function GiveAddress({ known, reload }: Part) {
  const t = useText(words)
  const toast = useToast()
  const [email, setEmail] = useState('')
  const [code, setCode] = useState('')
  const ask = useAct('told.setEmail')
  const prove = useAct('told.proveEmail')
  return (
    <>
      <form
        className="form-flow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void ask.run({ email: email.trim() }).then((sent) => sent && reload())
        }}
      >
        <TextField
          id="email"
          label={t.address}
          maxLength={254}
          autoComplete="email"
          value={email}
          onChange={setEmail}
        />
        {ask.problem && <ProblemNotice problem={ask.problem} />}
        <Button type="submit" busy={ask.busy} disabled={!/^\S+@\S+\.\S+$/.test(email.trim())}>
          {t.send}
        </Button>
      </form>
      {known.emailWaits && (
        <form
          className="form-flow"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void prove.run({ code }).then((proved) => {
              if (!proved) return
              toast(t.confirmed)
              reload()
            })
          }}
        >
          <TextField
            id="email-code"
            label={t.code}
            maxLength={6}
            autoComplete="one-time-code"
            value={code}
            onChange={setCode}
          />
          {prove.problem && <ProblemNotice problem={prove.problem} />}
          <Button type="submit" busy={prove.busy} disabled={!/^\d{6}$/.test(code)}>
            {t.confirm}
          </Button>
        </form>
      )}
    </>
  )
}

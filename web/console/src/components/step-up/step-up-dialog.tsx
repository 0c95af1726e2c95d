import { useEffect, useState } from 'react'
import { Button, CodeField, createMessages, DemoHint, Dialog, ProblemNotice, useCommand, useText } from '@app/ui'
import { passkeysWork } from '@app/ui/passkeys'
import { hasPasskey, stepUp, stepUpByPasskey } from '../../app/step-up-call.ts'
import { useProgramme } from '../../app/programme.tsx'
import { endStepUp, useStepUpAsked } from '../../app/step-up.ts'

const words = createMessages({
  en: {
    title: 'Is it still you?',
    lead: 'It moves money or touches somebody’s rights or record. Enter the code from your authenticator app; what you filled in stays.',
    code: '6-digit code from the app',
    go: 'Continue',
    passkey: 'Use a passkey',
    back: 'Not now',
  },
  ur: {
    title: 'کیا یہ آپ ہی ہیں؟',
    lead: 'بات رقم کی ہے، یا کسی کے اختیار یا ریکارڈ کی۔ اپنی تصدیقی ایپ کا کوڈ لکھیں؛ جو بھر چکے ہیں وہ محفوظ ہے۔',
    code: 'ایپ کا 6 ہندسوں کا کوڈ',
    go: 'جاری رکھیں',
    passkey: 'پاس کی استعمال کریں',
    back: 'ابھی نہیں',
  },
})

/** Lies over whatever is open, and leaves it as it is. */
export function StepUpDialog() {
  const t = useText(words)
  const asked = useStepUpAsked()
  // A dialog that opens gives the keyboard to its first button, which closes it; this comes after.
  useEffect(() => {
    if (asked) document.getElementById('step-up-code')?.focus()
  }, [asked])
  return (
    <Dialog open={asked} title={t.title} onClose={() => endStepUp(false)}>
      <Code />
    </Dialog>
  )
}

function Code() {
  const t = useText(words)
  const { programme } = useProgramme()
  const [code, setCode] = useState('')
  const { run, busy, problem } = useCommand(stepUp)
  const passkey = useCommand(stepUpByPasskey)
  const [has, setHas] = useState(false)
  useEffect(() => {
    if (passkeysWork()) hasPasskey().then(setHas, () => undefined)
  }, [])
  // Signed out elsewhere, or after too many wrong codes: the page behind says so.
  useEffect(() => {
    if (problem?.kind === 'signedOut') endStepUp(false)
  }, [problem])
  const show = async () => {
    if ((await passkey.run({}))?.shown) endStepUp(true)
  }
  const submit = async (typed: string) => {
    if (await run(typed)) endStepUp(true)
    else setCode('')
  }
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit(code)
      }}
    >
      <p>{t.lead}</p>
      <CodeField
        id="step-up-code"
        label={t.code}
        value={code}
        onChange={setCode}
        onComplete={(typed) => void submit(typed)}
      />
      <DemoHint mode={programme?.mode} step="authenticator" />
      {(problem ?? passkey.problem) && <ProblemNotice problem={(problem ?? passkey.problem)!} />}
      <Button type="submit" tone="primary" block busy={busy}>
        {t.go}
      </Button>
      {has && (
        <Button block icon="lock" busy={passkey.busy} onClick={() => void show()}>
          {t.passkey}
        </Button>
      )}
      <Button tone="quiet" block onClick={() => endStepUp(false)}>
        {t.back}
      </Button>
    </form>
  )
}

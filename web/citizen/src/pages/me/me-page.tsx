import { useState } from 'react'
import {
  Bdi,
  Button,
  Card,
  ChoiceCards,
  createMessages,
  Facts,
  Icon,
  Page,
  ProblemNotice,
  TextField,
  useLanguage,
  useText,
  useToast,
  type Language,
} from '@app/ui'
import { PushCard } from '@app/ui/push'
import { PasskeysCard } from '@app/ui/passkeys'
import { SessionsCard } from '@app/ui/sessions'
import { ToldCard } from '@app/ui/told'
import { useAct } from '../../app/api.ts'
import { useProgramme } from '../../app/programme.tsx'
import { push } from '../../app/push.ts'
import { passkeys } from '../../app/passkeys.ts'
import { sessions } from '../../app/sessions.ts'
import { told } from '../../app/told.ts'
import { useSession } from '../../app/session.tsx'
import { SignInGate } from '../../components/sign-in-gate.tsx'
import { to } from '../../app/paths.ts'
import { NumberAsked } from './number-asked.tsx'
import { numberWords } from './number-words.ts'

const words = createMessages({
  en: {
    title: 'My account',
    name: 'My name',
    nameHint: 'As it is on your identity card',
    save: 'Save',
    saved: 'Saved',
    phone: 'Phone',
    language: 'Language',
    household: 'My household',
    householdText: 'Children, parents, husband or wife',
    record: 'My record',
    recordText: 'What we keep, who has seen it; download or delete it',
    help: 'Help and other offices',
    helpText: 'Where to go for things we don’t do',
    out: 'Sign out',
    outText: 'If you share this phone, sign out when you’ve finished.',
  },
  ur: {
    title: 'میرا کھاتہ',
    name: 'میرا نام',
    nameHint: 'جیسے شناختی کارڈ پر ہے',
    save: 'محفوظ کریں',
    saved: 'محفوظ ہو گیا',
    phone: 'فون',
    language: 'زبان',
    household: 'میرا گھرانہ',
    householdText: 'بچے، والدین، شوہر یا بیوی',
    record: 'میرا ریکارڈ',
    recordText: 'کیا محفوظ ہے، کس نے دیکھا؛ اپنے پاس رکھیں یا مٹائیں',
    help: 'مدد اور دوسرے دفاتر',
    helpText: 'جو کام ہم نہیں کرتے، وہ کہاں ہوتا ہے',
    out: 'سائن آؤٹ',
    outText: 'فون مشترکہ ہو تو کام کے بعد سائن آؤٹ کر دیں۔',
  },
})

export default function MePage() {
  const t = useText(words)
  const number = useText(numberWords)
  const { name } = useProgramme()
  const { status, me, signOut } = useSession()
  const { language, setLanguage } = useLanguage()
  const profile = useAct('auth.setProfile')
  const speak = (next: Language) => {
    setLanguage(next)
    // The messages to the phone follow the screen's language.
    if (status === 'in') void profile.run({ language: next })
  }
  return (
    <Page title={t.title} suffix={name}>
      {status === 'in' && <NumberAsked />}
      {status === 'out' ? <SignInGate /> : <Profile />}
      <ChoiceCards
        id="language"
        label={t.language}
        columns={2}
        value={language}
        choices={[
          { value: 'ur', label: <span lang="ur">اردو</span> },
          { value: 'en', label: <span lang="en">English</span> },
        ]}
        onChange={speak}
      />
      {status === 'in' && <ToldCard told={told} />}
      {status === 'in' && me && <PushCard push={push} accountId={me.id} />}
      {status === 'in' && (
        <a className="row-link" href={to('number')}>
          <Icon name="phone" size={28} />
          <span className="row-words">
            <span className="row-title">{number.row}</span>
            <span className="small muted">{number.rowText}</span>
          </span>
          <Icon name="chevron-next" />
        </a>
      )}
      <a className="row-link" href={to('household')}>
        <Icon name="people" size={28} />
        <span className="row-words">
          <span className="row-title">{t.household}</span>
          <span className="small muted">{t.householdText}</span>
        </span>
        <Icon name="chevron-next" />
      </a>
      <a className="row-link" href={to('record')}>
        <Icon name="documents" size={28} />
        <span className="row-words">
          <span className="row-title">{t.record}</span>
          <span className="small muted">{t.recordText}</span>
        </span>
        <Icon name="chevron-next" />
      </a>
      <a className="row-link" href={to('help')}>
        <Icon name="help" size={28} />
        <span className="row-words">
          <span className="row-title">{t.help}</span>
          <span className="small muted">{t.helpText}</span>
        </span>
        <Icon name="chevron-next" />
      </a>
      {status === 'in' && <PasskeysCard passkeys={passkeys} />}
      {status === 'in' && <SessionsCard sessions={sessions} onLeft={() => void signOut()} />}
      {status === 'in' && <SignOut />}
    </Page>
  )
}

function Profile() {
  const t = useText(words)
  const toast = useToast()
  const { me, signedIn } = useSession()
  const [typed, setTyped] = useState<string>()
  const name = typed ?? me?.name ?? ''
  const act = useAct('auth.setProfile')
  const save = async () => {
    const saved = await act.run({ name: name.trim() })
    if (!saved) return
    signedIn(saved)
    setTyped(undefined)
    toast(t.saved)
  }
  return (
    <Card>
      {me && <Facts rows={[{ label: t.phone, value: <Bdi>{me.phoneMasked}</Bdi>, icon: 'phone' }]} />}
      <form
        className="form-flow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim()) void save()
        }}
      >
        <TextField
          id="name"
          label={t.name}
          hint={t.nameHint}
          maxLength={80}
          autoComplete="name"
          value={name}
          onChange={setTyped}
        />
        {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void save()} />}
        <Button type="submit" busy={act.busy} disabled={!name.trim() || name.trim() === me?.name}>
          {t.save}
        </Button>
      </form>
    </Card>
  )
}

function SignOut() {
  const t = useText(words)
  const { signOut } = useSession()
  const [busy, setBusy] = useState(false)
  return (
    <div className="stack gap-2">
      <Button
        icon="sign-out"
        busy={busy}
        onClick={() => {
          setBusy(true)
          void signOut().finally(() => setBusy(false))
        }}
      >
        {t.out}
      </Button>
      <p className="small muted interface">{t.outText}</p>
    </div>
  )
}

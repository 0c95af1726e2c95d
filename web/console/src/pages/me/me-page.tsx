import {
  Bdi,
  Card,
  createMessages,
  Facts,
  type Language,
  ProblemNotice,
  SelectField,
  useList,
  useText,
  useToast,
} from '@app/ui'
import { PushCard } from '@app/ui/push'
import { PasskeysCard } from '@app/ui/passkeys'
import { SessionsCard } from '@app/ui/sessions'
import { ToldCard } from '@app/ui/told'
import { useAct } from '../../app/api.ts'
import { passkeys } from '../../app/passkeys.ts'
import { push } from '../../app/push.ts'
import { useSession } from '../../app/session.tsx'
import { sessions } from '../../app/sessions.ts'
import { told } from '../../app/told.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { staffWords } from '../../components/staff-words.ts'

const words = createMessages({
  en: {
    title: 'My account',
    lead: 'How we reach you. Your roles and places are set by an administrator.',
    name: 'Name',
    phone: 'Phone',
    roles: 'Roles',
    language: 'Language of the messages to you',
    saved: 'Saved',
  },
  ur: {
    title: 'میرا کھاتہ',
    lead: 'ہم آپ تک کیسے پہنچیں۔ عہدے اور علاقے منتظم طے کرتا ہے۔',
    name: 'نام',
    phone: 'فون',
    roles: 'عہدے',
    language: 'آپ کو بھیجے جانے والے پیغاموں کی زبان',
    saved: 'محفوظ ہو گیا',
  },
})

/** One's own, at whatever desk: the language, the address for e-mail, this browser. */
export default function MePage() {
  const t = useText(words)
  const s = useText(staffWords)
  const list = useList()
  const toast = useToast()
  const { me, signedIn, signOut } = useSession()
  const profile = useAct('auth.setProfile')
  const named: Record<string, string> = s
  if (!me) return null
  const speak = async (language: Language) => {
    const saved = await profile.run({ language })
    if (!saved) return
    signedIn(saved)
    toast(t.saved)
  }
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <div className="form stack gap-4">
        <Card>
          <Facts
            rows={[
              { label: t.name, value: <bdi>{me.name}</bdi> },
              { label: t.phone, value: <Bdi>{me.phoneMasked}</Bdi> },
              { label: t.roles, value: list(me.roles.map((role) => named[role] ?? role)) },
            ]}
          />
          <SelectField
            id="me-language"
            label={t.language}
            value={me.language}
            options={(['ur', 'ur-Latn', 'en'] as const).map((value) => ({ value, label: s[`l_${value}`] }))}
            onChange={(next) => void speak(next as Language)}
          />
          {profile.problem && <ProblemNotice problem={profile.problem} />}
        </Card>
        <ToldCard told={told} />
        <PushCard push={push} accountId={me.id} />
        <PasskeysCard passkeys={passkeys} />
        <SessionsCard sessions={sessions} onLeft={() => void signOut()} />
      </div>
    </DeskPage>
  )
}

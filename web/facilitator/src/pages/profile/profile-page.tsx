import { useState } from 'react'
import {
  Bdi,
  Button,
  Card,
  Confirm,
  createMessages,
  Facts,
  Icon,
  type IconName,
  LanguageSwitch,
  LinkButton,
  Notice,
  Page,
  Phone,
  StatusBadge,
  useSay,
  useText,
} from '@app/ui'
import { PushCard } from '@app/ui/push'
import { PasskeysCard } from '@app/ui/passkeys'
import { SessionsCard } from '@app/ui/sessions'
import { ToldCard } from '@app/ui/told'
import { Known } from '../../app/known.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { push } from '../../app/push.ts'
import { passkeys } from '../../app/passkeys.ts'
import { sessions } from '../../app/sessions.ts'
import { told } from '../../app/told.ts'
import { useNavigation } from '../../app/routing.ts'
import { useSession } from '../../app/session.tsx'
import { useOutboxItems, useKept } from '../../offline/use-offline.tsx'
import { useShift } from '../../offline/use-shift.ts'
import { craftWords } from '../details/words.ts'
import { blockedWords, standingWords } from '../day/words.ts'

const words = createMessages({
  en: {
    title: 'My account',
    standing: 'Standing',
    badge: 'Badge',
    phone: 'Phone',
    skills: 'Skills',
    noSkills: 'None beyond the usual ones',
    rating: 'Rating',
    newOne: 'New: shown after 10 ratings',
    ofRatings: 'ratings',
    hours: 'My working hours',
    tracker: 'Position while the phone is locked',
    outbox: 'Outbox',
    notices: 'Notices',
    certificates: 'My certificates and training',
    details: 'My details',
    payAccount: 'Where my pay goes',
    unsent: 'unsent',
    allSent: 'Everything has been sent',
    complaints: 'Complaints about my work',
    language: 'Language',
    help: 'Help',
    call: 'Call the helpline',
    signOut: 'Sign out',
    signOutTitle: 'Sign out?',
    signOutText: 'This deletes everything the app keeps on this phone.',
    unsentTitle: 'Some of your work hasn’t been sent',
    unsentText: 'If you sign out now, you’ll lose this work. Wait for the network.',
    signOutAnyway: 'Sign out and lose this work',
  },
  ur: {
    title: 'میرا کھاتہ',
    standing: 'حیثیت',
    badge: 'بیج',
    phone: 'فون',
    skills: 'مہارتیں',
    noSkills: 'عام کام کے علاوہ کوئی نہیں',
    rating: 'رائے',
    newOne: 'ابھی نئی: دس آراء کے بعد نظر آئے گی',
    ofRatings: 'آراء',
    hours: 'میرے کام کے اوقات',
    tracker: 'فون لاک ہو تو مقام',
    outbox: 'بھیجنے کی فہرست',
    notices: 'نوٹس',
    certificates: 'میری اسناد اور تربیت',
    details: 'میرے کوائف',
    payAccount: 'معاوضہ کہاں جاتا ہے',
    unsent: 'باقی',
    allSent: 'سب کچھ بھیجا جا چکا ہے',
    complaints: 'میرے کام پر شکایات',
    language: 'زبان',
    help: 'مدد',
    call: 'ہیلپ لائن پر کال کریں',
    signOut: 'سائن آؤٹ',
    signOutTitle: 'سائن آؤٹ کریں؟',
    signOutText: 'اس فون میں موجود سب معلومات مٹا دی جائیں گی۔',
    unsentTitle: 'ابھی سب کچھ نہیں بھیجا گیا',
    unsentText: 'ابھی سائن آؤٹ کیا تو یہ کام ضائع ہو جائے گا۔ نیٹ ورک کا انتظار کریں۔',
    signOutAnyway: 'کام ضائع کر کے سائن آؤٹ کریں',
  },
})

export default function ProfilePage() {
  const t = useText(words)
  const say = useSay()
  const { name, helpline } = useProgramme()
  const { me, signOut } = useSession()
  const { go } = useNavigation()
  const shift = useShift()
  const unsent = useOutboxItems().filter((item) => item.state === 'waiting' || item.state === 'needsUpdate').length
  return (
    <Page title={t.title} suffix={name} hideTitle>
      <Known of={shift}>
        {(data) => (
          <Card title={data.name} icon="person">
            <Facts
              rows={[
                { label: t.badge, value: <Bdi>{data.badgeNo}</Bdi> },
                {
                  label: t.standing,
                  value: (
                    <StatusBadge tone={data.standing === 'active' ? 'success' : 'warning'}>
                      {say(standingWords[data.standing] ?? data.standing)}
                    </StatusBadge>
                  ),
                },
                ...(me
                  ? [
                      { label: t.phone, value: <Phone value={me.phoneMasked} /> },
                      { label: t.rating, value: <Rating facilitatorId={me.id} /> },
                    ]
                  : []),
                {
                  label: t.skills,
                  value:
                    data.skills.length > 0
                      ? data.skills.map((skill) => say(craftWords[skill] ?? skill)).join(' · ')
                      : t.noSkills,
                },
              ]}
            />
            {data.blockedBecause.map((code) => (
              <Notice key={code} tone="warning" title={say(blockedWords[code] ?? code)} />
            ))}
          </Card>
        )}
      </Known>
      <LeadsTo href={to('hours')} icon="calendar-clock" words={t.hours} />
      <a className="visit-row" href={to('outbox')}>
        <Icon name="upload" />
        <span className="visit-row-words">
          <span>{t.outbox}</span>
          <span className="small muted interface">
            {unsent > 0 ? (
              <>
                <Bdi>{unsent}</Bdi> {t.unsent}
              </>
            ) : (
              t.allSent
            )}
          </span>
        </span>
        <Icon name="chevron-next" />
      </a>
      <LeadsTo href={to('notices')} icon="scale" words={t.notices} />
      <LeadsTo href={to('apply')} icon="documents" words={t.certificates} />
      <LeadsTo href={to('details')} icon="id-card" words={t.details} />
      <LeadsTo href={to('payAccount')} icon="bank" words={t.payAccount} />
      <LeadsTo href={to('tracker')} icon="navigation" words={t.tracker} />
      <LeadsTo href={to('complaints')} icon="message" words={t.complaints} />
      <Card title={t.language} icon="language" action={<LanguageSwitch />} />
      {me && <ToldCard told={told} />}
      {me && <PushCard push={push} accountId={me.id} />}
      {me && <PasskeysCard passkeys={passkeys} />}
      {/* Leaving wipes this phone: not while something is unsent. */}
      {me && unsent === 0 && (
        <SessionsCard sessions={sessions} onLeft={() => void signOut().then(() => go(to('signIn'), true))} />
      )}
      {helpline && (
        <Card title={t.help} icon="help">
          <LinkButton href={`tel:${helpline}`} icon="phone">
            {t.call} <Phone value={helpline} />
          </LinkButton>
        </Card>
      )}
      <SignOut unsent={unsent} />
    </Page>
  )
}

function LeadsTo({ href, icon, words: said }: { href: string; icon: IconName; words: string }) {
  return (
    <a className="visit-row" href={href}>
      <Icon name={icon} />
      <span className="visit-row-words">
        <span>{said}</span>
      </span>
      <Icon name="chevron-next" />
    </a>
  )
}

function Rating({ facilitatorId }: { facilitatorId: string }) {
  const t = useText(words)
  const { data } = useKept('ratings.of', { facilitatorId }, 'my-rating')
  if (!data) return null
  return data.rating === null ? (
    <>{t.newOne}</>
  ) : (
    <>
      <Bdi>{data.rating.toFixed(2)}</Bdi> · <Bdi>{data.count}</Bdi> {t.ofRatings}
    </>
  )
}

function SignOut({ unsent }: { unsent: number }) {
  const t = useText(words)
  const { signOut } = useSession()
  const { go } = useNavigation()
  const [asking, setAsking] = useState(false)
  const leave = async () => {
    await signOut()
    go(to('signIn'), true)
  }
  return (
    <>
      <Button tone="quiet" icon="sign-out" onClick={() => setAsking(true)}>
        {t.signOut}
      </Button>
      <Confirm
        open={asking}
        title={unsent > 0 ? t.unsentTitle : t.signOutTitle}
        confirm={unsent > 0 ? t.signOutAnyway : t.signOut}
        danger={unsent > 0}
        onConfirm={() => void leave()}
        onClose={() => setAsking(false)}
      >
        <p>{unsent > 0 ? t.unsentText : t.signOutText}</p>
      </Confirm>
    </>
  )
}

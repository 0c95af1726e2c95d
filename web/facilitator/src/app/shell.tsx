import { useEffect, useState, type ReactNode } from 'react'
import {
  AppBar,
  BottomBar,
  Button,
  createMessages,
  Icon,
  LanguageSwitch,
  Mark,
  Notice,
  OfflineBar,
  useOnline,
  useText,
} from '@app/ui'
import { onPushOpened } from '@app/ui/push-opened'
import { useOutboxItems } from '../offline/use-offline.tsx'
import { to } from './paths.ts'
import { useProgramme, useProgrammeKept } from './programme.ts'
import { useNavigation } from './routing.ts'
import { useSession } from './session.tsx'
import { applyUpdate, onUpdateReady } from './update.ts'
import { commonWords } from './words.ts'

const words = createMessages({
  en: {
    skip: 'Skip to main content',
    day: 'My day',
    custody: 'Papers',
    money: 'Money',
    badge: 'Badge',
    me: 'Account',
    places: 'Parts of this app',
    outbox: 'Unsent',
    sos: 'Help',
    refused: 'to check',
    update: 'A new version of this app is ready',
    updateNow: 'Update now',
  },
  ur: {
    skip: 'اصل صفحے پر جائیں',
    day: 'آج کا دن',
    custody: 'کاغذات',
    money: 'پیسے',
    badge: 'بیج',
    me: 'میرا کھاتہ',
    places: 'ایپ کے حصے',
    outbox: 'بھیجنا باقی',
    sos: 'مدد',
    refused: 'دیکھنا باقی',
    update: 'ایپ کا نیا ورژن تیار ہے',
    updateNow: 'ابھی اپ ڈیٹ کریں',
  },
})

export function Shell({ children }: { children?: ReactNode }) {
  const t = useText(words)
  const common = useText(commonWords)
  const { programme, name } = useProgramme()
  const { path, go } = useNavigation()
  useEffect(() => onPushOpened(go), [go])
  const { me, open } = useSession()
  const online = useOnline()
  useProgrammeKept()
  const at = (...starts: string[]) => starts.some((start) => path.startsWith(start))
  const signingIn = at(to('signIn'))
  const applying = at(to('apply'), to('quiz'), '/facilitator/training/')
  // Within a visit the thumb belongs to the visit's own action.
  const inVisit = /\/(visits|offers)\/[^/]+/.test(path)
  return (
    <div className="shell">
      <AppBar
        skipWords={t.skip}
        brand={
          <a className="brand" href={to('day')} aria-label={name === '' ? t.day : undefined}>
            <Mark size={30} svg={programme?.mark} />
            <span className="brand-name">{name}</span>
          </a>
        }
      >
        {!signingIn && <OutboxChip />}
        {!signingIn && me && open && (
          <a className="icon-button sos-link" href={to('sos')} aria-label={t.sos} title={t.sos}>
            <Icon name="sos" />
          </a>
        )}
        <LanguageSwitch />
      </AppBar>
      <OfflineBar offline={!online}>{common.offlineNow}</OfflineBar>
      <UpdateBar />
      <div className="shell-content">{children}</div>
      {!signingIn && !inVisit && !applying && (open || !me) && (
        <BottomBar
          label={t.places}
          items={[
            { href: to('day'), icon: 'calendar', label: t.day, current: path === '/facilitator' || path === to('day') },
            { href: to('badge'), icon: 'badge', label: t.badge, current: at(to('badge')) },
            { href: to('custody'), icon: 'documents', label: t.custody, current: at(to('custody'), to('fetches')) },
            {
              href: to('cash'),
              icon: 'wallet',
              label: t.money,
              current: at(to('cash'), to('earnings'), '/facilitator/receipts'),
            },
            { href: to('profile'), icon: 'person', label: t.me, current: at(to('profile'), to('outbox')) },
          ]}
        />
      )}
    </div>
  )
}

/** What is still on this phone, always in sight while there is something. */
function OutboxChip() {
  const t = useText(words)
  const items = useOutboxItems().filter((item) => item.endpoint !== 'position.report')
  const refused = items.filter((item) => item.state === 'refused').length
  const waiting = items.filter((item) => item.state === 'waiting' || item.state === 'needsUpdate').length
  if (refused + waiting === 0) return null
  return (
    <a
      className={`outbox-chip interface ${refused ? 'tone-danger' : 'tone-warning'}`}
      href={to('outbox')}
      aria-label={refused ? `${refused} ${t.refused}` : `${waiting} ${t.outbox}`}
    >
      <Icon name={refused ? 'danger' : 'upload'} />
      <bdi className="number">{refused || waiting}</bdi>
    </a>
  )
}

function UpdateBar() {
  const t = useText(words)
  const [ready, setReady] = useState(false)
  useEffect(() => onUpdateReady(() => setReady(true)), [])
  if (!ready) return null
  return (
    <div className="page update-bar">
      <Notice
        tone="information"
        icon="download"
        live
        title={t.update}
        action={
          <Button small onClick={applyUpdate}>
            {t.updateNow}
          </Button>
        }
      />
    </div>
  )
}

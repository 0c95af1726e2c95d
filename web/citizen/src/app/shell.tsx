import { useEffect, type ReactNode } from 'react'
import { AppBar, BottomBar, createMessages, LanguageSwitch, Mark, OfflineBar, useOnline, useText } from '@app/ui'
import { onPushOpened } from '@app/ui/push-opened'
import { useProgramme } from './programme.tsx'
import { useNavigation } from './routing.ts'
import { useOwnCopies } from '../kept/use-own-copy.ts'
import { to } from './paths.ts'

const words = createMessages({
  en: {
    skip: 'Skip to main content',
    home: 'Services',
    requests: 'Requests',
    verify: 'Check',
    me: 'My account',
    places: 'Main sections',
    offline: 'You’re offline. This page comes back with the network.',
    kept: 'You’re offline. You can still read your open requests.',
  },
  ur: {
    skip: 'اصل صفحے پر جائیں',
    home: 'سروسز',
    requests: 'درخواستیں',
    verify: 'تصدیق',
    me: 'میرا کھاتہ',
    places: 'ایپ کے حصے',
    offline: 'انٹرنیٹ نہیں ہے۔ آتے ہی صفحہ خود تازہ ہو جائے گا۔',
    kept: 'انٹرنیٹ نہیں ہے۔ آپ کی جاری درخواستیں پھر بھی پڑھی جا سکتی ہیں۔',
  },
})

export function Shell({ children }: { children?: ReactNode }) {
  const t = useText(words)
  const { programme, name } = useProgramme()
  const { path, go } = useNavigation()
  useEffect(() => onPushOpened(go), [go])
  const online = useOnline()
  const copies = useOwnCopies()
  const inBooking = path.startsWith('/book/')
  const at = (start: string) => path.startsWith(start)
  return (
    <div className="shell">
      <AppBar
        skipWords={t.skip}
        brand={
          <a className="brand" href={to('home')} aria-label={name === '' ? t.home : undefined}>
            <Mark size={30} svg={programme?.mark} />
            <span className="brand-name">{name}</span>
          </a>
        }
      >
        <LanguageSwitch />
      </AppBar>
      {!inBooking && (
        <BottomBar
          label={t.places}
          items={[
            { href: to('home'), icon: 'home', label: t.home, current: path === to('home') || at('/services') },
            { href: to('requests'), icon: 'request', label: t.requests, current: at(to('requests')) || at('/booked') },
            { href: to('verify'), icon: 'shield', label: t.verify, current: at(to('verify')) },
            { href: to('me'), icon: 'person', label: t.me, current: at(to('me')) || at(to('household')) },
          ]}
        />
      )}
      <OfflineBar offline={!online}>{copies?.length ? t.kept : t.offline}</OfflineBar>
      <div className="shell-content">{children}</div>
    </div>
  )
}

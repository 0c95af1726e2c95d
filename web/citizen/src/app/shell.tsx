import type { ReactNode } from 'react'
import { AppBar, BottomBar, createMessages, LanguageSwitch, Mark, OfflineBar, useOnline, useText } from '@app/ui'
import { useProgramme } from './programme.tsx'
import { useNavigation } from './routing.ts'

const words = createMessages({
  en: { skip: 'Skip to the content', home: 'Services', requests: 'Requests', verify: 'Check', me: 'Me', places: 'Places in this app', offline: 'No network. What you opened before can still be read.' },
  ur: { skip: 'سیدھا مواد پر جائیں', home: 'سروسز', requests: 'درخواستیں', verify: 'تصدیق', me: 'میں', places: 'ایپ کے حصے', offline: 'نیٹ ورک نہیں ہے۔ جو پہلے کھولا تھا وہ پڑھا جا سکتا ہے۔' },
})

export function Shell({ children }: { children?: ReactNode }) {
  const t = useText(words)
  const { programme, name } = useProgramme()
  const { path } = useNavigation()
  const online = useOnline()
  const inBooking = path.startsWith('/book/')
  const at = (start: string) => (start === '/' ? path === '/' || path.startsWith('/services') : path.startsWith(start))
  return (
    <div className="shell">
      <AppBar
        skipWords={t.skip}
        brand={
          <a className="brand" href="/" aria-label={name === '' ? t.home : undefined}>
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
            { href: '/', icon: 'home', label: t.home, current: at('/') },
            { href: '/requests', icon: 'request', label: t.requests, current: at('/requests') || at('/booked') },
            { href: '/verify', icon: 'shield', label: t.verify, current: at('/verify') },
            { href: '/me', icon: 'person', label: t.me, current: at('/me') || at('/household') || at('/help') },
          ]}
        />
      )}
      <OfflineBar offline={!online}>{t.offline}</OfflineBar>
      <div className="shell-content">{children}</div>
    </div>
  )
}

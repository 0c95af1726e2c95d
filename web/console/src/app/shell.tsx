import { useEffect, useState, type MouseEvent } from 'react'
import { Link, Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import {
  AppBar,
  Button,
  createMessages,
  EmptyState,
  Icon,
  LanguageSwitch,
  Mark,
  OfflineBar,
  Page,
  ProblemNotice,
  Skeleton,
  useOnline,
  useStateOf,
  useText,
} from '@app/ui'
import { onPushOpened } from '@app/ui/push-opened'
import { RecoveryBanner } from '../components/recovery-banner.tsx'
import { runsIt, SystemBanner } from '../components/system-banner.tsx'
import { StepUpDialog } from '../components/step-up/step-up-dialog.tsx'
import { AlarmMark, AlertBanner } from '../components/safety/alert-banner.tsx'
import { hearsAlarms } from '../components/safety/use-alarms.ts'
import BeginPage from '../pages/begin/begin-page.tsx'
import SignInPage from '../pages/sign-in/sign-in-page.tsx'
import { deskAt, deskWords, desksOf, mayStand } from './desks.ts'
import { KeyHelp } from './key-help.tsx'
import { useKeys } from './keys.tsx'
import { keepDesk } from './last-desk.ts'
import { BASE } from './paths.ts'
import { firstPlace, type Sitter } from './places.ts'
import { useProgramme } from './programme.tsx'
import { PushBell } from './push-bell.tsx'
import { useRows } from './rows.ts'
import { useSession } from './session.tsx'
import { Drawer, useFolded } from './side-room.tsx'
import { SideBar } from './side-bar.tsx'
import { useWide } from './use-wide.ts'

const words = createMessages({
  en: {
    skip: 'Skip to main content',
    desks: 'Desks',
    me: 'My account',
    out: 'Sign out',
    keys: 'Keyboard',
    help: 'Show all keyboard shortcuts',
    offline: 'You’re offline. What you see may be out of date.',
    loading: 'Loading',
    elsewhere: 'You don’t have access to this desk',
    elsewhereText: 'Your role doesn’t include it. If it should, ask your supervisor.',
    none: 'You don’t have a desk yet',
    noneText: 'Your account has no role in the console. Ask an administrator.',
    group: 'On every page',
    go: 'Go to',
    menu: 'Desks and pages',
  },
  ur: {
    skip: 'اصل صفحے پر جائیں',
    desks: 'ڈیسک',
    me: 'میرا کھاتہ',
    out: 'سائن آؤٹ',
    keys: 'کی بورڈ',
    help: 'کی بورڈ کے سب بٹن دکھائیں',
    offline: 'نیٹ ورک نہیں ہے۔ سکرین کی معلومات پرانی ہو سکتی ہیں۔',
    loading: 'لوڈ ہو رہا ہے',
    elsewhere: 'یہ ڈیسک آپ کے لیے نہیں کھلتا',
    elsewhereText: 'آپ کے عہدے میں یہ شامل نہیں۔ شامل ہونا چاہیے تو اپنے نگران سے کہیں۔',
    none: 'ابھی آپ کا کوئی ڈیسک نہیں',
    noneText: 'آپ کے اکاؤنٹ کا یہاں کوئی عہدہ نہیں۔ منتظم سے کہیں۔',
    group: 'ہر صفحے پر',
    go: 'جائیں:',
    menu: 'ڈیسک اور صفحے',
  },
})

/** Plain links of the kit stay within the app instead of loading it anew. */
function useOwnLinks() {
  const router = useRouter()
  return (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
    const link = (event.target as Element).closest('a')
    const url = link && !link.target && !link.hasAttribute('download') ? link.getAttribute('href') : null
    if (!url?.startsWith(`${BASE}/`)) return
    event.preventDefault()
    router.history.push(url)
  }
}

const NOBODY: Sitter = { roles: [], jurisdiction: {} }

export function Shell() {
  const t = useText(words)
  const d = useText(deskWords)
  const { status, me, signOut } = useSession()
  const online = useOnline()
  const onClick = useOwnLinks()
  const [helping, setHelping] = useState(false)
  const sitter: Sitter = me ?? NOBODY
  const { roles } = sitter
  const desks = desksOf(roles)
  const path = useRouterState({ select: (state) => state.location.pathname })
  const here = deskAt(path, desks)
  const wide = useWide()
  const [folded, fold] = useFolded()
  // Another page, or room for the bar beside it: the drawer is shut.
  const [drawn, setDrawn] = useStateOf(`${path} ${wide}`, false)
  useEffect(() => {
    if (here) keepDesk(here)
  }, [here])
  const beside = status === 'in' && desks.length > 0
  const router = useRouter()
  useEffect(() => onPushOpened((url) => router.history.push(url)), [router])
  useRows(me?.id)
  useKeys(t.group, [
    { code: 'Slash', shown: '?', shift: true, words: t.help, run: () => setHelping(true) },
    ...desks.slice(0, 9).map((desk, index) => ({
      code: `Digit${index + 1}`,
      shown: `Ctrl ${index + 1}`,
      control: true,
      words: `${t.go} ${d[desk.key]}`,
      run: () => void router.navigate({ to: firstPlace(desk, sitter) }),
    })),
  ])
  return (
    <div className="shell" onClick={onClick}>
      <AppBar
        skipWords={t.skip}
        brand={<Brand menu={beside && !wide ? { open: drawn, onOpen: () => setDrawn(true) } : undefined} />}
      >
        {me && <OwnName name={me.name} />}
        <LanguageSwitch />
        <button
          type="button"
          className="icon-button shell-keys"
          aria-label={t.keys}
          title={t.keys}
          onClick={() => setHelping(true)}
        >
          <Icon name="keyboard" />
        </button>
        {me && hearsAlarms(roles) && <AlarmMark roles={roles} />}
        {me && <PushBell accountId={me.id} />}
        {me && (
          <button type="button" className="icon-button" aria-label={t.out} title={t.out} onClick={() => void signOut()}>
            <Icon name="sign-out" />
          </button>
        )}
      </AppBar>
      <div className="shell-body">
        {beside && wide && <SideBar desks={desks} sitter={sitter} folded={folded} onFold={fold} />}
        <div className="shell-content">
          {status === 'in' && roles.length > 0 && <RecoveryBanner />}
          {status === 'in' && runsIt(roles) && <SystemBanner roles={roles} />}
          {status === 'in' && hearsAlarms(roles) && <AlertBanner roles={roles} />}
          <OfflineBar offline={!online}>{t.offline}</OfflineBar>
          <Content />
        </div>
      </div>
      {beside && !wide && (
        <Drawer open={drawn} title={t.menu} onClose={() => setDrawn(false)}>
          <SideBar desks={desks} sitter={sitter} folded={false} />
        </Drawer>
      )}
      <StepUpDialog />
      <KeyHelp open={helping} onClose={() => setHelping(false)} />
    </div>
  )
}

/** Who sits here, and the way to what is their own. */
function OwnName({ name }: { name: string }) {
  const t = useText(words)
  return (
    <Link className="shell-me small muted" to="/me" title={t.me}>
      {name}
    </Link>
  )
}

/** The programme's mark, which leads to the first page; beside it the way to the side bar where there is no room for it. */
function Brand({ menu }: { menu: { open: boolean; onOpen(): void } | undefined }) {
  const t = useText(words)
  const { programme, name } = useProgramme()
  return (
    <>
      {menu && (
        <button
          type="button"
          className="icon-button"
          aria-label={t.menu}
          aria-expanded={menu.open}
          onClick={menu.onOpen}
        >
          <Icon name="menu" />
        </button>
      )}
      <Link className="brand" to="/" aria-label={name === '' ? t.desks : undefined}>
        <Mark size={28} svg={programme?.mark} />
        <span className="brand-name">{name}</span>
      </Link>
    </>
  )
}

function Content() {
  const t = useText(words)
  const { status, problem, me, ask } = useSession()
  const path = useRouterState({ select: (state) => state.location.pathname })
  if (status === 'unknown')
    return (
      <main className="page" id="main">
        <Skeleton shape="card" label={t.loading} />
      </main>
    )
  if (status === 'unreachable')
    return (
      <main className="page" id="main">
        {problem && <ProblemNotice problem={problem} onRetry={ask} />}
      </main>
    )
  if (status === 'out') return path === '/begin' ? <BeginPage /> : <SignInPage />
  const roles = me?.roles ?? []
  if (desksOf(roles).length === 0) return <Closed title={t.none} text={t.noneText} />
  if (!mayStand(path, roles)) return <Closed title={t.elsewhere} text={t.elsewhereText} />
  return <Outlet />
}

function Closed({ title, text }: { title: string; text: string }) {
  const t = useText(words)
  const { signOut } = useSession()
  return (
    <Page title={title} hideTitle>
      <EmptyState
        icon="lock"
        title={title}
        action={
          <Button icon="sign-out" onClick={() => void signOut()}>
            {t.out}
          </Button>
        }
      >
        {text}
      </EmptyState>
    </Page>
  )
}

import { useEffect, useState } from 'react'
import {
  Button,
  createMessages,
  EmptyState,
  LinkButton,
  Page,
  problemOf,
  ProblemNotice,
  Stack,
  Tabs,
  useText,
  type Problem,
} from '@app/ui'
import { call, useAnswer } from '../../app/api.ts'
import { useProgramme } from '../../app/programme.tsx'
import { type RequestCard } from '../../components/request-badge.tsx'
import { useSession } from '../../app/session.tsx'
import { SignInGate } from '../../components/sign-in-gate.tsx'
import { Answered } from '../../components/states.tsx'
import { readAhead, useOwnCopies } from '../../kept/use-own-copy.ts'
import { OwnWaits } from './own-waits.tsx'
import { RequestRow } from './request-row.tsx'
import { to } from '../../app/paths.ts'

const words = createMessages({
  en: {
    title: 'My requests',
    open: 'Open',
    all: 'All',
    none: 'No requests yet',
    noneText: 'When you order a service, you can follow every step here.',
    noneOpen: 'No open requests',
    find: 'Find a service',
    more: 'Show older ones',
    track: 'Track by number',
    kept: 'As they were when you last had a network:',
  },
  ur: {
    title: 'میری درخواستیں',
    open: 'جاری',
    all: 'تمام',
    none: 'ابھی کوئی درخواست نہیں',
    noneText: 'جب آپ کوئی سروس منگوائیں گے تو وہ ہر مرحلے کے ساتھ یہاں نظر آئے گی۔',
    noneOpen: 'کچھ جاری نہیں ہے',
    find: 'سروس تلاش کریں',
    more: 'پرانی درخواستیں دکھائیں',
    track: 'نمبر سے دیکھیں',
    kept: 'جب نیٹ ورک تھا اس وقت کا حال:',
  },
})

const PAGE_ITEMS = 20

export default function RequestsPage() {
  const t = useText(words)
  const { name } = useProgramme()
  const { status } = useSession()
  const [tab, setTab] = useState<'open' | 'all'>('open')
  return (
    <Page title={t.title} suffix={name}>
      {status === 'out' ? (
        <>
          <SignInGate />
          <LinkButton href={to('track')} icon="pin">
            {t.track}
          </LinkButton>
        </>
      ) : (
        <>
          <OwnWaits />
          <Tabs
            label={t.title}
            current={tab}
            onChange={setTab}
            tabs={[
              { key: 'open', label: t.open, content: <List key="open" open /> },
              { key: 'all', label: t.all, content: <List key="all" open={false} /> },
            ]}
          />
        </>
      )}
    </Page>
  )
}

function List({ open }: { open: boolean }) {
  const t = useText(words)
  const input = { limit: PAGE_ITEMS, ...(open ? { open: 'true' as const } : {}) }
  const first = useAnswer('requests.mine', input)
  const [older, setOlder] = useState<{ items: RequestCard[]; next: string | null }>()
  const [problem, setProblem] = useState<Problem>()
  const copies = useOwnCopies()
  const next = older ? older.next : (first.data?.next ?? null)
  const loadOlder = () => {
    setProblem(undefined)
    call('requests.mine', { ...input, cursor: next ?? undefined }).then(
      (page) => setOlder((before) => ({ items: [...(before?.items ?? []), ...page.items], next: page.next })),
      (error: unknown) => setProblem(problemOf(error)),
    )
  }
  useEffect(() => {
    if (open && first.data) void readAhead(first.data.items)
  }, [open, first.data])
  if (open && !first.data && first.problem?.kind === 'offline' && copies?.length) {
    return (
      <Stack gap={3}>
        <p className="small muted interface">{t.kept}</p>
        {copies.map(({ view }) => (
          <RequestRow key={view.id} request={view} />
        ))}
      </Stack>
    )
  }
  return (
    <Answered answer={first} shape="card">
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState
            icon="request"
            title={open ? t.noneOpen : t.none}
            action={
              <LinkButton tone="primary" href={to('home')}>
                {t.find}
              </LinkButton>
            }
          >
            {t.noneText}
          </EmptyState>
        ) : (
          <Stack gap={3}>
            {[...items, ...(older?.items ?? [])].map((request) => (
              <RequestRow key={request.id} request={request} />
            ))}
            {problem && <ProblemNotice problem={problem} onRetry={loadOlder} />}
            {next && <Button onClick={loadOlder}>{t.more}</Button>}
          </Stack>
        )
      }
    </Answered>
  )
}

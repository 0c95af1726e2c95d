import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Bdi,
  Button,
  createMessages,
  EmptyState,
  Page,
  ProblemNotice,
  Table,
  TextField,
  useList,
  useText,
  When,
} from '@app/ui'
import { useAct } from '../../app/api.ts'
import { hrefOf } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.tsx'
import { staffWords } from '../../components/staff-words.ts'
import { ActorName } from './named.tsx'

type Found = Output<'access.search'>
type Row = Found['items'][number]

const words = createMessages({
  en: {
    title: 'Who viewed whose data',
    back: 'Audit',
    lead: 'Search by tracking number or phone. Your search is recorded too, with your name and reason.',
    q: 'Tracking number or phone number',
    why: 'Reason for looking',
    search: 'Search',
    needed: 'Fill this in',
    none: 'Nobody has viewed it',
    at: 'When',
    who: 'Who',
    roles: 'Role',
    request: 'Request',
    part: 'What',
    more: 'Show earlier',
    count: (n: number) => (n === 1 ? '1 request' : `${n} requests`),
    request_: 'The request',
    application: 'The application',
    search_: 'Found in a search',
    visit: 'For a visit',
    complaint: 'A complaint',
    export: 'A copy',
    file: 'A photo of a paper',
    act: 'An action',
    facilitator: 'Representative',
  },
  ur: {
    title: 'کس نے کس کی معلومات دیکھیں',
    back: 'آڈٹ',
    lead: 'ٹریکنگ نمبر یا فون نمبر سے تلاش کریں۔ آپ کی تلاش بھی آپ کے نام اور وجہ کے ساتھ درج ہوتی ہے۔',
    q: 'ٹریکنگ نمبر یا فون نمبر',
    why: 'تلاش کی وجہ',
    search: 'تلاش کریں',
    needed: 'یہ خانہ بھریں',
    none: 'کسی نے نہیں دیکھا',
    at: 'کب',
    who: 'کس نے',
    roles: 'عہدہ',
    request: 'درخواست',
    part: 'کیا دیکھا',
    more: 'اس سے پہلے کا دکھائیں',
    count: (n) => (n === 1 ? '1 درخواست' : `${n} درخواستیں`),
    request_: 'درخواست',
    application: 'محکمے کی درخواست',
    search_: 'تلاش میں',
    visit: 'ملاقات کے لیے',
    complaint: 'شکایت',
    export: 'نقل',
    file: 'کاغذ کی تصویر',
    act: 'کوئی کام کیا',
    facilitator: 'نمائندہ',
  },
})

/** For auditors: every reading of a person's requests by any of ours. */
export default function AccessPage() {
  const t = useText(words)
  const { name } = useProgramme()
  const look = useAct('access.search')
  const [q, setQ] = useState(() => new URLSearchParams(location.search).get('q') ?? '')
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const [found, setFound] = useState<Found>()
  const ask = async (cursor?: string) => {
    setTried(true)
    if (q.trim().length < 3 || !why.trim()) return
    const answer = await look.run({ q: q.trim(), why: why.trim(), ...(cursor && { cursor }) })
    setFound((now) => (answer && cursor && now ? { ...answer, items: [...now.items, ...answer.items] } : answer))
  }
  return (
    <div className="dense">
      <Page title={t.title} suffix={name} lead={t.lead} back={<a href={hrefOf('/audit')}>{t.back}</a>} wide>
        <form
          className="bar"
          role="search"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void ask()
          }}
        >
          <TextField
            id="access-q"
            type="search"
            script="latin"
            label={t.q}
            value={q}
            maxLength={60}
            error={tried && q.trim().length < 3 ? t.needed : undefined}
            onChange={setQ}
          />
          <TextField
            id="access-why"
            label={t.why}
            value={why}
            maxLength={200}
            error={tried && !why.trim() ? t.needed : undefined}
            onChange={setWhy}
          />
          <Button type="submit" tone="primary" icon="eye" busy={look.busy}>
            {t.search}
          </Button>
        </form>
        {look.problem && <ProblemNotice problem={look.problem} />}
        {found && <Readings found={found} busy={look.busy} onMore={() => void ask(found.next ?? undefined)} />}
      </Page>
    </div>
  )
}

function Readings({ found, busy, onMore }: { found: Found; busy: boolean; onMore(): void }) {
  const t = useText(words)
  const list = useList()
  const named: Record<string, string> = useText(staffWords)
  const parts: Record<string, string> = {
    request: t.request_,
    application: t.application,
    search: t.search_,
    visit: t.visit,
    complaint: t.complaint,
    export: t.export,
    file: t.file,
    act: t.act,
  }
  return (
    <>
      <p className="small muted interface">{t.count(found.requests)}</p>
      <Table<Row>
        caption={t.title}
        rows={found.items}
        rowKey={(row) => `${found.items.indexOf(row)}`}
        empty={<EmptyState icon="eye" title={t.none} />}
        columns={[
          { key: 'at', heading: t.at, cell: (row) => <When at={row.at} /> },
          { key: 'who', heading: t.who, cell: (row) => <ActorName actor={row.reader} name={row.readerName} /> },
          {
            key: 'roles',
            heading: t.roles,
            cell: (row) => list(row.roles.map((one) => named[one] ?? one)) || t.facilitator,
          },
          {
            key: 'request',
            heading: t.request,
            cell: (row) =>
              row.trackingNo ? (
                <a href={hrefOf('/audit', {}, { subject: row.trackingNo })}>
                  <Bdi>{row.trackingNo}</Bdi>
                </a>
              ) : (
                '–'
              ),
          },
          { key: 'part', heading: t.part, cell: (row) => parts[row.part] ?? row.part },
        ]}
      />
      {found.next && (
        <div data-row="more">
          <Button icon="chevron-down" busy={busy} onClick={onMore}>
            {t.more}
          </Button>
        </div>
      )}
    </>
  )
}

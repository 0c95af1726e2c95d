import type { Output } from '@app/contract/calls'
import {
  Amount,
  Bdi,
  Card,
  createMessages,
  EmptyState,
  Icon,
  LinkButton,
  Page,
  Table,
  useSay,
  useText,
  When,
  type Column,
} from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { BackLink } from '../../components/back-link.tsx'
import { modeWords } from '../../components/mode-words.ts'
import { useProgramme } from '../../app/programme.tsx'
import { Answered } from '../../components/states.tsx'
import { Bars } from './bars.tsx'
import { figureWords } from './figure-words.ts'
import './figures.css'

const words = createMessages({
  en: {
    title: 'Open figures',
    lead: 'What happened to every request. Published every night, signed, and the totals always add up.',
    back: 'Help',
    none: 'Nothing published yet',
    noneText: 'The first figures come out after the first night.',
    asOf: 'Up to the end of',
    received: 'requests received',
    became: 'What happened to them',
    mode: 'By how it was done',
    service: 'By service',
    district: 'By district',
    row: 'Requests received and delivered',
    timeRow: 'Average days spent waiting for each, for requests that ended in the last 30 days',
    complaintRow: 'Complaints',
    time: 'Who caused the wait',
    timeLead: 'Average of the {count} requests that ended in the last 30 days.',
    complaints: 'Complaints',
    filed: 'Filed',
    upheld: 'Upheld',
    notUpheld: 'Not upheld',
    pending: 'Not decided yet',
    withdrawn: 'Withdrawn',
    referred: 'With the Ombudsman',
    ended: 'Ended',
    overcharges: 'About overcharging',
    back2: 'Paid back',
    check: 'Check it yourself',
    checkText:
      'The figures are digitally signed. Each day’s file includes the fingerprint of the day before, so none can be changed later.',
    fingerprint: 'Fingerprint (SHA-256)',
    key: 'Key',
    csv: 'For spreadsheets (CSV)',
    json: 'For programs (JSON)',
    small: 'Rows of fewer than {least} requests are shown together, so that nobody can be recognised.',
  },
  ur: {
    title: 'کھلے اعداد و شمار',
    lead: 'ہر درخواست کا کیا بنا؟ یہ اعداد ہر رات دستخط کے ساتھ شائع ہوتے ہیں اور ان کا جوڑ ہمیشہ پورا ہوتا ہے۔',
    back: 'مدد',
    none: 'ابھی کچھ شائع نہیں ہوا',
    noneText: 'پہلے اعداد پہلی رات کے بعد آتے ہیں۔',
    asOf: 'اس دن کے آخر تک',
    received: 'درخواستیں آئیں',
    became: 'ان کا کیا بنا',
    mode: 'طریقے کے لحاظ سے',
    service: 'سروس کے لحاظ سے',
    district: 'ضلع کے لحاظ سے',
    row: 'آئی اور پہنچی ہوئی درخواستیں',
    timeRow: 'پچھلے 30 دن میں ختم ہونے والی درخواستوں میں کس کا انتظار اوسطاً کتنے دن رہا',
    complaintRow: 'شکایات',
    time: 'انتظار کس کا رہا',
    timeLead: 'پچھلے 30 دن میں ختم ہونے والی {count} درخواستوں کی اوسط۔',
    complaints: 'شکایات',
    filed: 'درج ہوئیں',
    upheld: 'درست نکلیں',
    notUpheld: 'درست نہ نکلیں',
    pending: 'فیصلہ باقی',
    withdrawn: 'واپس لی گئیں',
    referred: 'محتسب کے پاس',
    ended: 'ختم ہوئیں',
    overcharges: 'زائد رقم کی',
    back2: 'واپس کیے گئے',
    check: 'خود جانچ لیں',
    checkText: 'اعداد پر دستخط ہیں۔ ہر دن میں پچھلے دن کا نشان درج ہے، اس لیے بعد میں کچھ بدلا نہیں جا سکتا۔',
    fingerprint: 'نشان (SHA-256)',
    key: 'کلید',
    csv: 'اسپریڈ شیٹ کے لیے (CSV)',
    json: 'پروگرام کے لیے (JSON)',
    small: '{least} سے کم درخواستوں والی قطاریں ملا کر دکھائی گئی ہیں، تاکہ کوئی پہچانا نہ جا سکے۔',
  },
})

type Published = Output<'figures.published'>
type Figures = Published['figures']

export default function FiguresPage() {
  const t = useText(words)
  const { name } = useProgramme()
  const answer = useAnswer('figures.published', {})
  const none = answer.problem?.kind === 'refused' && answer.problem.code === 'nothing_published'
  return (
    <Page title={t.title} lead={t.lead} suffix={name} wide back={<BackLink href="/help">{t.back}</BackLink>}>
      {none ? (
        <EmptyState icon="chart" title={t.none}>
          {t.noneText}
        </EmptyState>
      ) : (
        <Answered answer={answer}>{(published) => <Shown published={published} />}</Answered>
      )}
    </Page>
  )
}

function Shown({ published: { figures, sha256, keyId } }: { published: Published }) {
  const t = useText(words)
  const outcome = useText(figureWords)
  const { total, time, complaints } = figures
  return (
    <>
      <p className="figure-headline">
        <strong>
          <Bdi>{total.received.toLocaleString('en-PK')}</Bdi>
        </strong>{' '}
        <span>{t.received}</span>
        <span className="small muted interface">
          {t.asOf} <When at={`${figures.asOf}T12:00:00Z`} as="day" />
        </span>
      </p>
      <div className="figure-cards">
        <Card title={t.became} icon="chart">
          <Bars
            rows={(['delivered', 'open', 'rejected', 'withdrawn', 'cancelled', 'failed'] as const).map((key) => ({
              key,
              label: outcome[key],
              value: total[key],
              strong: key === 'delivered',
            }))}
          />
        </Card>
        {time.requests > 0 && (
          <Card title={t.time} icon="clock">
            <p className="small muted">{t.timeLead.replace('{count}', time.requests.toLocaleString('en-PK'))}</p>
            <TimeBars minutes={time.minutes} requests={time.requests} />
          </Card>
        )}
        <Card title={t.complaints} icon="flag">
          <Bars
            rows={[
              { key: 'upheld', label: t.upheld, value: complaints.upheld },
              { key: 'not', label: t.notUpheld, value: complaints.notUpheld },
              { key: 'open', label: t.pending, value: complaints.open },
              ...(complaints.referred ? [{ key: 'referred', label: t.referred, value: complaints.referred }] : []),
              ...(complaints.withdrawn ? [{ key: 'withdrawn', label: t.withdrawn, value: complaints.withdrawn }] : []),
            ]}
          />
          <p className="interface">
            {t.filed}: <Bdi>{complaints.filed}</Bdi> · {t.overcharges}: <Bdi>{complaints.overcharges}</Bdi> · {t.back2}:{' '}
            <Amount paisa={complaints.paidBackPaisa} />
          </p>
        </Card>
      </div>
      <Breakdowns figures={figures} />
      <Card title={t.check} icon="shield">
        <p>{t.checkText}</p>
        <p className="small interface">
          {t.fingerprint}:{' '}
          <code className="figure-hash" dir="ltr">
            {sha256}
          </code>
        </p>
        <p className="small interface">
          {t.key}: <Bdi>{keyId}</Bdi>
        </p>
        <div className="figure-links">
          <LinkButton href="/api/figures/csv" icon="download">
            {t.csv}
          </LinkButton>
          <LinkButton href="/api/figures/published" icon="document">
            {t.json}
          </LinkButton>
        </div>
      </Card>
    </>
  )
}

const MINUTES_A_DAY = 1_440

function TimeBars({ minutes, requests }: { minutes: Figures['time']['minutes']; requests: number }) {
  const turns = useText(figureWords)
  const rows = PARTIES.map((party) => ({
    key: party,
    label: turns[party],
    value: daysEach(minutes[party] ?? 0, requests),
  }))
  return <Bars rows={rows.filter((row) => row.value > 0)} unit={turns.days} />
}

function Breakdowns({ figures }: { figures: Figures }) {
  const t = useText(words)
  const outcome = useText(figureWords)
  const modes: Record<string, string> = useText(modeWords)
  const say = useSay()
  const services = useAnswer('catalogue.search', { q: '', limit: 200 })
  const places = useAnswer('places.tree', {})
  const serviceNames = new Map(services.data?.items.map((item) => [item.id, say(item.name)]))
  const districtNames = new Map(
    places.data?.divisions
      .flatMap((division) => division.districts)
      .map((district) => [district.id, say(district.name)]),
  )
  const tables = [
    ['mode', figures.byMode, (id: string) => modes[id]],
    ['service', figures.byService, (id: string) => serviceNames.get(id)],
    ['district', figures.byDistrict, (id: string) => districtNames.get(id)],
  ] as const
  const parts = useText(figureWords)
  const isAnyRow = tables.some(
    ([key, rows]) =>
      rows.length + (figures.timeBy?.[key]?.length ?? 0) + (figures.complaintsBy?.[key]?.length ?? 0) > 0,
  )
  return (
    <>
      {tables.map(([key, rows, nameOf]) => {
        const named = (id: string): string =>
          id === 'others' ? outcome.others : (nameOf(id) ?? (id || outcome.nowhere))
        const [time, complaints] = [figures.timeBy?.[key] ?? [], figures.complaintsBy?.[key] ?? []]
        return (
          rows.length + time.length + complaints.length > 0 && (
            <details key={key} className="fold-row figure-tables" open={key === 'mode'}>
              <summary>
                <span className="row-words row-title">{t[key]}</span>
                <Icon name="chevron-down" className="way-chevron" />
              </summary>
              {rows.length > 0 && (
                <Table
                  caption={`${t[key]}: ${t.row}`}
                  rowKey={(row) => row.id}
                  rows={rows}
                  columns={columns(outcome, named)}
                />
              )}
              {time.length > 0 && (
                <>
                  <p className="small muted">{t.timeRow}</p>
                  <Table
                    caption={`${t[key]}: ${t.timeRow}`}
                    rowKey={(row) => row.id}
                    rows={time}
                    columns={timeColumns(parts, t.ended, named)}
                  />
                </>
              )}
              {complaints.length > 0 && (
                <>
                  <p className="small muted">{t.complaintRow}</p>
                  <Table
                    caption={`${t[key]}: ${t.complaintRow}`}
                    rowKey={(row) => row.id}
                    rows={complaints}
                    columns={complaintColumns(
                      {
                        filed: t.filed,
                        upheld: t.upheld,
                        notUpheld: t.notUpheld,
                        open: t.pending,
                        referred: t.referred,
                        withdrawn: t.withdrawn,
                        overcharges: t.overcharges,
                      },
                      t.back2,
                      named,
                    )}
                  />
                </>
              )}
            </details>
          )
        )
      })}
      {isAnyRow && <p className="small muted">{t.small.replace('{least}', String(figures.least))}</p>}
    </>
  )
}

const SHOWN = ['received', 'delivered', 'open', 'rejected', 'withdrawn', 'cancelled', 'failed'] as const

function columns(
  outcome: Record<(typeof SHOWN)[number], string>,
  nameOf: (id: string) => string,
): Column<Figures['byMode'][number]>[] {
  return [
    { key: 'id', heading: '', cell: (row) => nameOf(row.id) },
    ...SHOWN.map((key): Column<Figures['byMode'][number]> => ({
      key,
      heading: outcome[key],
      numeric: true,
      cell: (row) => <Bdi>{row[key]}</Bdi>,
    })),
  ]
}

type TimeRow = NonNullable<Figures['timeBy']>['mode'][number]
type ComplaintRow = NonNullable<Figures['complaintsBy']>['mode'][number]
const PARTIES = ['citizen', 'facilitator', 'department', 'platform', 'law', 'calendar', 'area_event'] as const
const daysEach = (minutes: number, requests: number): number =>
  Math.round((minutes / requests / MINUTES_A_DAY) * 10) / 10

function timeColumns(
  parts: Record<(typeof PARTIES)[number], string>,
  ended: string,
  nameOf: (id: string) => string,
): Column<TimeRow>[] {
  return [
    { key: 'id', heading: '', cell: (row) => nameOf(row.id) },
    { key: 'requests', heading: ended, numeric: true, cell: (row) => <Bdi>{row.requests}</Bdi> },
    ...PARTIES.map((party): Column<TimeRow> => ({
      key: party,
      heading: parts[party],
      numeric: true,
      cell: (row) => <Bdi>{daysEach(row.minutes[party] ?? 0, row.requests)}</Bdi>,
    })),
  ]
}

const COMPLAINED = ['filed', 'upheld', 'notUpheld', 'open', 'referred', 'withdrawn', 'overcharges'] as const

function complaintColumns(
  heads: Record<(typeof COMPLAINED)[number], string>,
  paidBack: string,
  nameOf: (id: string) => string,
): Column<ComplaintRow>[] {
  return [
    { key: 'id', heading: '', cell: (row) => nameOf(row.id) },
    ...COMPLAINED.map((key): Column<ComplaintRow> => ({
      key,
      heading: heads[key],
      numeric: true,
      cell: (row) => <Bdi>{row[key] ?? 0}</Bdi>,
    })),
    { key: 'paid', heading: paidBack, numeric: true, cell: (row) => <Amount paisa={row.paidBackPaisa} /> },
  ]
}

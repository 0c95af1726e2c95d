import type { Output } from '@app/contract/calls'
import { Bdi, createMessages, Table, useText, When } from '@app/ui'
import { usePages } from '../../app/api.ts'
import { Listed } from '../../components/page/states.tsx'

type Purge = Output<'positions.purges'>['items'][number]

const words = createMessages({
  en: {
    title: 'Deleted positions',
    lead: 'Each day’s positions of representatives are deleted as a whole once their time is over. This list shows which days are gone.',
    none: 'Nothing deleted yet',
    noneText: 'The first day is deleted once its time is over.',
    day: 'Day',
    remainder: 'Leftovers',
    purged: 'Deleted',
    fixes: 'Positions',
    people: 'Representatives',
    size: 'Disk space',
    unknown: 'Not known',
    megabytes: (n: string) => `${n} MB`,
  },
  ur: {
    title: 'مٹائے گئے مقامات',
    lead: 'نمائندے کہاں کہاں تھے، یہ ریکارڈ مدت پوری ہونے پر دن کے حساب سے پورا مٹا دیا جاتا ہے۔ یہاں دیکھیں کہ کون سے دن مٹ چکے ہیں۔',
    none: 'ابھی کچھ نہیں مٹایا گیا',
    noneText: 'پہلے دن کا ریکارڈ مدت پوری ہوتے ہی مٹا دیا جائے گا۔',
    day: 'دن',
    remainder: 'بچا کھچا ریکارڈ',
    purged: 'کب مٹایا گیا',
    fixes: 'مقامات',
    people: 'نمائندے',
    size: 'ڈسک پر جگہ',
    unknown: 'معلوم نہیں',
    megabytes: (n) => `${n} ایم بی`,
  },
})

const MEGABYTE = 1_000_000

/** For auditors: what was to be forgotten of representatives' positions, and was. */
export function PurgesPanel() {
  const t = useText(words)
  const pages = usePages('positions.purges', { limit: 50 })
  return (
    <section>
      <h2>{t.title}</h2>
      <p className="muted">{t.lead}</p>
      <Listed pages={pages} empty={{ icon: 'history', title: t.none, text: t.noneText }}>
        {(items) => (
          <Table<Purge>
            caption={t.title}
            rows={items}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'day',
                heading: t.day,
                cell: (row) => (row.day ? <When at={row.day} as="shortDay" /> : t.remainder),
              },
              { key: 'purged', heading: t.purged, cell: (row) => <When at={row.purgedAt} /> },
              { key: 'fixes', heading: t.fixes, cell: (row) => <Bdi>{row.fixes}</Bdi> },
              { key: 'people', heading: t.people, cell: (row) => <Bdi>{row.people}</Bdi> },
              {
                key: 'size',
                heading: t.size,
                cell: (row) => (row.bytes === null ? t.unknown : t.megabytes((row.bytes / MEGABYTE).toFixed(1))),
              },
            ]}
          />
        )}
      </Listed>
    </section>
  )
}

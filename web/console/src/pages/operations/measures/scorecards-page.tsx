import { useState } from 'react'
import type { Input, Output } from '@app/contract/calls'
import { Bdi, createMessages, Table, useLanguage, useSay, useText, type Column, type Language } from '@app/ui'
import { FilterField } from '../../../components/lists/filter-field.tsx'
import { usePages } from '../../../app/api.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Listed } from '../../../components/page/states.tsx'
import { DistrictFilter } from '../district-field.tsx'

type Card = Output<'operations.scorecards'>['items'][number]
type By = NonNullable<Input<'operations.scorecards'>['by']>

const words = createMessages({
  en: {
    title: 'How departments keep to their time limits',
    lead: 'In office hours by each office’s own calendar. Time a citizen takes to answer an objection isn’t counted.',
    by: 'Show',
    department: 'Departments',
    office: 'Offices',
    days: 'Period',
    last: (days: number) => `Last ${days} days`,
    name: 'Name',
    filed: 'Filed',
    decided: 'Decided',
    open: 'Open',
    median: '50% decided within',
    ninetieth: '90% decided within',
    own: 'Department’s own time',
    objected: 'Objections',
    late: 'Late',
    none: 'Nothing filed',
    noneText: 'No applications match these filters for this period.',
  },
  ur: {
    title: 'محکمے وقت کی کتنی پابندی کرتے ہیں',
    lead: 'دفتری گھنٹوں میں، ہر دفتر کے اپنے کیلنڈر کے مطابق۔ اعتراض کا جواب دینے میں شہری کا لگا وقت نہیں گنا جاتا۔',
    by: 'دکھائیں',
    department: 'محکمے',
    office: 'دفاتر',
    days: 'مدت',
    last: (days) => `پچھلے ${days} دن`,
    name: 'نام',
    filed: 'جمع ہوئیں',
    decided: 'فیصلہ ہوا',
    open: 'جاری',
    median: 'آدھے فیصلے اتنے وقت میں',
    ninetieth: '10 میں سے 9 فیصلے اتنے وقت میں',
    own: 'محکمے کا اپنا وقت',
    objected: 'اعتراضات',
    late: 'دیر سے',
    none: 'کوئی درخواست جمع نہیں ہوئی',
    noneText: 'ان فلٹروں کے ساتھ اس مدت میں کوئی درخواست جمع ہوئی نہ فیصلہ ہوا۔',
  },
})

const PERIODS = ['7', '30', '90', '365'] as const

/** Hours and minutes of office time; an office's day is not 24 hours, so days are not said. */
export function officeTime(minutes: number | null, language: Language): string {
  if (minutes === null) return '—'
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)]
  if (hours === 0) return language === 'ur' ? `${rest} منٹ` : `${rest} min`
  return language === 'ur' ? `${hours} گھنٹے` : `${hours} h`
}

export const shareOf = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${Math.round((100 * part) / whole)}%`

export default function ScorecardsPage() {
  const t = useText(words)
  const say = useSay()
  const { language } = useLanguage()
  const [by, setBy] = useState<By>('department')
  const [districtId, setDistrictId] = useState('')
  const [days, setDays] = useState('')
  const pages = usePages('operations.scorecards', {
    by,
    limit: 30,
    days: Number(days || 30),
    ...(districtId ? { districtId } : {}),
  })
  const columns: Column<Card>[] = [
    { key: 'name', heading: t.name, cell: (card) => say(card.name) },
    { key: 'filed', heading: t.filed, numeric: true, cell: (card) => <Bdi>{card.filed}</Bdi> },
    { key: 'decided', heading: t.decided, numeric: true, cell: (card) => <Bdi>{card.decided}</Bdi> },
    { key: 'open', heading: t.open, numeric: true, cell: (card) => <Bdi>{card.open}</Bdi> },
    {
      key: 'median',
      heading: t.median,
      numeric: true,
      cell: (card) => <bdi>{officeTime(card.medianMinutes, language)}</bdi>,
    },
    {
      key: 'ninetieth',
      heading: t.ninetieth,
      numeric: true,
      cell: (card) => <bdi>{officeTime(card.ninetiethMinutes, language)}</bdi>,
    },
    { key: 'own', heading: t.own, numeric: true, cell: (card) => <bdi>{officeTime(card.ownMinutes, language)}</bdi> },
    {
      key: 'objected',
      heading: t.objected,
      numeric: true,
      cell: (card) => <Bdi>{shareOf(card.objected, card.filed)}</Bdi>,
    },
    { key: 'late', heading: t.late, numeric: true, cell: (card) => <Bdi>{shareOf(card.late, card.due)}</Bdi> },
  ]
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <div className="chips interface" role="group" aria-label={t.by}>
        {(['department', 'office'] as const).map((one) => (
          <button key={one} type="button" className="chip" aria-pressed={by === one} onClick={() => setBy(one)}>
            {t[one]}
          </button>
        ))}
      </div>
      <div className="bar">
        <DistrictFilter id="score-district" value={districtId} onChange={setDistrictId} />
        <FilterField
          id="score-days"
          label={t.days}
          all={t.last(30)}
          value={days}
          options={PERIODS.filter((one) => one !== '30').map((one) => ({ value: one, label: t.last(Number(one)) }))}
          onChange={setDays}
        />
      </div>
      <Listed pages={pages} empty={{ icon: 'chart', title: t.none, text: t.noneText }}>
        {(items) => <Table<Card> caption={t.title} rows={items} rowKey={(card) => card.id} columns={columns} />}
      </Listed>
    </DeskPage>
  )
}

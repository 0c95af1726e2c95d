import type { CalendarData, DayHours, Holiday, SeasonalHours, WeekHours } from '@app/domain/calendar'
import type { Evidence } from '@app/domain/shared'
import { secondary, t, unverified } from './words.ts'

const NOTIFIED_2026 = secondary(
  'https://en.dailypakistan.com.pk/19-Jan-2026/public-holidays-in-pakistan-2026-revealed-check-notification-here',
)
const RAMADAN_HOURS = secondary(
  'https://allgovtjob.pk/punjab-government-office-timings-during-ramzan-ul-mubarak-2025',
  'Hours notified for 2025, carried on until the year’s own are imported.',
)

const NOON = { from: '13:00', to: '13:30' }
const hours = (open: string, close: string, ...breaks: DayHours['breaks']): DayHours => ({ open, close, breaks })

const week = (usual: DayHours, friday: DayHours, saturday: DayHours | null): WeekHours => ({
  mon: usual,
  tue: usual,
  wed: usual,
  thu: usual,
  fri: friday,
  sat: saturday,
  sun: null,
})
const everyDay: WeekHours = {
  ...week(hours('00:00', '24:00'), hours('00:00', '24:00'), hours('00:00', '24:00')),
  sun: hours('00:00', '24:00'),
}

const ramadanOffices: SeasonalHours['weeks'] = {
  fiveDay: week(hours('09:00', '15:00'), hours('09:00', '12:30'), null),
  sixDay: week(hours('09:00', '14:00'), hours('09:00', '12:30'), hours('09:00', '14:00')),
}
// Nobody is asked to open the door in the hour before the fast is broken.
const ramadanVisits: SeasonalHours['weeks'] = {
  sixDay: week(
    hours('09:00', '16:00', NOON),
    hours('09:00', '16:00', { from: '12:30', to: '14:30' }),
    hours('09:00', '16:00', NOON),
  ),
}
const ramadan = (
  year: number,
  from: string,
  to: string,
  weeks: SeasonalHours['weeks'],
  evidence: Evidence,
): SeasonalHours => ({ name: t(`Ramadan ${year}`, `رمضان ${year}`), from, to, weeks, evidence })
const MOON = unverified('Depends on the moon; correct it when the committee has spoken.')

const everywhere = { kind: 'territory' } as const
const day = (date: string, en: string, ur: string, evidence: Evidence, moonDependent = false): Holiday => ({
  date,
  name: t(en, ur),
  scope: everywhere,
  evidence,
  ...(moonDependent ? { moonDependent } : {}),
})
const days = (dates: string[], en: string, ur: string, evidence: Evidence) =>
  dates.map((date) => day(date, en, ur, evidence, true))
const NEXT_YEAR = unverified('Not yet notified.')

const holidays2026: Holiday[] = [
  day('2026-02-05', 'Kashmir Solidarity Day', 'یومِ یکجہتی کشمیر', NOTIFIED_2026),
  ...days(
    ['2026-03-21', '2026-03-22', '2026-03-23'],
    'Eid-ul-Fitr and Pakistan Day',
    'عید الفطر اور یومِ پاکستان',
    NOTIFIED_2026,
  ),
  day('2026-05-01', 'Labour Day', 'یومِ مزدور', NOTIFIED_2026),
  ...days(
    ['2026-05-27', '2026-05-28', '2026-05-29'],
    'Eid-ul-Azha and Youm-e-Takbeer',
    'عید الاضحیٰ اور یومِ تکبیر',
    NOTIFIED_2026,
  ),
  ...days(['2026-06-24', '2026-06-25'], 'Ashura', 'عاشورہ', NOTIFIED_2026),
  day('2026-08-14', 'Independence Day', 'یومِ آزادی', NOTIFIED_2026),
  ...days(['2026-08-25'], 'Eid Milad-un-Nabi', 'عید میلاد النبیؐ', NOTIFIED_2026),
  day('2026-11-09', 'Iqbal Day', 'یومِ اقبال', NOTIFIED_2026),
  day('2026-12-25', 'Quaid-e-Azam Day and Christmas', 'یومِ قائد اعظم اور کرسمس', NOTIFIED_2026),
  {
    ...day('2026-12-26', 'Day after Christmas', 'کرسمس کا دوسرا دن', NOTIFIED_2026),
    onlyFor: t('Christian staff', 'مسیحی عملہ'),
  },
  {
    date: '2026-08-04',
    name: t('Urs of Data Ganj Bakhsh', 'عرس حضرت داتا گنج بخشؒ'),
    scope: { kind: 'districts', ids: ['pb-lahore'] },
    moonDependent: true,
    evidence: unverified('A local holiday in most years; date by the moon.'),
  },
]

const holidays2027: Holiday[] = [
  day('2027-02-05', 'Kashmir Solidarity Day', 'یومِ یکجہتی کشمیر', NEXT_YEAR),
  ...days(['2027-03-10', '2027-03-11', '2027-03-12'], 'Eid-ul-Fitr', 'عید الفطر', NEXT_YEAR),
  day('2027-03-23', 'Pakistan Day', 'یومِ پاکستان', NEXT_YEAR),
  day('2027-05-01', 'Labour Day', 'یومِ مزدور', NEXT_YEAR),
  ...days(['2027-05-17', '2027-05-18', '2027-05-19'], 'Eid-ul-Azha', 'عید الاضحیٰ', NEXT_YEAR),
  day('2027-05-28', 'Youm-e-Takbeer', 'یومِ تکبیر', NEXT_YEAR),
  ...days(['2027-06-15', '2027-06-16'], 'Ashura', 'عاشورہ', NEXT_YEAR),
  day('2027-08-14', 'Independence Day', 'یومِ آزادی', NEXT_YEAR),
  ...days(['2027-08-15'], 'Eid Milad-un-Nabi', 'عید میلاد النبیؐ', NEXT_YEAR),
  day('2027-11-09', 'Iqbal Day', 'یومِ اقبال', NEXT_YEAR),
  day('2027-12-25', 'Quaid-e-Azam Day and Christmas', 'یومِ قائد اعظم اور کرسمس', NEXT_YEAR),
]

const household = hours('09:00', '19:00', NOON)

export const calendar: CalendarData = {
  utcOffsetMinutes: 300,
  timeZone: 'Asia/Karachi',
  weeks: {
    fiveDay: week(hours('09:00', '17:00', NOON), hours('09:00', '17:00', { from: '12:30', to: '14:30' }), null),
    sixDay: week(hours('09:00', '16:00', NOON), hours('09:00', '12:30'), hours('09:00', '16:00', NOON)),
    everyDay,
  },
  seasons: [
    ramadan(2026, '2026-02-19', '2026-03-20', ramadanOffices, RAMADAN_HOURS),
    ramadan(2027, '2027-02-08', '2027-03-09', ramadanOffices, MOON),
  ],
  holidays: [...holidays2026, ...holidays2027],
  visits: {
    week: week(household, hours('09:00', '19:00', { from: '12:30', to: '14:30' }), household),
    seasons: [
      ramadan(2026, '2026-02-19', '2026-03-20', ramadanVisits, MOON),
      ramadan(2027, '2027-02-08', '2027-03-09', ramadanVisits, MOON),
    ],
  },
  evidence: unverified(
    'Usual office hours are from general knowledge; the province notifies five- and six-day offices apart.',
  ),
}

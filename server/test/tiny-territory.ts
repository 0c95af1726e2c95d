import { RECORD_PARTS } from '@app/domain/retention'
import type { CalendarData, DayHours, WeekHours } from '@app/domain/calendar'
import { GRIEVANCE_KINDS } from '@app/domain/grievances'
import { spokenKeys, STATES } from '@app/domain/requests'
import type { TemplateText } from '@app/domain/shared'
import { type GrievancePack, SMS_VALUES, type Territory, WORD_KEYS } from '@app/domain/territory'
import { exampleRates, exampleService } from '../../domain/test/example-case.ts'

const t = (en: string, ur = en) => ({ en, ur })
const unverified = { status: 'unverified' } as const
const day = (open: string, close: string): DayHours => ({ open, close, breaks: [] })
const week: WeekHours = {
  mon: day('08:00', '12:00'),
  tue: day('08:00', '12:00'),
  wed: day('08:00', '12:00'),
  thu: day('08:00', '12:00'),
  fri: day('08:00', '12:00'),
  sat: null,
  sun: null,
}
const each = <V>(keys: readonly string[], value: (key: string) => V): Record<string, V> =>
  Object.fromEntries(keys.map((key) => [key, value(key)]))
const said = (text: string): TemplateText => ({ en: text, ur: text, 'ur-Latn': text })

const calendar: CalendarData = {
  // An hour and a half west of the world's clock: nothing may assume the other pack's.
  utcOffsetMinutes: -90,
  timeZone: 'UTC',
  weeks: { fiveDay: week, sixDay: week, everyDay: week },
  seasons: [],
  holidays: [],
  visits: { week, seasons: [] },
  evidence: unverified,
}
const palette = {
  ink: '#000',
  canvas: '#fff',
  surface: '#fff',
  muted: '#555',
  accent: '#00f',
  onAccent: '#fff',
  accentTint: '#eef',
  border: '#777',
  hairline: '#ccc',
  warning: '#740',
  warningTint: '#fe9',
  danger: '#b00',
  dangerTint: '#fee',
  information: '#05a',
  informationTint: '#eef',
}

/** A made-up island with one service: it runs on the same code, or the code knows too much about another place. */
export const tinyTerritory: Territory = {
  id: 'tiny',
  version: 1,
  country: 'XX',
  refunds: { wallets: [], remindAfterDays: [], lateAfterDays: 10 },
  currency: 'PKR',
  languages: ['en', 'ur'],
  programme: {
    name: t('Errand', 'ایرنڈ'),
    tagline: t('We run for you'),
    territoryName: t('Test Island', 'آزمائشی جزیرہ'),
    helpline: { short: '999', international: null },
    police: '17',
    senderMask: 'ERRAND',
    markSvg: '<svg/>',
    colours: { light: palette, dark: palette },
    operator: t('Test Office'),
    facilitatorWord: { male: t('Runner'), female: t('Runner'), neutral: t('Runner') },
    trackingPrefix: 'TI',
    privacyNotice: t('Little is asked.'),
  },
  areas: {
    divisions: [{ id: 'v', name: t('All') }],
    districts: [{ id: 'd1', divisionId: 'v', name: t('Shore') }],
    tehsils: [
      { id: 't1', districtId: 'd1', name: t('North', 'شمال'), headquarters: { lat: 10, lon: 20 } },
      { id: 't2', districtId: 'd1', name: t('South', 'جنوب'), headquarters: { lat: 9.8, lon: 20 } },
    ],
    places: [
      {
        id: 'p1',
        name: t('Harbour', 'بندرگاہ'),
        aliases: ['old port'],
        point: { lat: 10.01, lon: 20.01 },
        tehsilId: 't1',
        districtId: 'd1',
        population: 10,
      },
    ],
    outsideAnchors: [{ name: t('Mainland'), point: { lat: 10, lon: 21 } }],
    farthestMeters: 40_000,
    evidence: unverified,
    credits: ['Made up'],
  },
  departments: [
    {
      id: 'dept',
      name: t('Department of Papers'),
      shortName: t('Papers'),
      connectors: ['desk'],
      officeKinds: [{ kind: 'council', name: t('Council'), serves: 'district' }],
    },
  ],
  offices: [
    {
      id: 'council-1',
      departmentId: 'dept',
      kind: 'council',
      name: t('Council (demo)'),
      districtId: 'd1',
      tehsilId: 't1',
      serves: 'district',
      address: t('Quay 1'),
      point: { lat: 10, lon: 20 },
      week: 'fiveDay',
      demo: true,
    },
  ],
  services: [
    {
      ...exampleService,
      version: 1,
      name: t('Boat paper', 'کشتی کا کاغذ'),
      searchWords: { en: ['boat'], ur: ['کشتی'], roman: ['kishti'] },
    },
  ],
  notOurs: [
    {
      id: 'net',
      name: t('Fishing net', 'جال'),
      searchWords: { en: ['net'], ur: ['جال'], roman: ['jaal'] },
      icon: 'net',
      whereToGo: t('The pier'),
      whatToTake: t('Nothing'),
      fee: t('Free'),
      evidence: unverified,
    },
  ],
  grievances: {
    week: 'fiveDay',
    days: Object.fromEntries(
      GRIEVANCE_KINDS.map((kind) => [kind, { officer: 1, district: 1, programme: 1 }]),
    ) as GrievancePack['days'],
    reopenDays: 3,
    goodwill: { casesMax: 1, withinDays: 30 },
    reasons: [{ code: 'agreed', label: t('Agreed'), upheld: true }],
    ombudsman: {
      name: t('Harbour master'),
      address: t('Quay 2'),
      law: t('Custom of the island'),
      phone: '998',
      evidence: unverified,
    },
  },
  calendar,
  reasons: [],
  commissionRules: [],
  rates: [exampleRates],
  settings: {
    draftExpiresDays: 30,
    bookedExpiresDays: 30,
    bookedRemindersDays: [],
    needLapsesDays: 60,
    needRemindersDays: [],
    errorReportDays: 7,
    keptAtOfficeDays: 90,
    citizenFailuresMax: 3,
    rescheduleFreeHours: 24,
    rescheduleLateMax: 1,
    offerSeconds: 90,
    slotHours: 2,
    slotHorizonDays: 7,
    codeTries: 5,
    codeKeptDays: 7,
    arrivalMeters: 100,
    arrivalFixes: 2,
    arrivalDwellSeconds: 45,
    arriveCommandMeters: 150,
    accuracyMetersMax: 50,
    liveLinkAfterVisitMinutes: 30,
    ratingWindowDays: 7,
    condolenceRatingDelayDays: 7,
    randomCallbackBasisPoints: 0,
    quietHours: { from: '21:00', to: '08:00' },
    heat: { fromMonth: 1, toMonth: 12, from: '10:00', to: '12:00', enabled: true },
    cnicImagesKeptDays: 90,
    positionsKeptDays: 30,
    quoteValidHours: 1,
    commandVersionMin: 1,
  },
  retention: RECORD_PARTS.map((part) => ({
    id: part,
    part,
    what: t(part),
    days: 100,
    onRequest: 'goes',
    because: t('Because'),
    evidence: unverified,
  })),
  modeNames: {
    doorstep: t('We come'),
    centre: t('At a desk'),
    remote: t('By letter'),
    selfService: t('Yourself'),
    referral: t('Where'),
  },
  messages: {
    version: 1,
    refusals: { not_found: t('Not found.'), csv_invalid: t('Wrong lines.'), slot_full: t('Full.') },
    sms: each(Object.keys(SMS_VALUES), said),
    states: each(STATES, t),
    spoken: each(spokenKeys(STATES), said),
    words: each(WORD_KEYS, t),
  },
}

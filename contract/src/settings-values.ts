import type { DraftKind } from '@app/domain/administration'
import type { Rates } from '@app/domain/catalogue'
import type { Holiday } from '@app/domain/calendar'
import type { Office } from '@app/domain/places'
import type { CommissionRule, Reason, Times } from '@app/domain/territory'
import { TASK_KINDS } from '@app/domain/requests'
import { WEEKDAYS } from '@app/domain/calendar'
import { z } from 'zod'
import { evidence, localDate, localText } from './service-definition/basics.ts'
import { ServiceDefinition } from './service-definition/definition.ts'
import { Point, Slug } from './shapes.ts'

const paisa = z.int().min(0).max(1e10)
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const ReasonValue: z.ZodType<Reason> = z.strictObject({
  code: z.string().regex(/^[a-z][a-z_]{1,40}$/),
  label: localText,
  cause: z.enum(['citizen', 'facilitator', 'department', 'platform', 'areaEvent']),
  at: z.array(z.enum(['door', 'counter', 'beforeArrival'])).min(1),
  citizenFee: z.enum(['none', 'noShow']),
  facilitatorPay: z.enum(['none', 'callOut', 'leg']),
  nextStep: z.enum(['rebook', 'correctAddress', 'prepareDocuments', 'reassign', 'retryLater', 'endVisit', 'callBack']),
  evidence: z.enum(['callAttempt', 'photo', 'none']),
  waitMinutes: z.int().min(0).max(120),
  countsForCitizen: z.boolean(),
})
export const CommissionValue: z.ZodType<CommissionRule> = z.strictObject({
  id: Slug,
  leg: z.enum(TASK_KINDS),
  name: localText,
  amountPaisa: paisa,
  furtherPaisa: paisa,
  effectiveFrom: localDate,
  effectiveTo: localDate.optional(),
  evidence,
})
const share = z.int().min(0).max(10_000)
const charge = z.strictObject({ perOrderPaisa: paisa, perExtraTripPaisa: paisa, evidence })
export const RatesValue: z.ZodType<Rates> = z.strictObject({
  effectiveFrom: localDate,
  charges: z.strictObject({ doorstep: charge, centre: charge, remote: charge, selfService: charge }),
  salesTax: z.strictObject({ basisPoints: share, payTo: localText, evidence }),
  withholding: z.strictObject({
    activeBasisPoints: share,
    inactiveBasisPoints: share,
    law: z.string().max(200),
    evidence,
  }),
  psidOnlyAbovePaisa: paisa,
  noShow: z.strictObject({ feePaisa: paisa, callOutPayPaisa: paisa, evidence }),
  keptCharge: z.strictObject({ onWithdrawalBasisPoints: share, onRejectionBasisPoints: share }),
  agencyShareBasisPoints: share,
  holdDays: z.int().min(0).max(90),
  cash: z.strictObject({
    capPaisa: paisa,
    warnBasisPoints: share,
    ageHoursMax: z
      .int()
      .min(1)
      .max(24 * 30),
  }),
  goodwillMaxPaisa: paisa,
  secondPersonAbovePaisa: paisa.optional(),
})
const minutes = z
  .int()
  .min(1)
  .max(24 * 60)
const cap = z.int().min(1).max(100_000)
export const TimesValue: z.ZodType<Times> = z.strictObject({
  callDesk: z.strictObject({
    opens: clock,
    closes: clock,
    closedOn: z.array(z.enum(WEEKDAYS)).max(7),
    openOnHolidays: z.boolean(),
    windowMinutes: z.int().min(15).max(240),
    shortestMinutes: z.int().min(5).max(240),
    leadMinutes: z.int().min(0).max(120),
    seats: z.int().min(1).max(10_000),
    perSeat: z.int().min(1).max(60),
  }),
  alarmMinutes: z.strictObject({
    unsafe: minutes,
    cash_over: minutes,
    psid_differs: minutes,
    filing_stuck: minutes,
    callback_missed: minutes,
    letter_aside: minutes,
    reading_unusual: minutes,
    codes_misused: minutes,
    start_codes_wrong: minutes,
  }),
  quietHours: z.strictObject({ from: clock, to: clock }),
  heat: z.strictObject({
    fromMonth: z.int().min(1).max(12),
    toMonth: z.int().min(1).max(12),
    from: clock,
    to: clock,
    enabled: z.boolean(),
  }),
  offerSeconds: z.int().min(30).max(3600),
  slotHorizonDays: z.int().min(2).max(60),
  rescheduleFreeHours: z.int().min(0).max(240),
  rescheduleLateMax: z.int().min(0).max(20),
  facilitatorSilentMinutes: z.int().min(5).max(240),
  hourHeldMinutes: z.int().min(5).max(240),
  ratingWindowDays: z.int().min(1).max(60),
  liveLinkAfterVisitMinutes: z
    .int()
    .min(0)
    .max(24 * 60),
  fuelPaisaPerKm: z.int().min(0).max(100_000),
  fairnessRoadMinutes: z.int().min(0).max(60),
  orderDoubt: z.strictObject({ callBack: z.int().min(1).max(1_000), look: z.int().min(1).max(1_000) }),
  unusualReading: z.strictObject({ cardsHourly: cap, withoutCallHourly: cap }),
  safeAsk: z.strictObject({
    stopMinutes: z.int().min(0).max(240),
    awayMeters: z.int().min(0).max(100_000),
    answerMinutes: z.int().min(1).max(120),
  }),
  offlineCodes: z.strictObject({
    withinDays: z.int().min(1).max(365),
    leastWrong: z.int().min(1).max(1_000),
    wrongPercent: z.int().min(1).max(100),
  }),
  orderCaps: z.strictObject({
    account: cap,
    household: cap,
    device: cap,
    network: cap,
    slots: cap,
    number: cap,
  }),
})
const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('territory') }),
  z.strictObject({ kind: z.literal('districts'), ids: z.array(Slug).min(1).max(60) }),
  z.strictObject({ kind: z.literal('offices'), ids: z.array(Slug).min(1).max(600) }),
])
const holiday: z.ZodType<Holiday> = z.strictObject({
  date: localDate,
  name: localText,
  scope,
  onlyFor: localText.optional(),
  moonDependent: z.boolean().optional(),
  evidence,
})
export const HolidaysValue = z.strictObject({ holidays: z.array(holiday).max(400) })
export const OfficeValue: z.ZodType<Office> = z.strictObject({
  id: Slug,
  departmentId: Slug,
  kind: Slug,
  name: localText,
  districtId: Slug,
  tehsilId: Slug,
  serves: z.enum(['tehsil', 'district', 'territory']),
  address: localText,
  point: Point,
  week: z.enum(['fiveDay', 'sixDay', 'everyDay']),
  phone: z.string().max(30).optional(),
  demo: z.boolean(),
  centre: z
    .strictObject({ opens: clock, closes: clock, counters: z.int().min(1).max(60), cashCapPaisa: paisa })
    .optional(),
})
export const TemplateValue = z.strictObject({
  ur: z.string().max(1000),
  en: z.string().max(1000),
  'ur-Latn': z.string().max(1000),
})

/** What a draft of each kind has to be, whole, before anybody is asked to publish it. */
export const DRAFT_VALUES = {
  service: ServiceDefinition,
  template: TemplateValue,
  reason: ReasonValue,
  rates: RatesValue,
  times: TimesValue,
  commission: CommissionValue,
  holidays: HolidaysValue,
  office: OfficeValue,
} as const satisfies Record<DraftKind, z.ZodType>

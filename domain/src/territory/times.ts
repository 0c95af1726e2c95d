import { CALL_DESK, type CallDesk } from '../callcentre/index.ts'
import {
  FAIRNESS_ROAD_MINUTES,
  OFFLINE_CODE_RULES,
  type OfflineCodeRules,
  SAFE_ASK_RULES,
  type SafeAskRules,
} from '../dispatch/index.ts'
import { MATTER_MINUTES, type MatterKind, READING_RULES, type ReadingRules } from '../safety/index.ts'
import { DOUBT_RULES, type DoubtRules, ORDER_CAPS, type OrderCaps } from '../orders/index.ts'
import { HOUR_HELD_MINUTES } from '../slots/index.ts'
import { WEEKDAYS, type Weekday } from '../calendar/index.ts'
import type { Settings } from './settings.ts'

/** What of the settings an operator changes while the system runs, as it stands on the screen. */
export interface Times {
  callDesk: Omit<CallDesk, 'week'> & { opens: string; closes: string; closedOn: Weekday[] }
  alarmMinutes: Record<MatterKind, number>
  quietHours: { from: string; to: string }
  heat: Settings['heat']
  offerSeconds: number
  slotHorizonDays: number
  rescheduleFreeHours: number
  rescheduleLateMax: number
  facilitatorSilentMinutes: number
  hourHeldMinutes: number
  ratingWindowDays: number
  liveLinkAfterVisitMinutes: number
  fuelPaisaPerKm: number
  fairnessRoadMinutes: number
  orderCaps: OrderCaps
  orderDoubt: DoubtRules
  unusualReading: ReadingRules
  offlineCodes: OfflineCodeRules
  safeAsk: SafeAskRules
}

/** Where the pack says nothing, like those who read these settings. */
const SILENT_MINUTES = 20
const FUEL_PAISA_PER_KM = 700

export function timesOf(settings: Settings): Times {
  const { week, ...desk } = settings.callDesk ?? CALL_DESK
  const open = WEEKDAYS.map((day) => week[day]).find((hours) => hours !== null)
  return {
    callDesk: {
      ...desk,
      opens: open?.open ?? '08:00',
      closes: open?.close ?? '20:00',
      closedOn: WEEKDAYS.filter((day) => week[day] === null),
    },
    alarmMinutes: { ...MATTER_MINUTES, ...settings.alarmMinutes },
    quietHours: settings.quietHours,
    heat: settings.heat,
    offerSeconds: settings.offerSeconds,
    slotHorizonDays: settings.slotHorizonDays,
    rescheduleFreeHours: settings.rescheduleFreeHours,
    rescheduleLateMax: settings.rescheduleLateMax,
    facilitatorSilentMinutes: settings.facilitatorSilentMinutes ?? SILENT_MINUTES,
    hourHeldMinutes: settings.hourHeldMinutes ?? HOUR_HELD_MINUTES,
    ratingWindowDays: settings.ratingWindowDays,
    liveLinkAfterVisitMinutes: settings.liveLinkAfterVisitMinutes,
    fuelPaisaPerKm: settings.fuelPaisaPerKm ?? FUEL_PAISA_PER_KM,
    fairnessRoadMinutes: settings.fairnessRoadMinutes ?? FAIRNESS_ROAD_MINUTES,
    orderDoubt: { ...DOUBT_RULES, ...settings.orderDoubt },
    orderCaps: { ...ORDER_CAPS, ...settings.orderCaps },
    unusualReading: { ...READING_RULES, ...settings.unusualReading },
    offlineCodes: { ...OFFLINE_CODE_RULES, ...settings.offlineCodes },
    safeAsk: { ...SAFE_ASK_RULES, ...settings.safeAsk },
  }
}

/** The settings with these times in force. */
export function withTimes(settings: Settings, { callDesk, ...times }: Times): Settings {
  const { opens, closes, closedOn, ...desk } = callDesk
  const week = Object.fromEntries(
    WEEKDAYS.map((day) => [day, closedOn.includes(day) ? null : { open: opens, close: closes, breaks: [] }]),
  ) as CallDesk['week']
  return { ...settings, ...times, callDesk: { ...desk, week } }
}

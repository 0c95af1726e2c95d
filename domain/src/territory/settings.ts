import type { CallDesk } from '../callcentre/index.ts'
import type { OfflineCodeRules, SafeAskRules } from '../dispatch/index.ts'
import type { MatterKind, ReadingRules } from '../safety/index.ts'
import type { NumberRules, SignInRules } from '../identity/index.ts'
import type { DoubtRules, OrderCaps } from '../orders/index.ts'
import type { DueProcess } from '../standing/index.ts'

/** Operators' choices that are neither law nor money. */
export interface Settings {
  draftExpiresDays: number
  bookedExpiresDays: number
  bookedRemindersDays: number[]
  needLapsesDays: number
  needRemindersDays: number[]
  errorReportDays: number
  keptAtOfficeDays: number
  citizenFailuresMax: number
  rescheduleFreeHours: number
  rescheduleLateMax: number
  offerSeconds: number
  slotHours: number
  slotHorizonDays: number
  codeTries: number
  codeKeptDays: number
  arrivalMeters: number
  arrivalFixes: number
  arrivalDwellSeconds: number
  arriveCommandMeters: number
  accuracyMetersMax: number
  liveLinkAfterVisitMinutes: number
  /** A facilitator on the way who is not heard for so long is shown to operations; 20 where the pack says nothing. */
  facilitatorSilentMinutes?: number
  /** How long an hour is held for whoever in line was told of it; that of domain/slots where the pack says nothing. */
  hourHeldMinutes?: number
  /** What a kilometre costs in fuel, for the estimate that an offer shows; 700 where the pack says nothing. */
  fuelPaisaPerKm?: number
  /** How many minutes of road the planner gives to even out the week's earnings; domain/dispatch's where the pack says nothing. */
  fairnessRoadMinutes?: number
  ratingWindowDays: number
  /** Days and hours of due process; those of domain/standing where the pack says nothing. */
  dueProcess?: DueProcess
  /** How a citizen's number changes; those of domain/identity where the pack says nothing. */
  numbers?: NumberRules
  /** Who is texted a code to sign in, and how often; those of domain/identity where the pack says nothing. */
  signIn?: Partial<SignInRules>
  condolenceRatingDelayDays: number
  randomCallbackBasisPoints: number
  /** When the call desk is open and what it can promise; that of domain/callcentre where the pack says nothing. */
  callDesk?: CallDesk
  /** After how many minutes an alarm that nobody has taken is told to the desk anew; domain/safety's where it says nothing. */
  alarmMinutes?: Partial<Record<MatterKind, number>>
  /** How many orders may be open at once; those of domain/orders where the pack says nothing. */
  orderCaps?: OrderCaps
  /** From how many points an order is asked about; those of domain/orders where the pack says nothing. */
  orderDoubt?: DoubtRules
  /** From how much reading within an hour somebody looks at who reads; those of domain/safety where the pack says nothing. */
  unusualReading?: ReadingRules
  /** How many wrong codes typed offline are an alarm; those of domain/dispatch where the pack says nothing. */
  offlineCodes?: OfflineCodeRules
  /** When somebody on the way is asked whether they are safe; domain/dispatch's where the pack says nothing. */
  safeAsk?: SafeAskRules
  quietHours: { from: string; to: string }
  heat: { fromMonth: number; toMonth: number; from: string; to: string; enabled: boolean }
  cnicImagesKeptDays: number
  positionsKeptDays: number
  quoteValidHours: number
  /** Oldest version of a client's commands that is still accepted. */
  commandVersionMin: number
}

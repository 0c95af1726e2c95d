import { type Holiday, WEEKDAYS, type Weekday } from '../calendar/index.ts'
import { MATTER_KINDS, type MatterKind } from '../safety/index.ts'
import type { Office } from '../places/index.ts'
import type { DraftProblem } from './problem.ts'

/** What a reason for a failed visit costs the citizen, and who has caused it. */
interface ChargedReason {
  cause: string
  citizenFee: 'none' | 'noShow'
  countsForCitizen: boolean
}

/** Nobody pays for what they did not cause. */
export const checkReason = (reason: ChargedReason): DraftProblem[] => [
  ...(reason.citizenFee !== 'none' && reason.cause !== 'citizen'
    ? [{ path: 'citizenFee', code: 'reason_fee_unjust' as const }]
    : []),
  ...(reason.countsForCitizen && reason.cause !== 'citizen'
    ? [{ path: 'countsForCitizen', code: 'reason_fee_unjust' as const }]
    : []),
]

interface TaxedRates {
  withholding: { activeBasisPoints: number; inactiveBasisPoints: number }
  cash: { capPaisa: number }
  psidOnlyAbovePaisa: number
}

/** The law takes more from those who file no return; and nobody is asked to carry what their cap forbids. */
export const checkRates = ({ withholding, cash, psidOnlyAbovePaisa }: TaxedRates): DraftProblem[] => [
  ...(withholding.inactiveBasisPoints < withholding.activeBasisPoints
    ? [{ path: 'withholding.inactiveBasisPoints', code: 'tax_rates_swapped' as const }]
    : []),
  ...(cash.capPaisa < psidOnlyAbovePaisa ? [{ path: 'cash.capPaisa', code: 'cash_cap_too_small' as const }] : []),
]

interface Places {
  districts: ReadonlySet<string>
  offices: ReadonlySet<string>
  tehsilDistrict: ReadonlyMap<string, string>
}

export function checkHolidays(holidays: readonly Holiday[], places: Places): DraftProblem[] {
  const seen = new Set<string>()
  return holidays.flatMap((holiday) => {
    const { scope } = holiday
    const key = `${holiday.date} ${JSON.stringify(scope)}`
    const problems: DraftProblem[] = seen.has(key) ? [{ path: `holidays.${holiday.date}`, code: 'holiday_twice' }] : []
    seen.add(key)
    if (scope.kind !== 'territory')
      for (const id of scope.ids)
        if (!(scope.kind === 'districts' ? places.districts : places.offices).has(id))
          problems.push({ path: `holidays.${holiday.date}`, code: 'place_unknown', what: id })
    return problems
  })
}

export function checkOffice(
  next: Office,
  running: Office | undefined,
  places: Places,
  departments: readonly { id: string; officeKinds: readonly { kind: string }[] }[],
  openRequests: number,
): DraftProblem[] {
  const department = departments.find((one) => one.id === next.departmentId)
  const problems: DraftProblem[] = []
  if (!department) problems.push({ path: 'departmentId', code: 'department_unknown', what: next.departmentId })
  else if (!department.officeKinds.some((one) => one.kind === next.kind))
    problems.push({ path: 'kind', code: 'office_kind_unknown', what: next.kind })
  if (places.tehsilDistrict.get(next.tehsilId) !== next.districtId)
    problems.push({ path: 'tehsilId', code: 'place_unknown', what: next.tehsilId })
  // Who has applied there goes on there: the counter may move, but not become another's while they wait.
  if (running && openRequests > 0 && (running.departmentId !== next.departmentId || running.kind !== next.kind))
    problems.push({ path: 'kind', code: 'office_in_use', what: String(openRequests) })
  return problems
}

interface DeskTimes {
  callDesk: {
    opens: string
    closes: string
    closedOn: readonly Weekday[]
    windowMinutes: number
    shortestMinutes: number
  }
  alarmMinutes: Record<MatterKind, number>
}

/** A desk that never opens promises nothing, and a window longer than its day has no place in it. */
export function checkTimes({ callDesk, alarmMinutes }: DeskTimes): DraftProblem[] {
  const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
  const day = minutesOf(callDesk.closes) - minutesOf(callDesk.opens)
  const problems: DraftProblem[] = []
  if (callDesk.closedOn.length === WEEKDAYS.length || day < callDesk.windowMinutes)
    problems.push({ path: 'callDesk', code: 'desk_never_open' })
  if (callDesk.shortestMinutes > callDesk.windowMinutes)
    problems.push({ path: 'callDesk.shortestMinutes', code: 'desk_never_open' })
  for (const kind of MATTER_KINDS)
    if (kind !== 'unsafe' && alarmMinutes[kind] < alarmMinutes.unsafe)
      problems.push({ path: `alarmMinutes.${kind}`, code: 'unsafe_not_first' })
  return problems
}

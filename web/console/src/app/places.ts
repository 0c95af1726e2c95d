import type { LinkProps } from '@tanstack/react-router'
import { createMessages, type IconName } from '@app/ui'
import type { Desk } from './desks.ts'

export const placeWords = createMessages({
  en: {
    today: 'Today',
    board: 'Board',
    room: 'Today’s visits',
    moves: 'Move visits',
    capacity: 'Capacity',
    hours: 'Who works when',
    filings: 'Filings',
    messages: 'Messages',
    calls: 'Calls',
    numbers: 'Lost numbers',
    limits: 'Past the limit',
    events: 'Emergencies',
    doubts: 'Orders to check',
    debts: 'Missed visits',
    papers: 'Papers to recover',
    scorecards: 'Departments',
    outcomes: 'Outcomes',
    wasted: 'Wasted visits',
    evenness: 'Even pay',
    positions: 'Positions',
    system: 'System',
    applicants: 'Applicants',
    records: 'Records',
    accounts: 'Pay accounts',
    proceedings: 'Proceedings',
    acts: 'Second person',
    robberies: 'Robberies',
    agencies: 'Agencies',
    queue: 'Queue',
    order: 'New order',
    orders: 'Orders',
    till: 'Till',
    people: 'Representatives',
    shifts: 'Shifts',
    statement: 'Statement',
    requests: 'Invitations and requests',
    balance: 'Trial balance',
    cash: 'Cash',
    entries: 'Entries',
    closing: 'Closing months',
    payables: 'Owed to departments',
    deposits: 'Deposits',
    payouts: 'Payouts',
    payClaims: 'Questions about pay',
    clearing: 'Payment channels',
    statements: 'Bank statements',
    breaks: 'Unmatched lines',
    credits: 'Unidentified payments',
    refunds: 'Refunds',
    actions: 'Who did what',
    looks: 'Who viewed what',
  },
  ur: {
    today: 'آج',
    board: 'فہرست',
    room: 'آج کی ملاقاتیں',
    moves: 'ملاقاتیں منتقل کریں',
    capacity: 'گنجائش',
    hours: 'کون کب کام پر',
    filings: 'بھیجی گئی درخواستیں',
    messages: 'پیغامات',
    calls: 'کالز',
    numbers: 'گم شدہ نمبر',
    limits: 'حد سے آگے',
    events: 'ہنگامی صورتِ حال',
    doubts: 'آرڈر کی تصدیق',
    debts: 'گھر پر نہ ملنا',
    papers: 'کاغذات کی واپسی',
    scorecards: 'محکمے',
    outcomes: 'نتائج',
    wasted: 'بے کار ملاقاتیں',
    evenness: 'برابر کمائی',
    positions: 'مقامات',
    system: 'سسٹم',
    applicants: 'امیدوار',
    records: 'ریکارڈ',
    accounts: 'معاوضے کے اکاؤنٹ',
    proceedings: 'باقاعدہ کارروائی',
    acts: 'دوسرا شخص',
    robberies: 'وارداتیں',
    agencies: 'کمپنیاں',
    queue: 'قطار',
    order: 'نیا آرڈر',
    orders: 'آرڈر',
    till: 'نقدی',
    people: 'نمائندے',
    shifts: 'ڈیوٹیاں',
    statement: 'حساب',
    requests: 'دعوتیں اور درخواستیں',
    balance: 'میزان',
    cash: 'نقد',
    entries: 'اندراجات',
    payables: 'محکموں کو ادائیگی',
    closing: 'مہینے بند کرنا',
    deposits: 'جمع رقوم',
    payouts: 'ادائیگیاں',
    payClaims: 'معاوضے کے سوال',
    clearing: 'ادائیگی کے ذرائع',
    statements: 'بینک سٹیٹمنٹ',
    breaks: 'بے حساب سطریں',
    credits: 'نامعلوم رقوم',
    refunds: 'رقم کی واپسی',
    actions: 'کس نے کیا کیا',
    looks: 'کس نے کیا دیکھا',
  },
})

export interface Place {
  to: Exclude<LinkProps['to'], undefined>
  key: keyof (typeof placeWords)['en']
  icon: IconName
  /** Whose pages stand behind it at another address. */
  holds?: string
  /** Whose it is; without it, everybody's who sits at the desk. */
  roles?: readonly string[]
  /** Of no district: for those alone whose place is the whole programme. The server refuses it to others. */
  whole?: true
}

const judges = ['supervisor'] as const
const vets = ['vetting', 'supervisor'] as const

/** The pages of a desk, in the order in which they stand in the side bar. A desk of one page has none here. */
const PLACES: Partial<Record<Desk['key'], readonly Place[]>> = {
  calls: [
    { to: '/calls', key: 'calls', icon: 'phone-call' },
    { to: '/calls/numbers', key: 'numbers', icon: 'phone' },
    { to: '/calls/limits', key: 'limits', icon: 'plus' },
  ],
  operations: [
    { to: '/operations', key: 'today', icon: 'chart' },
    { to: '/operations/room', key: 'room', icon: 'map', holds: '/operations/map' },
    { to: '/operations/board', key: 'board', icon: 'list', holds: '/operations/requests' },
    { to: '/operations/moves', key: 'moves', icon: 'calendar-clock' },
    { to: '/operations/capacity', key: 'capacity', icon: 'table' },
    { to: '/operations/hours', key: 'hours', icon: 'calendar' },
    { to: '/operations/filings', key: 'filings', icon: 'send' },
    { to: '/operations/messages', key: 'messages', icon: 'message' },
    { to: '/operations/area-events', key: 'events', icon: 'warning' },
    { to: '/operations/doubts', key: 'doubts', icon: 'phone' },
    { to: '/operations/debts', key: 'debts', icon: 'coins' },
    { to: '/operations/papers', key: 'papers', icon: 'hand-over' },
    { to: '/operations/numbers', key: 'numbers', icon: 'phone', roles: judges },
    { to: '/operations/scorecards', key: 'scorecards', icon: 'office' },
    { to: '/operations/outcomes', key: 'outcomes', icon: 'sort' },
    { to: '/operations/wasted', key: 'wasted', icon: 'undo' },
    { to: '/operations/evenness', key: 'evenness', icon: 'scale' },
    { to: '/operations/positions', key: 'positions', icon: 'pin' },
    { to: '/operations/system', key: 'system', icon: 'monitor' },
  ],
  people: [
    { to: '/people', key: 'applicants', icon: 'user-plus', roles: vets },
    { to: '/people/records', key: 'records', icon: 'id-card', roles: vets },
    { to: '/people/accounts', key: 'accounts', icon: 'bank', roles: vets },
    { to: '/people/proceedings', key: 'proceedings', icon: 'scale', roles: judges },
    { to: '/people/robberies', key: 'robberies', icon: 'wallet', roles: judges },
    { to: '/people/agencies', key: 'agencies', icon: 'people', roles: judges },
  ],
  centre: [
    { to: '/centre', key: 'queue', icon: 'people' },
    { to: '/centre/order', key: 'order', icon: 'plus' },
    { to: '/centre/orders', key: 'orders', icon: 'request' },
    { to: '/centre/refunds', key: 'refunds', icon: 'undo' },
    { to: '/centre/till', key: 'till', icon: 'wallet' },
    { to: '/centre/numbers', key: 'numbers', icon: 'phone' },
  ],
  agency: [
    { to: '/agency', key: 'people', icon: 'people' },
    { to: '/agency/shifts', key: 'shifts', icon: 'calendar-clock' },
    { to: '/agency/statement', key: 'statement', icon: 'receipt' },
    { to: '/agency/requests', key: 'requests', icon: 'user-plus' },
  ],
  finance: [
    { to: '/finance', key: 'balance', icon: 'scale', whole: true },
    { to: '/finance/cash', key: 'cash', icon: 'coins', whole: true },
    { to: '/finance/entries', key: 'entries', icon: 'eye', whole: true },
    { to: '/finance/payables', key: 'payables', icon: 'office', whole: true },
    { to: '/finance/deposits', key: 'deposits', icon: 'bank' },
    { to: '/finance/payouts', key: 'payouts', icon: 'wallet' },
    { to: '/finance/pay-claims', key: 'payClaims', icon: 'message' },
    { to: '/finance/clearing', key: 'clearing', icon: 'repeat', whole: true },
    { to: '/finance/statements', key: 'statements', icon: 'receipt', whole: true },
    { to: '/finance/breaks', key: 'breaks', icon: 'search', whole: true },
    { to: '/finance/credits', key: 'credits', icon: 'help', whole: true },
    { to: '/finance/refunds', key: 'refunds', icon: 'undo', roles: ['finance'] },
    { to: '/finance/closing', key: 'closing', icon: 'lock', whole: true },
    { to: '/finance/acts', key: 'acts', icon: 'people' },
    { to: '/finance/robberies', key: 'robberies', icon: 'shield' },
  ],
  audit: [
    { to: '/audit', key: 'actions', icon: 'history' },
    { to: '/audit/access', key: 'looks', icon: 'eye', roles: ['auditor'] },
    { to: '/audit/doubts', key: 'doubts', icon: 'phone', roles: ['auditor'] },
    { to: '/audit/limits', key: 'limits', icon: 'plus', roles: ['auditor'] },
  ],
}

/** Who sits at a desk, as far as it decides which of its pages are theirs. */
export interface Sitter {
  roles: readonly string[]
  jurisdiction: { province?: boolean | undefined }
}

export const placesOf = (desk: Desk['key'], { roles, jurisdiction }: Sitter): readonly Place[] =>
  (PLACES[desk] ?? []).filter(
    (place) =>
      (place.roles?.some((role) => roles.includes(role)) ?? true) && (!place.whole || (jurisdiction.province ?? false)),
  )

/** Where somebody begins at a desk: at its first page that is theirs. */
export const firstPlace = ({ key, path }: Pick<Desk, 'key' | 'path'>, sitter: Sitter): Place['to'] =>
  placesOf(key, sitter)[0]?.to ?? path

/** The place that an address belongs to: of those that it begins with, the nearest. */
export function placeAt(path: string, places: readonly Pick<Place, 'to' | 'holds'>[]): Place['to'] | undefined {
  const within = (place: string) => path === place || path.startsWith(`${place}/`)
  const reaches = places.flatMap(({ to, holds }) => [
    { to, from: to as string },
    ...(holds ? [{ to, from: holds }] : []),
  ])
  return reaches.filter((one) => within(one.from)).sort((one, other) => other.from.length - one.from.length)[0]?.to
}

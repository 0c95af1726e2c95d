import { ALARM_ROLES } from '@app/domain/safety'
import { createMessages, type IconName } from '@app/ui'

export const deskWords = createMessages({
  en: {
    calls: 'Call centre',
    desk: 'Office desk',
    operations: 'Control room',
    finance: 'Finance',
    grievances: 'Complaints',
    audit: 'Audit',
    setup: 'Set-up',
    system: 'System',
    changes: 'Changes',
    offices: 'Offices',
    facts: 'Facts',
    agencies: 'Agencies',
    centres: 'Service centres',
    staff: 'Staff',
    connections: 'Connections',
    people: 'Representatives',
    wallboard: 'Wallboard',
    agency: 'My agency',
    centre: 'Service centre',
    proceedings: 'Proceedings',
    records: 'Representatives’ records',
    alarms: 'Alarms',
  },
  ur: {
    calls: 'کال سینٹر',
    desk: 'دفتری ڈیسک',
    operations: 'کنٹرول روم',
    finance: 'حساب کتاب',
    grievances: 'شکایات',
    audit: 'آڈٹ',
    setup: 'تیاری',
    system: 'سسٹم',
    changes: 'تبدیلیاں',
    offices: 'دفاتر',
    facts: 'معلومات',
    agencies: 'کمپنیاں',
    centres: 'سروس سینٹر',
    staff: 'عملہ',
    connections: 'رابطے',
    people: 'نمائندے',
    wallboard: 'وال بورڈ',
    agency: 'میری کمپنی',
    centre: 'سروس سینٹر',
    proceedings: 'باقاعدہ کارروائی',
    records: 'نمائندوں کا ریکارڈ',
    alarms: 'الارم',
  },
})

export interface Desk {
  key: keyof (typeof deskWords)['en']
  path:
    | '/calls'
    | '/calls/wallboard'
    | '/desk'
    | '/operations'
    | '/finance'
    | '/grievances'
    | '/audit'
    | '/admin/setup'
    | '/admin/system'
    | '/admin/changes'
    | '/admin/offices'
    | '/admin/facts'
    | '/admin/agencies'
    | '/admin/centres'
    | '/admin/staff'
    | '/admin/connections'
    | '/people'
    | '/people/proceedings'
    | '/people/records'
    | '/agency'
    | '/centre'
    | '/alarms'
  icon: IconName
  roles: readonly string[]
}

/** The desks and who sits at them; the same roles as the contract's endpoints behind each. */
const DESKS: readonly Desk[] = [
  { key: 'calls', path: '/calls', icon: 'phone-call', roles: ['agent'] },
  { key: 'wallboard', path: '/calls/wallboard', icon: 'chart', roles: ['supervisor'] },
  { key: 'desk', path: '/desk', icon: 'inbox', roles: ['clerk'] },
  { key: 'operations', path: '/operations', icon: 'map', roles: ['operations', 'supervisor'] },
  { key: 'people', path: '/people', icon: 'user-check', roles: ['vetting', 'supervisor'] },
  // Operations opens reviews and lays protective pauses; a supervisor has them among the people.
  { key: 'proceedings', path: '/people/proceedings', icon: 'scale', roles: ['operations'] },
  // Finance keeps tax status and cash limits, operations where somebody serves.
  { key: 'records', path: '/people/records', icon: 'id-card', roles: ['operations', 'finance'] },
  { key: 'centre', path: '/centre', icon: 'store', roles: ['centre'] },
  { key: 'agency', path: '/agency', icon: 'people', roles: ['agency'] },
  { key: 'finance', path: '/finance', icon: 'coins', roles: ['finance', 'auditor'] },
  { key: 'grievances', path: '/grievances', icon: 'message', roles: ['grievances', 'supervisor'] },
  { key: 'audit', path: '/audit', icon: 'history', roles: ['auditor', 'supervisor'] },
  { key: 'changes', path: '/admin/changes', icon: 'edit', roles: ['admin'] },
  { key: 'offices', path: '/admin/offices', icon: 'office', roles: ['admin'] },
  { key: 'facts', path: '/admin/facts', icon: 'book', roles: ['admin'] },
  { key: 'agencies', path: '/admin/agencies', icon: 'people', roles: ['admin'] },
  { key: 'centres', path: '/admin/centres', icon: 'store', roles: ['admin'] },
  // Whoever hears any alarm at all; which ones, the server says by the role.
  { key: 'alarms', path: '/alarms', icon: 'sos', roles: ALARM_ROLES },
  { key: 'staff', path: '/admin/staff', icon: 'id-card', roles: ['admin', 'supervisor'] },
  { key: 'connections', path: '/admin/connections', icon: 'link', roles: ['admin', 'auditor'] },
  { key: 'setup', path: '/admin/setup', icon: 'list', roles: ['admin'] },
  { key: 'system', path: '/admin/system', icon: 'monitor', roles: ['admin'] },
]

export const desksOf = (roles: readonly string[]): Desk[] =>
  DESKS.filter((desk) => desk.roles.some((role) => roles.includes(role)))

const belongs = (path: string, desk: Desk): boolean =>
  path === desk.path ||
  path.startsWith(`${desk.path}/`) ||
  (desk.key === 'changes' && path.startsWith('/admin/drafts/'))

/** The desk at which somebody stands: of two whose address fits, the nearer. */
export const deskAt = (path: string, desks: readonly Desk[]): Desk | undefined =>
  desks.filter((desk) => belongs(path, desk)).sort((one, other) => other.path.length - one.path.length)[0]

/** Whether the address belongs to one of these desks; the first page belongs to everyone. */
export const mayStand = (path: string, roles: readonly string[]): boolean =>
  path === '/' ||
  path === '/me' ||
  path === '/sign-in' ||
  path === '/begin' ||
  deskAt(path, desksOf(roles)) !== undefined

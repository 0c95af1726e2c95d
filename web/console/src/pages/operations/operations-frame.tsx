import type { ReactNode } from 'react'
import { createMessages, Page, useText, type IconName } from '@app/ui'
import { useProgramme } from '../../app/programme.tsx'
import { SubNav } from '../../app/sub-nav.tsx'

const words = createMessages({
  en: { parts: 'Parts of operations', board: 'Board', map: 'Map', filings: 'Filings', events: 'Area events', debts: 'Missed visits', papers: 'Papers to fetch', outcomes: 'Outcomes', alerts: 'Calls for help', moves: 'Move visits', capacity: 'Capacity', scorecards: 'Departments', messages: 'Messages' },
  ur: { parts: 'نگرانی کے حصے', board: 'فہرست', map: 'نقشہ', filings: 'محکموں کو', events: 'ہنگامی صورتیں', debts: 'غیر حاضری', papers: 'واپس لانے والے کاغذ', outcomes: 'نتائج', alerts: 'مدد کی پکار', moves: 'ملاقاتیں منتقل', capacity: 'گنجائش', scorecards: 'محکمے', messages: 'پیغام' },
})

const parts: readonly { to: '/operations' | '/operations/map' | '/operations/filings' | '/operations/area-events' | '/operations/debts' | '/operations/papers' | '/operations/outcomes' | '/operations/alerts' | '/operations/moves' | '/operations/capacity' | '/operations/scorecards' | '/operations/messages'; key: 'board' | 'map' | 'filings' | 'events' | 'debts' | 'papers' | 'outcomes' | 'alerts' | 'moves' | 'capacity' | 'scorecards' | 'messages'; icon: IconName }[] = [
  { to: '/operations', key: 'board', icon: 'list' },
  { to: '/operations/map', key: 'map', icon: 'map' },
  { to: '/operations/moves', key: 'moves', icon: 'calendar-clock' },
  { to: '/operations/capacity', key: 'capacity', icon: 'table' },
  { to: '/operations/filings', key: 'filings', icon: 'send' },
  { to: '/operations/messages', key: 'messages', icon: 'message' },
  { to: '/operations/area-events', key: 'events', icon: 'warning' },
  { to: '/operations/debts', key: 'debts', icon: 'coins' },
  { to: '/operations/papers', key: 'papers', icon: 'hand-over' },
  { to: '/operations/alerts', key: 'alerts', icon: 'sos' },
  { to: '/operations/scorecards', key: 'scorecards', icon: 'office' },
  { to: '/operations/outcomes', key: 'outcomes', icon: 'chart' },
]

/** The pages of operations share their second row of places. */
export function OperationsFrame({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const t = useText(words)
  const { name } = useProgramme()
  return (
    <div className="dense">
      <Page title={title} suffix={name} lead={lead} wide back={<SubNav label={t.parts} places={parts.map((part) => ({ to: part.to, icon: part.icon, words: t[part.key] }))} />}>
        {children}
      </Page>
    </div>
  )
}

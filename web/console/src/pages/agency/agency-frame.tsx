import type { ReactNode } from 'react'
import { Page, useText } from '@app/ui'
import { useProgramme } from '../../app/programme.tsx'
import { SubNav } from '../../app/sub-nav.tsx'
import { agencyWords } from './agency-words.ts'

export function AgencyFrame({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const t = useText(agencyWords)
  const { name } = useProgramme()
  const places = [
    { to: '/agency' as const, icon: 'people' as const, words: t.people }, { to: '/agency/shifts' as const, icon: 'calendar-clock' as const, words: t.shifts }, { to: '/agency/statement' as const, icon: 'receipt' as const, words: t.statement }, { to: '/agency/requests' as const, icon: 'user-plus' as const, words: t.requests },
  ]
  return (
    <div className="dense">
      <Page title={title} suffix={name} lead={lead} wide back={<SubNav label={t.parts} places={places} />}>{children}</Page>
    </div>
  )
}

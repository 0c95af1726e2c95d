import type { ReactNode } from 'react'
import { Notice, Page, useText } from '@app/ui'
import { useProgramme } from '../../app/programme.tsx'
import { useSession } from '../../app/session.tsx'
import { SubNav } from '../../app/sub-nav.tsx'
import { centreWords } from './centre-words.ts'

/** The centre at whose counters this clerk sits. */
export const useCentreId = (): string | undefined => useSession().me?.jurisdiction.centres?.[0]

export function CentreFrame({ title, lead, children }: { title: string; lead?: string; children(centreId: string): ReactNode }) {
  const t = useText(centreWords)
  const { name } = useProgramme()
  const centreId = useCentreId()
  const places = [
    { to: '/centre' as const, icon: 'people' as const, words: t.queue }, { to: '/centre/order' as const, icon: 'plus' as const, words: t.order }, { to: '/centre/orders' as const, icon: 'request' as const, words: t.orders }, { to: '/centre/till' as const, icon: 'wallet' as const, words: t.till },
  ]
  return (
    <div className="dense">
      <Page title={title} suffix={name} lead={lead} wide back={<SubNav label={t.parts} places={places} />}>
        {centreId ? children(centreId) : <Notice tone="warning" title={t.noCentre} />}
      </Page>
    </div>
  )
}

import type { ReactNode } from 'react'
import { Notice, Page, useText } from '@app/ui'
import { useProgramme } from '../../app/programme.tsx'
import { useSession } from '../../app/session.tsx'
import { centreWords } from './centre-words.ts'

/** The centre at whose counters this clerk sits. */
export const useCentreId = (): string | undefined => useSession().me?.jurisdiction.centres?.[0]

export function CentreFrame({
  title,
  lead,
  children,
}: {
  title: string
  lead?: string
  children(centreId: string): ReactNode
}) {
  const t = useText(centreWords)
  const { name } = useProgramme()
  const centreId = useCentreId()
  return (
    <div className="dense">
      <Page title={title} suffix={name} lead={lead} wide>
        {centreId ? children(centreId) : <Notice tone="warning" title={t.noCentre} />}
      </Page>
    </div>
  )
}

import type { ReactNode } from 'react'
import { Page } from '@app/ui'
import { useProgramme } from '../../app/programme.tsx'

/** The pages of administration stand in the same frame. */
export function AdminFrame({ title, lead, back, children }: { title: string; lead?: ReactNode; back?: ReactNode; children: ReactNode }) {
  const { name } = useProgramme()
  return <div className="dense"><Page title={title} suffix={name} lead={lead} back={back} wide>{children}</Page></div>
}

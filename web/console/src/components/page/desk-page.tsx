import type { ReactNode } from 'react'
import { Page } from '@app/ui'
import { useProgramme } from '../../app/programme.tsx'

export interface DeskPageProps {
  title: string
  lead?: ReactNode
  eyebrow?: ReactNode
  /** The way back to the list from what was opened from it. */
  back?: ReactNode
  /** Where the side bar says it already, and each line counts. */
  hideTitle?: boolean
  children: ReactNode
}

/** Where a desk is worked from all day: as wide as there is room, controls close together. */
export function DeskPage(props: DeskPageProps) {
  const { name } = useProgramme()
  return (
    <div className="dense">
      <Page {...props} suffix={name} wide />
    </div>
  )
}

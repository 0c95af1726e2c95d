import type { ReactNode } from 'react'
import { InTimeZone } from '@app/ui'
import { useProgramme } from './programme.ts'

/** The territory's clock, from the programme's data as it is kept on this phone. */
export function InProgrammeZone({ children }: { children?: ReactNode }) {
  const { programme } = useProgramme()
  return <InTimeZone zone={programme?.timeZone}>{children}</InTimeZone>
}

import { useAnswer } from '../../app/api.ts'
import { DecideVisit } from './decide-visit.tsx'
import { OverrideMark } from './override-mark.tsx'

/** Of one visit what operations decided, and what they may. Citizens' own view of it knows nothing of this. */
export function OverrideOfVisit({ visit }: { visit: { id: string; state: string } }) {
  const { data } = useAnswer('operations.override', { visitId: visit.id })
  if (!data) return null
  return (
    <>
      {data.standing && <OverrideMark override={data.standing} />}
      <DecideVisit visit={{ ...visit, override: data.standing }} />
    </>
  )
}

import { useAnswer } from '../../../app/api.ts'
import { Answered } from '../../../components/page/states.tsx'
import { Heat } from '../measures/capacity-page.tsx'
import { useOwnDistricts } from '../district-field.tsx'

/** Where and when somebody could still go today: of the chosen district, or the first of mine. */
export function FreeHours({ districtId }: { districtId: string }) {
  const own = useOwnDistricts()
  const wanted = districtId || own[0]?.id
  const answer = useAnswer('operations.capacity', wanted ? { districtId: wanted } : null, {
    keep: true,
    everyMs: 60_000,
  })
  return (
    <>
      <p className="interface">
        <strong>{own.find((one) => one.id === wanted)?.label}</strong>
      </p>
      <Answered answer={answer} shape="row" lines={5}>
        {(found) => <Heat found={found} />}
      </Answered>
    </>
  )
}

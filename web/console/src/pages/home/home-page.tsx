import { Navigate } from '@tanstack/react-router'
import { useAnswer } from '../../app/api.ts'
import { desksOf } from '../../app/desks.ts'
import { firstDesk } from '../../app/last-desk.ts'
import { firstPlace, type Place } from '../../app/places.ts'
import { useProgramme } from '../../app/programme.tsx'
import { useSession } from '../../app/session.tsx'

/** Nobody works at the front door: the desk that was left last opens, and for whoever begins a system what it lacks. */
export default function HomePage() {
  const { me } = useSession()
  const { programme } = useProgramme()
  const desk = firstDesk(desksOf(me?.roles ?? []))
  const place = me && desk && firstPlace(desk, me)
  // The demo is set up by itself.
  const begins = programme?.mode === 'real' && (me?.roles.includes('admin') ?? false)
  if (!place || !programme) return null
  return begins ? <Beginner otherwise={place} /> : <Navigate to={place} replace />
}

function Beginner({ otherwise }: { otherwise: Place['to'] }) {
  const { data, problem } = useAnswer('setup.get', {})
  if (!data && !problem) return null
  return <Navigate to={data && data.ready < data.of ? '/admin/setup' : otherwise} replace />
}

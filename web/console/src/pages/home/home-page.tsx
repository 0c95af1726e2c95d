import { Navigate } from '@tanstack/react-router'
import { useAnswer } from '../../app/api.ts'
import { type Desk, desksOf } from '../../app/desks.ts'
import { firstDesk } from '../../app/last-desk.ts'
import { useProgramme } from '../../app/programme.tsx'
import { useSession } from '../../app/session.tsx'

/** Nobody works at the front door: the desk that was left last opens, and for whoever begins a system what it lacks. */
export default function HomePage() {
  const { me } = useSession()
  const { programme } = useProgramme()
  const desk = firstDesk(desksOf(me?.roles ?? []))
  // The demo is set up by itself.
  const begins = programme?.mode === 'real' && (me?.roles.includes('admin') ?? false)
  if (!desk || !programme) return null
  return begins ? <Beginner otherwise={desk} /> : <Navigate to={desk.path} replace />
}

function Beginner({ otherwise }: { otherwise: Desk }) {
  const { data, problem } = useAnswer('setup.get', {})
  if (!data && !problem) return null
  return <Navigate to={data && data.ready < data.of ? '/admin/setup' : otherwise.path} replace />
}

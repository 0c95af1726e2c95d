import { Navigate } from '@tanstack/react-router'
import { desksOf } from '../../app/desks.ts'
import { firstDesk } from '../../app/last-desk.ts'
import { useSession } from '../../app/session.tsx'

/** Nobody works at the front door: the desk that was left last opens. */
export default function HomePage() {
  const { me } = useSession()
  const desk = firstDesk(desksOf(me?.roles ?? []))
  return desk ? <Navigate to={desk.path} replace /> : null
}

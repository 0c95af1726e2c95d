import { useParams } from '@tanstack/react-router'
import { useText } from '@app/ui'
import { RobberyCase } from '../../robbery/robbery-case.tsx'
import { robberyWords } from '../../robbery/robbery-words.ts'
import { PeopleFrame } from './people-frame.tsx'

export default function RobberyPage() {
  const { robberyId } = useParams({ strict: false }) as { robberyId: string }
  const t = useText(robberyWords)
  return <PeopleFrame title={t.title}><RobberyCase robberyId={robberyId} desk="/people" /></PeopleFrame>
}

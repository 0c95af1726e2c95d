import { useParams } from '@tanstack/react-router'
import { useText } from '@app/ui'
import { DeskPage } from '../../app/desk-page.tsx'
import { RobberyCase } from '../../robbery/robbery-case.tsx'
import { robberyWords } from '../../robbery/robbery-words.ts'

export default function RobberyPage() {
  const { robberyId } = useParams({ strict: false }) as { robberyId: string }
  const t = useText(robberyWords)
  return (
    <DeskPage title={t.title}>
      <RobberyCase robberyId={robberyId} desk="/people" />
    </DeskPage>
  )
}

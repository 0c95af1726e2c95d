import { useParams } from '@tanstack/react-router'
import { useText } from '@app/ui'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { RobberyCase } from '../../components/robbery/robbery-case.tsx'
import { robberyWords } from '../../components/robbery/robbery-words.ts'

export default function RobberyPage() {
  const { robberyId } = useParams({ strict: false }) as { robberyId: string }
  const t = useText(robberyWords)
  return (
    <DeskPage title={t.title}>
      <RobberyCase robberyId={robberyId} desk="/finance" />
    </DeskPage>
  )
}

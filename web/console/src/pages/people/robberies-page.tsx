import { useText } from '@app/ui'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { RobberyList } from '../../components/robbery/robbery-list.tsx'
import { robberyWords } from '../../components/robbery/robbery-words.ts'

export default function RobberiesPage() {
  const t = useText(robberyWords)
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <RobberyList desk="/people" />
    </DeskPage>
  )
}

import { useText } from '@app/ui'
import { DeskPage } from '../../app/desk-page.tsx'
import { RobberyList } from '../../robbery/robbery-list.tsx'
import { robberyWords } from '../../robbery/robbery-words.ts'

export default function RobberiesPage() {
  const t = useText(robberyWords)
  return (
    <DeskPage title={t.title} lead={t.lead}>
      <RobberyList desk="/finance" />
    </DeskPage>
  )
}

import { useText } from '@app/ui'
import { RobberyList } from '../../robbery/robbery-list.tsx'
import { robberyWords } from '../../robbery/robbery-words.ts'
import { PeopleFrame } from './people-frame.tsx'

export default function RobberiesPage() {
  const t = useText(robberyWords)
  return <PeopleFrame title={t.title} lead={t.lead}><RobberyList desk="/people" /></PeopleFrame>
}

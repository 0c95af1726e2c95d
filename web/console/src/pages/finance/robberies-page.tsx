import { useText } from '@app/ui'
import { RobberyList } from '../../robbery/robbery-list.tsx'
import { robberyWords } from '../../robbery/robbery-words.ts'
import { FinanceFrame } from './finance-frame.tsx'

export default function RobberiesPage() {
  const t = useText(robberyWords)
  return <FinanceFrame title={t.title} lead={t.lead}><RobberyList desk="/finance" /></FinanceFrame>
}

import { useParams } from '@tanstack/react-router'
import { useText } from '@app/ui'
import { RobberyCase } from '../../robbery/robbery-case.tsx'
import { robberyWords } from '../../robbery/robbery-words.ts'
import { FinanceFrame } from './finance-frame.tsx'

export default function RobberyPage() {
  const { robberyId } = useParams({ strict: false }) as { robberyId: string }
  const t = useText(robberyWords)
  return <FinanceFrame title={t.title}><RobberyCase robberyId={robberyId} desk="/finance" /></FinanceFrame>
}

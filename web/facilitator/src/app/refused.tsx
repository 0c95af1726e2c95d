import { Notice, useSay } from '@app/ui'
import type { Acting } from '../offline/use-offline.tsx'
import { refusalWords } from './words.ts'

/** Why the last deed was refused, in the server's words or the domain's. */
export function Refused({ acting }: { acting: Pick<Acting, 'refused'> }) {
  const say = useSay()
  const { refused } = acting
  if (!refused) return null
  return <Notice tone="danger" live title={say(refusalWords(refused.code, refused.words))} />
}

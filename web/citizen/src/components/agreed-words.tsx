import type { Output } from '@app/contract/calls'
import { fillTemplate } from '@app/domain/shared'
import { useSay } from '@app/ui'
import { useAnswer } from '../app/api.ts'

type Kind = Output<'consents.words'>['items'][number]['kind']

/** Today’s words of a consent, letter by letter, and the hash that goes back with the yes. */
export function useAgreedWords(kind: Kind) {
  const answer = useAnswer('consents.words', {})
  return { found: answer.data?.items.find((one) => one.kind === kind), reload: answer.reload }
}

export function AgreedWords({ kind, facts = {} }: { kind: Kind; facts?: Record<string, string> }) {
  const say = useSay()
  const { found } = useAgreedWords(kind)
  return found ? <p className="interface">{fillTemplate(say(found.words), facts)}</p> : null
}

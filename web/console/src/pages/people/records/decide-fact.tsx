import { useText } from '@app/ui'
import { useAct } from '../../../app/api.ts'
import { SecondWord } from '../../../components/deciding/second-word.tsx'
import { type Change, FactValue } from './fact-value.tsx'
import { recordWords } from './words.ts'

/** A second person's word, or the office's on what a representative proposed. */
export function DecideFact({ change, approve, onClose }: { change: Change; approve: boolean; onClose(): void }) {
  const t = useText(recordWords)
  const act = useAct('facts.decide')
  return (
    <SecondWord
      id="fact-decide-reason"
      words={t}
      act={act}
      approve={approve}
      decision={(reason) => ({ changeId: change.changeId, approve, reason })}
      onClose={onClose}
    >
      <strong>{t[`f_${change.kind}`]}</strong>: <FactValue kind={change.kind} value={change.after} />
    </SecondWord>
  )
}

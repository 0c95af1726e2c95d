import { useSay, useText } from '@app/ui'
import { useAct } from '../../app/api.ts'
import { SecondWord } from '../../components/deciding/second-word.tsx'
import { agencyWords } from './agency-words.ts'
import type { Change } from './changes-table.tsx'

/** A second person's word on what was asked, with why. */
export function DecideDialog({ change, approve, onClose }: { change: Change; approve: boolean; onClose(): void }) {
  const t = useText(agencyWords)
  const say = useSay()
  const act = useAct('agencies.decide')
  return (
    <SecondWord
      id="decide-reason"
      words={t}
      act={act}
      approve={approve}
      decision={(reason) => ({ changeId: change.id, approve, reason })}
      onClose={onClose}
    >
      <strong>{say(change.agencyName)}</strong>: {t[`k_${change.kind}`]}. <bdi>{change.reason}</bdi>
    </SecondWord>
  )
}

import { Bdi, Button, Notice, ProblemNotice, useText, useToast, When } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { numberWords } from './number-words.ts'

/** Somebody asked for the record to move: whoever holds the number that it hangs on sees it first, and can stop it. */
export function NumberAsked() {
  const t = useText(numberWords)
  const toast = useToast()
  const { data, reload } = useAnswer('number.mine', {})
  const stop = useAct('number.stop')
  const change = data?.change
  if (!change) return null
  const keep = async () => {
    if (!(await stop.run({ changeId: change.changeId }))) return
    toast(t.stopped)
    reload()
  }
  return (
    <Notice tone="danger" icon="shield" title={t.asked(change.toMasked)}>
      <p>
        {t.askedText}
        {change.movesAt && (
          <>
            {' '}
            {t.when}{' '}
            <Bdi>
              <When at={change.movesAt} />
            </Bdi>
          </>
        )}
      </p>
      {stop.problem && <ProblemNotice problem={stop.problem} />}
      <Button tone="danger" busy={stop.busy} onClick={() => void keep()}>
        {t.stop}
      </Button>
    </Notice>
  )
}

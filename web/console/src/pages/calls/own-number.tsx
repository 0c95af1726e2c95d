import { Bdi, Button, Notice, ProblemNotice, useText, useToast } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { Answered } from '../../components/page/states.tsx'
import { numbersWords } from './numbers-words.ts'

/** The caller has read the code of the number that the record hangs on: by their word a move is stopped. */
export function NumberPart({ accountId }: { accountId: string }) {
  const t = useText(numbersWords)
  const toast = useToast()
  const answer = useAnswer('number.mine', { accountId })
  const stop = useAct('number.stop')
  return (
    <Answered answer={answer}>
      {({ change }) =>
        change ? (
          <Notice
            tone="danger"
            title={
              <>
                {t.ownAsked} <Bdi>{change.toMasked}</Bdi>
              </>
            }
          >
            {stop.problem && <ProblemNotice problem={stop.problem} />}
            <Button
              tone="danger"
              busy={stop.busy}
              onClick={async () => {
                if (await stop.run({ changeId: change.changeId, accountId })) toast(t.stoppedNow)
              }}
            >
              {t.stop}
            </Button>
          </Notice>
        ) : (
          <p className="interface">{t.ownNone}</p>
        )
      }
    </Answered>
  )
}

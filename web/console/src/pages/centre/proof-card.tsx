import { Button, Card, Notice, Printed, ProblemNotice, useSay, useText } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { Answered } from '../../components/page/states.tsx'
import type { RequestView } from '../../components/request/request-words.ts'
import { stepWords } from './desk-words.ts'

/** Each line as it will print, read aloud; one yes for all of them, after all were read. */
export function ProofCard({ request }: { request: RequestView }) {
  const t = useText(stepWords)
  const say = useSay()
  const answer = useAnswer('requests.proofLines', { requestId: request.id }, { keep: true })
  const act = useAct('requests.prove')
  return (
    <Card title={t.proof}>
      <Answered answer={answer}>
        {({ lines, proofHash }) => (
          <>
            <p className="small">{t.proofText}</p>
            <dl className="stack gap-2 interface">
              {lines.map((line) => (
                <div key={line.field}>
                  <dt className="small muted">{say(line.label)}</dt>
                  <dd>
                    <Printed value={line.value} shown={line.shown} />
                  </dd>
                </div>
              ))}
            </dl>
            {proofHash ? (
              <Notice tone="success" title={t.proved} />
            ) : (
              <Button
                block
                icon="check"
                busy={act.busy}
                onClick={() =>
                  void act.run({
                    requestId: request.id,
                    lines: lines.map(({ field, value }) => ({ field, value, yes: true as const })),
                  })
                }
              >
                {t.yes}
              </Button>
            )}
            {act.problem && <ProblemNotice problem={act.problem} />}
          </>
        )}
      </Answered>
    </Card>
  )
}

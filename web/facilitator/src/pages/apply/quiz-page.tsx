import { useEffect, useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Bdi,
  Button,
  Card,
  ChoiceCards,
  forgetAnswers,
  LinkButton,
  Notice,
  Page,
  ProblemNotice,
  Skeleton,
  Stack,
  Steps,
  useCommand,
  useSay,
  useText,
} from '@app/ui'
import { BackLink } from '../../app/back-link.tsx'
import { call } from '../../app/client.ts'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { commonWords } from '../../app/words.ts'
import { quizWords } from './words.ts'

/** One question at a time; the server marks the sheet. */
export default function QuizPage() {
  const t = useText(quizWords)
  const common = useText(commonWords)
  const say = useSay()
  const { name } = useProgramme()
  const begin = useCommand((_: object, commandId) => call('quiz.begin', {}, { commandId }))
  const answer = useCommand((input: { quizId: string; answers: { questionId: string; option: number }[] }, commandId) =>
    call('quiz.answer', input, { commandId }),
  )
  const [sheet, setSheet] = useState<Output<'quiz.begin'>>()
  const [given, setGiven] = useState<Record<string, number>>({})
  const [at, setAt] = useState(0)
  const [marked, setMarked] = useState<Output<'quiz.answer'>>()
  const { run } = begin
  useEffect(() => {
    const draw = async () => setSheet(await run({}))
    void draw()
  }, [run])
  const question = sheet?.questions[at]
  const hand = async () => {
    if (!sheet) return
    const heard = await answer.run({
      quizId: sheet.quizId,
      answers: sheet.questions.map(({ questionId }) => ({ questionId, option: given[questionId] ?? 0 })),
    })
    forgetAnswers('recruit.mine')
    if (heard) setMarked(heard)
  }
  return (
    <Page title={t.title} suffix={name} back={<BackLink href={to('apply')} />}>
      {begin.problem && <ProblemNotice problem={begin.problem} />}
      {begin.busy && <Skeleton shape="card" label={common.loading} />}
      {marked && <Verdict marked={marked} />}
      {sheet && question && !marked && (
        <Card>
          <Stack>
            <Steps now={at + 1} of={sheet.questions.length} label={t.of(at + 1, sheet.questions.length)} />
            <ChoiceCards
              id={`question-${at}`}
              label={say(question.text)}
              value={given[question.questionId] === undefined ? '' : String(given[question.questionId])}
              onChange={(option) => setGiven({ ...given, [question.questionId]: Number(option) })}
              choices={question.options.map((option, n) => ({ value: String(n), label: say(option) }))}
            />
            {answer.problem && <ProblemNotice problem={answer.problem} />}
            {at + 1 < sheet.questions.length ? (
              <Button
                tone="primary"
                block
                reason={given[question.questionId] === undefined ? t.pickOne : undefined}
                onClick={() => setAt(at + 1)}
              >
                {t.nextPart}
              </Button>
            ) : (
              <Button
                tone="primary"
                block
                icon="send"
                busy={answer.busy}
                reason={Object.keys(given).length < sheet.questions.length ? t.pick : undefined}
                onClick={() => void hand()}
              >
                {t.send}
              </Button>
            )}
            {at > 0 && (
              <Button tone="quiet" block icon="back" onClick={() => setAt(at - 1)}>
                {common.back}
              </Button>
            )}
          </Stack>
        </Card>
      )}
    </Page>
  )
}

function Verdict({ marked }: { marked: Output<'quiz.answer'> }) {
  const t = useText(quizWords)
  const say = useSay()
  const names = marked.training.modules.filter((one) => marked.toRead.includes(one.id)).map((one) => say(one.title))
  return (
    <>
      <Notice
        tone={marked.passed ? 'success' : 'warning'}
        live
        title={
          <>
            {marked.passed ? t.passed : t.failed}:{' '}
            <Bdi>
              {marked.right}/{marked.of}
            </Bdi>{' '}
            {t.right}
          </>
        }
      >
        {!marked.passed && names.length > 0 && (
          <p>
            {t.toRead}: {names.join('، ')}
          </p>
        )}
      </Notice>
      <LinkButton href={to('apply')} tone="primary" block>
        {t.back}
      </LinkButton>
    </>
  )
}

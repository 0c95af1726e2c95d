import type { Output } from '@app/contract/calls'
import { Bdi, Card, LinkButton, Notice, TaskList, useSay, useText, When } from '@app/ui'
import { to } from '../../app/paths.ts'
import { applyWords } from './words.ts'

type Training = Output<'recruit.mine'>['training']

/** The modules with what is read, and the way to the questions. */
export function TrainingCard({ training }: { training: Training }) {
  const t = useText(applyWords)
  const say = useSay()
  return (
    <Card title={t.training} icon="book">
      <p className="muted">{t.trainingText}</p>
      <TaskList
        items={training.modules.map((one) => ({
          id: one.id,
          title: say(one.title),
          href: to('training', { moduleId: one.id }),
          hint: (
            <>
              <Bdi>{one.minutes}</Bdi> {t.minutes}
            </>
          ),
          status: one.read ? { tone: 'success', words: t.read } : { tone: 'neutral', icon: 'circle', words: t.unread },
        }))}
      />
      {training.lastScore && !training.lastScore.passed && (
        <p className="small muted interface">
          {t.lastScore}:{' '}
          <Bdi>
            {training.lastScore.right}/{training.lastScore.of}
          </Bdi>{' '}
          ·{' '}
          <Bdi>
            {training.triesUsed}/{training.triesMax}
          </Bdi>{' '}
          {t.triesLeft}
        </p>
      )}
      {training.nextTryAt ? (
        <Notice
          tone="warning"
          title={
            <>
              {t.quizWait}: <When at={training.nextTryAt} />
            </>
          }
        />
      ) : (
        training.mayTakeQuiz && (
          <LinkButton href={to('quiz')} tone="primary" block icon="list">
            {t.quiz}
          </LinkButton>
        )
      )}
    </Card>
  )
}

import {
  Bdi,
  Button,
  Card,
  forgetAnswers,
  Page,
  ProblemNotice,
  Skeleton,
  useCommand,
  useQuery,
  useSay,
  useText,
} from '@app/ui'
import { BackLink } from '../../app/back-link.tsx'
import { call } from '../../app/client.ts'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { useNavigation, useParams } from '../../app/routing.ts'
import { commonWords } from '../../app/words.ts'
import { quizWords } from './words.ts'

/** One module: short parts, large enough to be read aloud. */
export default function TrainingPage() {
  const t = useText(quizWords)
  const common = useText(commonWords)
  const say = useSay()
  const { name } = useProgramme()
  const { moduleId } = useParams<'moduleId'>()
  const { go } = useNavigation()
  const { data, problem, reload } = useQuery(`training ${moduleId}`, (signal) =>
    call('training.get', { moduleId }, { signal }),
  )
  const read = useCommand((input: { moduleId: string }, commandId) => call('training.read', input, { commandId }))
  const done = async () => {
    if (!(await read.run({ moduleId }))) return
    forgetAnswers('recruit.mine')
    go(to('apply'))
  }
  if (!data)
    return problem ? (
      <Page title={t.title} suffix={name}>
        <ProblemNotice problem={problem} onRetry={reload} />
      </Page>
    ) : (
      <Page title={t.title} suffix={name} hideTitle>
        <Skeleton shape="card" label={common.loading} />
      </Page>
    )
  return (
    <Page title={say(data.title)} suffix={name} back={<BackLink href={to('apply')} />}>
      <p className="small muted interface">
        <Bdi>{data.minutes}</Bdi> {t.minutes}
      </p>
      {data.parts.map((part) => (
        <Card key={part.heading.en} title={say(part.heading)}>
          <p>{say(part.text)}</p>
        </Card>
      ))}
      {read.problem && <ProblemNotice problem={read.problem} />}
      <Button tone="primary" block icon="check" busy={read.busy} onClick={() => void done()}>
        {t.isRead}
      </Button>
    </Page>
  )
}

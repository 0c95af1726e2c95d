import type { Output } from '@app/contract/calls'
import {
  Amount,
  Bdi,
  Button,
  Card,
  Facts,
  Icon,
  LinkButton,
  Stack,
  StatusBadge,
  useLanguage,
  useSay,
  useText,
  When,
} from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { Answered } from '../../components/states.tsx'
import { TaskFrame, type TaskProps } from '../task/task-frame.tsx'
import { OutcomeCard } from './outcome-card.tsx'
import { ownWords } from './own-words.ts'
import { RemindersCard } from './reminders-card.tsx'
import { to } from '../../app/paths.ts'

type Guide = Output<'selfService.guide'>

/** Where, when, with what; and what came of it. */
export function OwnWayTask({ request, done }: TaskProps) {
  const t = useText(ownWords)
  const answer = useAnswer('selfService.guide', { requestId: request.id })
  return (
    <TaskFrame request={request} title={t.title} lead={t.lead}>
      <Answered answer={answer}>
        {(guide) => (
          <Stack gap={4}>
            {guide.mayTell && <OutcomeCard requestId={request.id} done={done} />}
            <OfficeCard guide={guide} />
            <TakeCard guide={guide} />
            {request.state === 'booked' && <FormCard guide={guide} requestId={request.id} />}
            <RemindersCard requestId={request.id} items={guide.reminders} changed={answer.reload} />
          </Stack>
        )}
      </Answered>
    </TaskFrame>
  )
}

function OfficeCard({ guide }: { guide: Guide }) {
  const t = useText(ownWords)
  const say = useSay()
  const { office } = guide
  return (
    <Card title={t.where} icon="office">
      <p>
        <strong>{say(office.name)}</strong>
      </p>
      <p>{say(office.address)}</p>
      {office.phone && (
        <p>
          <Bdi>{office.phone}</Bdi>
        </p>
      )}
      {office.demo && <p className="small muted">{t.demo}</p>}
      <h3>{t.hours}</h3>
      <Stack gap={1} as="ul">
        {guide.hours.map((day) => (
          <li key={day.day} className="interface row gap-2">
            <span>
              <When at={`${day.day}T07:00:00Z`} as="day" />
            </span>
            {day.opens ? (
              <Bdi>
                {day.opens}–{day.closes}
              </Bdi>
            ) : (
              <span className="muted">
                {t.closed}
                {day.why && <> · {say(day.why)}</>}
              </span>
            )}
          </li>
        ))}
      </Stack>
      {guide.workingDays !== null && <p>{t.days(guide.workingDays)}</p>}
      {guide.reference && (
        <Facts
          rows={[
            { label: t.number, value: <Bdi>{guide.reference}</Bdi> },
            ...(guide.dueAt ? [{ label: t.until, value: <When at={guide.dueAt} as="day" /> }] : []),
          ]}
        />
      )}
    </Card>
  )
}

function TakeCard({ guide }: { guide: Guide }) {
  const t = useText(ownWords)
  const say = useSay()
  return (
    <Card title={t.take} icon="documents">
      <Stack gap={2} as="ul">
        {guide.take.map((item) => (
          <li key={item.itemId} className="row gap-2">
            <span>{say(item.label)}</span>{' '}
            <StatusBadge tone="neutral">
              {item.original && item.copy ? t.both : item.original ? t.original : t.copy}
            </StatusBadge>
          </li>
        ))}
      </Stack>
      <h3>{t.pay}</h3>
      {guide.pay.length === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <Stack gap={1} as="ul">
          {guide.pay.map((line, i) => (
            <li key={i} className="interface">
              {say(line.label)}: <Amount paisa={line.amountPaisa} />{' '}
              <span className="small muted">{say(line.payTo)}</span>
            </li>
          ))}
        </Stack>
      )}
      <p className="small">{t.toUs}</p>
    </Card>
  )
}

function FormCard({ guide, requestId }: { guide: Guide; requestId: string }) {
  const t = useText(ownWords)
  const { language } = useLanguage()
  return (
    <Card title={t.form} icon="document">
      <p>{t.formText}</p>
      {!guide.formReady && (
        <LinkButton block icon="edit" href={to('task', { requestId, task: 'form' })}>
          {t.fill}
        </LinkButton>
      )}
      {guide.formReady ? (
        <a
          className="row-link"
          href={`/api/requests/${requestId}/form.pdf?language=${language}`}
          target="_blank"
          rel="noreferrer"
        >
          <Icon name="print" /> <span className="row-words">{t.print}</span>
        </a>
      ) : (
        <Button block icon="print" reason={t.notReady}>
          {t.print}
        </Button>
      )}
      <LinkButton block icon="check" href={to('task', { requestId, task: 'file' })}>
        {t.enter}
      </LinkButton>
    </Card>
  )
}

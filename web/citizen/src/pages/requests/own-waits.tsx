import type { Output } from '@app/contract/calls'
import {
  Bdi,
  Between,
  Button,
  Card,
  createMessages,
  formatWhen,
  LinkButton,
  ProblemNotice,
  Row,
  Stack,
  useLanguage,
  useList,
  useSay,
  useText,
} from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { to } from '../../app/paths.ts'

type Wait = Output<'slots.waits'>['items'][number]

const words = createMessages({
  en: {
    told: 'A time is free for you',
    waiting: 'You’re in line for a time',
    missed: 'The time we kept for you has gone to the next in line',
    until: (until: string) => `Kept for you until ${until}.`,
    next: 'You’re next.',
    ahead: (count: number) => (count === 1 ? '1 person is before you.' : `${count} people are before you.`),
    days: (days: string) => `For ${days}`,
    several: (first: string, last: string) => `Between ${first} and ${last}`,
    take: 'Take this time',
    no: 'No thanks',
    leave: 'Stop waiting',
    again: 'Ask again',
  },
  ur: {
    told: 'آپ کے لیے ایک وقت خالی ہے',
    waiting: 'آپ وقت کی قطار میں ہیں',
    missed: 'جو وقت آپ کے لیے رکا تھا وہ اگلے کو مل گیا',
    until: (until) => `${until} تک آپ کے لیے رکا ہے۔`,
    next: 'اگلی باری آپ کی ہے۔',
    ahead: (count) => (count === 1 ? 'آپ سے پہلے 1 شخص ہے۔' : `آپ سے پہلے ${count} لوگ ہیں۔`),
    days: (days) => `دن: ${days}`,
    several: (first, last) => `${first} سے ${last} تک`,
    take: 'یہ وقت لیں',
    no: 'نہیں چاہیے',
    leave: 'انتظار ختم کریں',
    again: 'دوبارہ کہیں',
  },
})

const SHOWN: readonly Wait['state'][] = ['told', 'waiting', 'missed']
const FEW_DAYS = 3

/** Where the hour is chosen: of the order that has none, or of one that is still to be made. */
const placeOf = ({ requestId, serviceId }: Wait): string =>
  requestId === null ? to('bookStep', { serviceId, step: 'when' }) : to('task', { requestId, task: 'slot' })

/** Places in line, and the hours that are held: what they were told of by message leads here. */
export function OwnWaits() {
  const answer = useAnswer('slots.waits', {})
  const shown = (answer.data?.items ?? []).filter((one) => SHOWN.includes(one.state))
  if (!shown.length) return null
  return (
    <Stack gap={3}>
      {shown.map((wait) => (
        <WaitCard key={wait.id} wait={wait} onLeft={answer.reload} />
      ))}
    </Stack>
  )
}

function WaitCard({ wait, onLeft }: { wait: Wait; onLeft(): void }) {
  const t = useText(words)
  const say = useSay()
  const { language } = useLanguage()
  const act = useAct('slots.leave')
  const leave = async () => (await act.run({ waitId: wait.id })) && onLeft()
  const { state, hour } = wait
  const told = state === 'told' && hour
  return (
    <Card
      title={state === 'told' ? t.told : state === 'missed' ? t.missed : t.waiting}
      icon={state === 'told' ? 'bell' : 'clock'}
      tone={state === 'told' ? 'accent' : 'plain'}
    >
      <Stack gap={3}>
        <p>
          {say(wait.serviceName)} · {say(wait.areaName)}
        </p>
        {told ? (
          <p>
            <strong>
              <Bdi>{formatWhen(hour.startsAt, 'shortDay', language)}</Bdi> ·{' '}
              <Between from={hour.startsAt} until={hour.endsAt} />
            </strong>
            <br />
            {t.until(formatWhen(hour.heldUntil, 'moment', language))}
          </p>
        ) : (
          <Days days={wait.days} />
        )}
        {state === 'waiting' && <p className="small muted">{wait.ahead === 0 ? t.next : t.ahead(wait.ahead)}</p>}
        {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void leave()} />}
        <Row>
          {state !== 'waiting' && (
            <LinkButton tone={told ? 'primary' : 'secondary'} href={placeOf(wait)}>
              {told ? t.take : t.again}
            </LinkButton>
          )}
          {state !== 'missed' && (
            <Button tone="quiet" busy={act.busy} onClick={() => void leave()}>
              {told ? t.no : t.leave}
            </Button>
          )}
        </Row>
      </Stack>
    </Card>
  )
}

function Days({ days }: { days: readonly string[] }) {
  const t = useText(words)
  const list = useList()
  const { language } = useLanguage()
  const said = days.map((day) => formatWhen(day, 'shortDay', language))
  return <p className="small">{said.length > FEW_DAYS ? t.several(said[0]!, said.at(-1)!) : t.days(list(said))}</p>
}

import { useState } from 'react'
import {
  Bdi,
  Button,
  Card,
  EmptyState,
  Icon,
  LinkButton,
  Notice,
  Page,
  Stack,
  StatusBadge,
  useSay,
  useText,
  When,
  type Tone,
} from '@app/ui'
import { useNow } from '../../app/clock.ts'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { applyUpdate } from '../../app/update.ts'
import { refusalWords } from '../../app/words.ts'
import type { ItemState, OutboxItem } from '../../offline/outbox-item.ts'
import { useOffline, useOutboxItems } from '../../offline/use-offline.tsx'
import { deedWords, outboxWords } from './words.ts'

const tones: Record<ItemState, Tone> = {
  waiting: 'warning',
  refused: 'danger',
  needsUpdate: 'information',
  done: 'success',
}

/** Everything done on this phone: its state, its age, and what the server last said to it. */
export default function OutboxPage() {
  const t = useText(outboxWords)
  const { name } = useProgramme()
  const { send } = useOffline()
  const [busy, setBusy] = useState(false)
  const [end, setEnd] = useState<string>()
  const all = useOutboxItems()
  const items = all.filter((item) => item.endpoint !== 'position.report')
  const positions = all.filter((item) => item.endpoint === 'position.report').length
  const of = (state: ItemState) => items.filter((item) => item.state === state)
  const done = of('done').reverse()
  const now = async () => {
    setBusy(true)
    setEnd(await send())
    setBusy(false)
  }
  const unsent = of('waiting').length + of('needsUpdate').length
  return (
    <Page title={t.title} suffix={name} lead={t.lead}>
      <HowItEnded end={end} />
      {of('needsUpdate').length > 0 && (
        <Notice
          tone="information"
          icon="download"
          title={t.tooOld}
          action={
            <Button small onClick={applyUpdate}>
              {t.update}
            </Button>
          }
        >
          {t.tooOldText}
        </Notice>
      )}
      {of('refused').length > 0 && (
        <section>
          <h2 className="section-title">{t.refused}</h2>
          <Items items={of('refused')} />
        </section>
      )}
      {unsent > 0 && (
        <section>
          <h2 className="section-title">{t.waiting}</h2>
          <Items items={items.filter((item) => item.state === 'waiting' || item.state === 'needsUpdate')} />
          <Button tone="primary" block icon="send" busy={busy} onClick={() => void now()}>
            {t.sendNow}
          </Button>
        </section>
      )}
      {positions > 0 && (
        <p className="small muted">
          <Icon name="locate" /> {t.positions}
        </p>
      )}
      {unsent === 0 && of('refused').length === 0 && (
        <EmptyState icon="success" title={t.empty}>
          {t.emptyText}
        </EmptyState>
      )}
      {done.length > 0 && (
        <section>
          <h2 className="section-title">{t.done}</h2>
          <Items items={done} />
        </section>
      )}
    </Page>
  )
}

/** What kept the last sending from being whole. */
function HowItEnded({ end }: { end: string | undefined }) {
  const t = useText(outboxWords)
  return (
    <>
      {end === 'signedOut' && (
        <Notice
          tone="information"
          icon="lock"
          title={t.signedOut}
          action={
            <LinkButton href={to('signIn')} tone="primary">
              {t.signIn}
            </LinkButton>
          }
        />
      )}
      {end === 'network' && <Notice tone="warning" icon="offline" live title={t.noNetwork} />}
    </>
  )
}

const Items = ({ items }: { items: readonly OutboxItem[] }) => (
  <Stack as="ul" gap={3}>
    {items.map((item) => (
      <li key={item.commandId}>
        <Item item={item} />
      </li>
    ))}
  </Stack>
)

function Item({ item }: { item: OutboxItem }) {
  const t = useText(outboxWords)
  const say = useSay()
  const now = useNow(30_000)
  const { outbox, send } = useOffline()
  const minutes = Math.max(0, Math.floor((now.getTime() - Date.parse(item.deviceAt)) / 60_000))
  const isVisit = (item.input as { visitId?: string }).visitId === item.lane
  const again = async () => {
    await outbox.retry(item.commandId)
    await send()
  }
  return (
    <Card
      title={say(deedWords[item.endpoint] ?? item.endpoint)}
      action={
        <StatusBadge tone={tones[item.state]} icon={item.state === 'waiting' ? 'hourglass' : undefined}>
          {t[`state${item.state}`]}
        </StatusBadge>
      }
    >
      <p className="small muted interface">
        <When at={item.deviceAt} />
        {item.state !== 'done' && (
          <>
            {' '}
            · <Bdi>{minutes}</Bdi> {t.minutesOld}
          </>
        )}
        {item.attempts > 0 && item.state !== 'done' && (
          <>
            {' '}
            · <Bdi>{item.attempts}</Bdi> {t.tries}
          </>
        )}
      </p>
      {item.problem && (
        <p className="interface">
          <Icon name="info" /> {say(refusalWords(item.problem.code, item.problem.words))}
        </p>
      )}
      {item.state === 'refused' && (
        <div className="pair">
          <Button small icon="refresh" onClick={() => void again()}>
            {t.again}
          </Button>
          <Button small tone="quiet" icon="check" onClick={() => void outbox.discard(item.commandId)}>
            {t.putAway}
          </Button>
          {isVisit && (
            <LinkButton small tone="quiet" href={to('visit', { visitId: item.lane })}>
              {t.toVisit}
            </LinkButton>
          )}
        </div>
      )}
    </Card>
  )
}

import {
  Button,
  Card,
  ProblemNotice,
  Stack,
  StatusBadge,
  useCommand,
  useOnline,
  useText,
  useToast,
  When,
} from '@app/ui'
import { call } from '../../app/client.ts'
import { commonWords } from '../../app/words.ts'
import { usePlaces } from './use-places.ts'
import { detailsWords, type Proposed, stateTone } from './words.ts'

/** What I asked for, how it stands, and why it was refused. */
export function ProposedCard({ proposed, onChange }: { proposed: readonly Proposed[]; onChange(): void }) {
  const t = useText(detailsWords)
  return (
    <Card title={t.asked} icon="history">
      {proposed.length === 0 && <p className="muted">{t.nothing}</p>}
      <Stack as="ul" gap={3}>
        {proposed.map((one) => (
          <Asked key={one.changeId} change={one} onChange={onChange} />
        ))}
      </Stack>
    </Card>
  )
}

function Asked({ change, onChange }: { change: Proposed; onChange(): void }) {
  const t = useText(detailsWords)
  const common = useText(commonWords)
  const online = useOnline()
  const toast = useToast()
  const { nameOf } = usePlaces()
  const withdraw = useCommand((input: { changeId: string }, commandId) => call('facts.withdraw', input, { commandId }))
  const { after } = change
  const value = Array.isArray(after) ? after.map(nameOf).join(' · ') : change.kind === 'vehicle' ? String(after) : ''
  const take = async () => {
    if (!(await withdraw.run({ changeId: change.changeId }))) return
    toast(t.withdrawn)
    onChange()
  }
  return (
    <li className="stack gap-2">
      <div className="row gap-2">
        <strong>{t[change.kind]}</strong>
        <StatusBadge tone={stateTone[change.state]}>{t[`s_${change.state}`]}</StatusBadge>
      </div>
      {value && (
        <p>
          <bdi>{value}</bdi>
        </p>
      )}
      <p className="small muted interface">
        <When at={change.askedAt} as="day" /> · <bdi>{change.reason}</bdi>
      </p>
      {change.decisionReason && (
        <p className="small">
          {t.because}: <bdi>{change.decisionReason}</bdi>
        </p>
      )}
      {change.state === 'asked' && (
        <Button
          small
          busy={withdraw.busy}
          reason={online ? undefined : common.needsNetwork}
          onClick={() => void take()}
        >
          {t.withdraw}
        </Button>
      )}
      {withdraw.problem && <ProblemNotice problem={withdraw.problem} />}
    </li>
  )
}

import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Button,
  Card,
  Icon,
  newId,
  ProblemNotice,
  Stack,
  StatusBadge,
  useCommand,
  useSay,
  useText,
  When,
  type IconName,
} from '@app/ui'
import { call } from '../../app/client.ts'
import { Camera } from '../../camera/camera.tsx'
import { applyWords, checkTone } from './words.ts'

type Application = NonNullable<Output<'recruit.mine'>['application']>
type Check = Application['checks'][number]
type Side = Check['sides'][number]

/** Every required paper, how it stands, and the camera for what is to be sent. */
export function PapersCard({ application, onChange }: { application: Application; onChange(): void }) {
  const t = useText(applyWords)
  return (
    <Card title={application.state === 'admitted' ? t.admitted : t.papers} icon="documents">
      <Stack as="ul" gap={3}>
        {application.checks.map((check) => (
          <Paper key={check.requirementId} check={check} state={application.state} onChange={onChange} />
        ))}
      </Stack>
    </Card>
  )
}

function Paper({ check, state, onChange }: { check: Check; state: Application['state']; onChange(): void }) {
  const t = useText(applyWords)
  const say = useSay()
  const [side, setSide] = useState<Side>()
  const renewing = check.renewal === 'due' || check.renewal === 'lapsed'
  const open = (state === 'open' && check.state !== 'passed') || (state === 'admitted' && renewing)
  const words =
    check.renewal === 'none' || state !== 'admitted'
      ? t[check.state]
      : check.renewal === 'due'
        ? t.due
        : check.renewal === 'lapsed'
          ? t.lapsed
          : t.renewWaiting
  const tone =
    check.renewal === 'none' || state !== 'admitted'
      ? checkTone[check.state]
      : check.renewal === 'waiting'
        ? 'information'
        : 'warning'
  return (
    <li className="paper-asked">
      <div className="row gap-2">
        <Icon name={check.icon as IconName} />
        <strong>{say(check.name)}</strong>
        <StatusBadge tone={tone} icon={check.state === 'missing' ? 'circle' : undefined}>
          {words}
        </StatusBadge>
      </div>
      {open && <p className="small muted">{say(check.help)}</p>}
      {check.reason && check.state !== 'passed' && <p className="small">{check.reason}</p>}
      {check.validUntil && (
        <p className="small muted interface">
          {t.until} <When at={check.validUntil} as="date" />
        </p>
      )}
      {open && !side && (
        <div className="row gap-2">
          {check.sides.map((one) => (
            <Button key={one} small icon="camera" onClick={() => setSide(one)}>
              {check.sides.length > 1 ? t[one] : check.files.length ? t.again : t.take}
              {check.sides.length > 1 && check.files.some((file) => file.side === one) ? ' ✓' : ''}
            </Button>
          ))}
        </div>
      )}
      {side && (
        <Shot
          requirementId={check.requirementId}
          side={side}
          onDone={() => {
            setSide(undefined)
            onChange()
          }}
        />
      )}
    </li>
  )
}

function Shot({ requirementId, side, onDone }: { requirementId: string; side: Side; onDone(): void }) {
  const send = useCommand(
    ({ bytes, ...input }: { requirementId: string; side: Side; fileId: string; bytes: Uint8Array }, commandId) =>
      call('recruit.upload', input, { commandId, bytes }),
  )
  const taken = async (bytes: Uint8Array) => {
    if (await send.run({ requirementId, side, fileId: newId(), bytes })) onDone()
  }
  return (
    <>
      <Camera busy={send.busy} onTaken={(picture) => void taken(picture)} />
      {send.problem && <ProblemNotice problem={send.problem} />}
    </>
  )
}

import { useState } from 'react'
import { isCall } from '@app/domain/safety'
import { Bdi, Button, Card, Fold, Icon, Notice, ProblemNotice, StatusBadge, Timeline, useText, useToast } from '@app/ui'
import { useAct } from '../../app/api.ts'
import { alertWords } from '../../components/safety/alert-words.ts'
import { ActDialog } from './act-dialog.tsx'
import { AlarmFacts } from './alarm-facts.tsx'
import type { Alarm } from './alarm.ts'
import { HandOverDialog } from './hand-over-dialog.tsx'

type Acting = 'note' | 'close' | 'hand'

export function AlarmCard({ alarm, roles }: { alarm: Alarm; roles: readonly string[] }) {
  const t = useText(alertWords)
  const [acting, setActing] = useState<Acting>()
  const stop = () => setActing(undefined)
  return (
    <Card
      title={<AlarmTitle alarm={alarm} />}
      icon={isCall(alarm.kind) ? 'sos' : 'warning'}
      action={<State alarm={alarm} />}
    >
      {alarm.silent && alarm.state !== 'closed' && <Notice tone="danger" icon="phone-off" title={t.silentText} />}
      {!alarm.certain && (
        <p className="small interface">
          <Icon name="warning" /> {t.uncertain}
        </p>
      )}
      <AlarmFacts alarm={alarm} roles={roles} />
      <Fold title={t.log}>
        <AlarmLog alarm={alarm} />
      </Fold>
      <AlarmActs alarm={alarm} onAct={setActing} />
      {acting === 'hand' && <HandOverDialog alarm={alarm} onClose={stop} />}
      {(acting === 'note' || acting === 'close') && <ActDialog alarm={alarm} act={acting} onClose={stop} />}
    </Card>
  )
}

function AlarmTitle({ alarm }: { alarm: Alarm }) {
  const t = useText(alertWords)
  const who = alarm.name || (isCall(alarm.kind) ? alarm.phone : '')
  return (
    <>
      {t[alarm.kind]}
      {who && (
        <>
          {' '}
          · <bdi>{who}</bdi>
        </>
      )}{' '}
      {alarm.badgeNo && <Bdi>{alarm.badgeNo}</Bdi>}
      {alarm.about.trackingNo && (
        <>
          {' '}
          · <Bdi>{alarm.about.trackingNo}</Bdi>
        </>
      )}
    </>
  )
}

function State({ alarm }: { alarm: Alarm }) {
  const t = useText(alertWords)
  if (alarm.state === 'acknowledged' && alarm.mine) return <StatusBadge tone="accent">{t.yours}</StatusBadge>
  return (
    <StatusBadge tone={alarm.state === 'raised' ? 'danger' : alarm.state === 'acknowledged' ? 'warning' : 'neutral'}>
      {t[alarm.state]}
      {alarm.outcome ? `: ${t[alarm.outcome]}` : ''}
    </StatusBadge>
  )
}

function AlarmLog({ alarm }: { alarm: Alarm }) {
  const t = useText(alertWords)
  const named: Record<string, unknown> = t
  const said = (key: string, otherwise: string): string => (typeof named[key] === 'string' ? named[key] : otherwise)
  const note = ({ what, note: words }: Alarm['log'][number]): string => {
    // How many were told is no word of anybody's.
    if (!words || what === 'escalated') return ''
    return `: ${what === 'solved' ? said(`why_${words}`, words) : words}`
  }
  return (
    <Timeline
      label={t.log}
      entries={alarm.log.map((one, n) => ({
        id: String(n),
        at: one.at,
        words: `${said(`log_${one.what}`, one.what)}${one.whom && `: ${one.whom}`}${note(one)}`,
        by: one.by || undefined,
        state: 'done',
      }))}
    />
  )
}

function AlarmActs({ alarm, onAct }: { alarm: Alarm; onAct(act: Acting): void }) {
  const t = useText(alertWords)
  const toast = useToast()
  const take = useAct('safety.acknowledge')
  if (alarm.state === 'closed') return null
  const untaken = alarm.state === 'raised' ? t.takeFirst : undefined
  return (
    <>
      {take.problem && <ProblemNotice problem={take.problem} />}
      <div className="row gap-2">
        {alarm.state === 'raised' && (
          <Button
            tone="primary"
            icon="check"
            busy={take.busy}
            onClick={() => void take.run({ alertId: alarm.id }).then((done) => done && toast(t.done))}
          >
            {t.take}
          </Button>
        )}
        <Button icon="edit" onClick={() => onAct('note')}>
          {t.note}
        </Button>
        <Button icon="hand-over" reason={untaken} onClick={() => onAct('hand')}>
          {t.hand}
        </Button>
        <Button icon="close" reason={untaken} onClick={() => onAct('close')}>
          {t.close}
        </Button>
      </div>
    </>
  )
}

import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Bdi, Button, Card, Confirm, LinkButton, Notice, Stack, StatusBadge, useSay, useText, When } from '@app/ui'
import { to } from '../../app/paths.ts'
import { Refused } from '../../app/refused.tsx'
import { locate } from '../../position/locate.ts'
import { useAct } from '../../offline/use-offline.tsx'
import { blockedWords, dayWords, isCashOnly, standingWords } from './words.ts'

type Shift = Output<'shift.get'>

/** Who I am here, whether I am on duty, and why no work comes if it does not. */
export function ShiftCard({ shift, reload }: { shift: Shift; reload(): Promise<void> }) {
  const t = useText(dayWords)
  const say = useSay()
  const acting = useAct()
  const [noPlace, setNoPlace] = useState(false)
  const [locating, setLocating] = useState(false)
  const [ending, setEnding] = useState(false)
  const start = async () => {
    setLocating(true)
    const here = await locate()
    setLocating(false)
    setNoPlace(!here)
    if (!here) return
    const done = await acting.act({
      endpoint: 'shift.start',
      lane: 'shift',
      input: { at: { lat: here.lat, lon: here.lon } },
    })
    if (done.kind === 'done') await reload()
  }
  const end = async () => {
    const done = await acting.act({ endpoint: 'shift.end', lane: 'shift', input: {} })
    setEnding(false)
    if (done.kind === 'done') await reload()
  }
  return (
    <Card className="shift">
      <Standing shift={shift} />
      {noPlace && <Notice tone="warning" icon="locate" live title={t.noPlace} />}
      <Refused acting={acting} />
      {shift.onShift ? (
        <OnDuty shift={shift} onEnd={() => setEnding(true)} />
      ) : (
        <Stack gap={2}>
          <Button
            tone="primary"
            block
            icon="sun"
            busy={locating || acting.busy}
            onClick={() => void start()}
            reason={
              shift.standing === 'active' || shift.standing === 'warned'
                ? undefined
                : say(blockedWords.standing_not_active)
            }
          >
            {t.start}
          </Button>
          <p className="small muted">{t.startHint}</p>
        </Stack>
      )}
      <Confirm
        open={ending}
        title={t.endTitle}
        confirm={t.end}
        busy={acting.busy}
        onConfirm={() => void end()}
        onClose={() => setEnding(false)}
      >
        <Stack>
          <p>{t.endText}</p>
          {shift.cashPaisa > 0 && (
            <LinkButton href={to('count')} icon="coins">
              {t.countFirst}
            </LinkButton>
          )}
        </Stack>
      </Confirm>
    </Card>
  )
}

/** Who I am, whether I am on duty, and why no work comes. */
function Standing({ shift }: { shift: Shift }) {
  const t = useText(dayWords)
  const say = useSay()
  return (
    <>
      <div className="shift-head">
        <div>
          <p className="shift-name">{shift.name}</p>
          <p className="small muted interface">
            <Bdi>{shift.badgeNo}</Bdi> · {say(standingWords[shift.standing] ?? shift.standing)}
          </p>
        </div>
        <StatusBadge tone={shift.onShift ? 'success' : 'neutral'} icon={shift.onShift ? 'success' : 'moon'}>
          {shift.onShift ? t.onShift : t.offShift}
        </StatusBadge>
      </div>
      {shift.onShift && shift.blockedBecause.length > 0 && (
        <Notice tone="warning" title={isCashOnly(shift.blockedBecause) ? t.blockedCash : t.blocked}>
          {shift.blockedBecause.map((code) => (
            <p key={code}>{say(blockedWords[code] ?? code)}</p>
          ))}
        </Notice>
      )}
    </>
  )
}

/** Since when and until when, and the way out. */
function OnDuty({ shift, onEnd }: { shift: Shift; onEnd(): void }) {
  const t = useText(dayWords)
  return (
    <div className="shift-foot">
      {shift.since && (
        <p className="small muted interface">
          {t.sinceBefore} <When at={shift.since} as="time" /> {t.sinceAfter}
          {shift.until && (
            <>
              {' '}
              · {t.untilBefore} <When at={shift.until} as="time" /> {t.untilAfter}
            </>
          )}
        </p>
      )}
      <Button tone="quiet" onClick={onEnd}>
        {t.end}
      </Button>
    </div>
  )
}

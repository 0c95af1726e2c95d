import { useState } from 'react'
import {
  Bdi,
  Button,
  Card,
  Confirm,
  Notice,
  Phone,
  ProblemNotice,
  Stack,
  StatusBadge,
  useCommand,
  useOnline,
  useText,
  When,
} from '@app/ui'
import { call } from '../../app/client.ts'
import { useProgramme } from '../../app/programme.ts'
import { commonWords } from '../../app/words.ts'
import { type Change, payAccountWords, stageTone } from './words.ts'

/**
 * How the new account stands, and the way to take it back for whoever reads this and did not ask; `elsewhere` is true
 * where pay goes to another one till then.
 */
export function ChangeCard({ change, elsewhere, onChange }: { change: Change; elsewhere: boolean; onChange(): void }) {
  const t = useText(payAccountWords)
  const common = useText(commonWords)
  const online = useOnline()
  const { helpline } = useProgramme()
  const [asking, setAsking] = useState(false)
  const stop = useCommand((input: { changeId: string }, commandId) => call('payAccount.stop', input, { commandId }))
  const open = change.stage === 'waiting' || change.stage === 'cooling'
  const confirmed = async () => {
    if (!(await stop.run({ changeId: change.changeId }))) return
    setAsking(false)
    onChange()
  }
  return (
    <Card
      title={<Bdi>{change.ibanMasked}</Bdi>}
      icon="bank"
      action={<StatusBadge tone={stageTone[change.stage]}>{t[change.stage]}</StatusBadge>}
    >
      <Stack>
        <p className="small muted interface">
          {t.asked} <When at={change.askedAt} />
        </p>
        {change.stage === 'waiting' && (
          <p>
            {elsewhere && t.waitingText} {t.toldText}
          </p>
        )}
        {change.stage === 'cooling' && change.paysFrom && (
          <>
            <p>
              <strong>
                {t.coolingText} <When at={change.paysFrom} />
              </strong>
            </p>
            {elsewhere && <p>{t.coolingSafe}</p>}
          </>
        )}
        {change.reason && change.stage !== 'stopped' && (
          <p>
            {t.reason}: <bdi>{change.reason}</bdi>
          </p>
        )}
        {open && (
          <>
            <Notice tone="warning" icon="lock" title={t.notMe}>
              {helpline && <Phone value={helpline} />}
            </Notice>
            <Button
              block
              icon="not-allowed"
              reason={online ? undefined : common.needsNetwork}
              onClick={() => setAsking(true)}
            >
              {t.stop}
            </Button>
          </>
        )}
      </Stack>
      <Confirm
        open={asking}
        title={t.stopSure}
        confirm={t.stop}
        danger
        busy={stop.busy}
        onConfirm={() => void confirmed()}
        onClose={() => setAsking(false)}
      >
        <p>{t.stopText}</p>
        {stop.problem && <ProblemNotice problem={stop.problem} />}
      </Confirm>
    </Card>
  )
}

import { useState } from 'react'
import { ActionBar, Bdi, Button, Card, Icon, useText, When } from '@app/ui'
import { noShowRefusal } from '@app/domain/dispatch'
import { useNow } from '../../app/clock.ts'
import { to } from '../../app/paths.ts'
import { Refused } from '../../app/refused.tsx'
import { useNavigation } from '../../app/routing.ts'
import type { VisitView } from '../../offline/apply.ts'
import { useAct, useOutboxItems } from '../../offline/use-offline.tsx'
import { CallReceiver } from './call-receiver.tsx'
import { clock } from './finish-page.tsx'
import { finishWords } from './finish-words.ts'
import { VisitFrame } from './visit-frame.tsx'

export default function NoShowPage() {
  const t = useText(finishWords)
  return (
    <VisitFrame title={t.noShowTitle} lead={t.noShowLead}>
      {(visit) => <NoShow visit={visit} />}
    </VisitFrame>
  )
}

/** Two conditions, both on record: the wait at the door and a call. */
function NoShow({ visit }: { visit: VisitView }) {
  const t = useText(finishWords)
  const { go } = useNavigation()
  const now = useNow(1_000)
  const acting = useAct()
  const calledHere = useOutboxItems().some(
    (item) => item.lane === visit.id && item.endpoint === 'visits.callAttempt' && item.state !== 'refused',
  )
  const [called, setCalled] = useState(calledHere)
  const arrivedMs = visit.arrivedAt ? Date.parse(visit.arrivedAt) : now.getTime()
  const dueMs = visit.noShowAfter ? Date.parse(visit.noShowAfter) : arrivedMs
  const waitSeconds = Math.max(0, Math.ceil((dueMs - now.getTime()) / 1000))
  const refusal = noShowRefusal({
    arrivedMs,
    callAttempted: called || calledHere,
    areaEvent: false,
    nowMs: now.getTime(),
    waitMinutes: (dueMs - arrivedMs) / 60_000,
  })
  const submit = async () => {
    const done = await acting.act({ endpoint: 'visits.noShow', lane: visit.id, input: { visitId: visit.id } })
    if (done.kind !== 'refused') go(to('visit', { visitId: visit.id }), true)
  }
  return (
    <>
      <Card>
        {visit.arrivedAt && (
          <p className="interface muted">
            {t.arrivedAt} <When at={visit.arrivedAt} as="time" />
          </p>
        )}
        <p className="big-clock" role="timer">
          {waitSeconds > 0 ? (
            <Bdi>{clock(waitSeconds)}</Bdi>
          ) : (
            <>
              <Icon name="success" /> {t.mayNow}
            </>
          )}
        </p>
        {waitSeconds > 0 && <p className="muted interface">{t.waitUntil}</p>}
      </Card>
      <Card
        title={called || calledHere ? t.called : t.callFirst}
        icon={called || calledHere ? 'success' : 'phone-call'}
      >
        <CallReceiver visit={visit} onCalled={() => setCalled(true)} primary={!(called || calledHere)} />
      </Card>
      <Refused acting={acting} />
      <ActionBar>
        <Button
          tone="danger"
          block
          icon="bell"
          busy={acting.busy}
          reason={refusal === 'too_early' ? t.waitUntil : refusal === 'call_attempt_missing' ? t.callFirst : undefined}
          onClick={() => void submit()}
        >
          {t.sayNoShow}
        </Button>
      </ActionBar>
    </>
  )
}

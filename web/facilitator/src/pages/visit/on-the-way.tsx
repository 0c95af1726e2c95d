import { useState } from 'react'
import {
  ActionBar,
  Bdi,
  Button,
  Card,
  formatDistance,
  LinkButton,
  Notice,
  TextArea,
  useLanguage,
  useText,
} from '@app/ui'
import { distanceMeters } from '@app/domain/shared'
import { to } from '../../app/paths.ts'
import { Refused } from '../../app/refused.tsx'
import type { VisitView } from '../../offline/apply.ts'
import { useAct } from '../../offline/use-offline.tsx'
import { locate, type Located } from '../../position/locate.ts'
import { doorOf, PlaceCard, VisitFacts } from './place-card.tsx'
import { visitWords } from './words.ts'

/** The arrive command is accepted this near; farther, only with a reason. The server decides again. */
const ARRIVE_METERS = 150

type Trouble = { kind: 'far'; here: Located; meters: number } | { kind: 'noPlace' }

export function OnTheWay({ visit }: { visit: VisitView }) {
  const t = useText(visitWords)
  const { language } = useLanguage()
  const acting = useAct()
  const [locating, setLocating] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const [reason, setReason] = useState('')
  const door = doorOf(visit)
  const say = async (here: Located, why: string) => {
    await acting.act({
      endpoint: 'visits.arrive',
      lane: visit.id,
      input: {
        visitId: visit.id,
        at: { lat: here.lat, lon: here.lon },
        accuracyMeters: here.accuracyMeters,
        reason: why,
      },
    })
  }
  const arrive = async () => {
    setLocating(true)
    const here = await locate()
    setLocating(false)
    if (!here) return setTrouble({ kind: 'noPlace' })
    const meters = door ? distanceMeters(here, door) : 0
    if (meters > ARRIVE_METERS) return setTrouble({ kind: 'far', here, meters })
    await say(here, '')
  }
  const arriveAnyway = async () => {
    if (!trouble) return
    // Where the phone knows nothing the door's own point is sent, as uncertain as can be: the reason carries it.
    const here = trouble.kind === 'far' ? trouble.here : { ...(door ?? { lat: 0, lon: 0 }), accuracyMeters: 100_000 }
    await say(here, reason.trim())
  }
  return (
    <>
      <PlaceCard visit={visit} map />
      <Card>
        <VisitFacts visit={visit} />
      </Card>
      {trouble && (
        <Card>
          <Notice tone="warning" icon="locate" live title={trouble.kind === 'far' ? t.tooFarTitle : t.noPlaceTitle}>
            {trouble.kind === 'far' && (
              <>
                <Bdi>{formatDistance(trouble.meters, language)}</Bdi> {t.away}
              </>
            )}
          </Notice>
          <TextArea id="why" label={t.reason} hint={t.reasonHint} value={reason} onChange={setReason} maxLength={200} />
          <Button
            block
            busy={acting.busy}
            reason={reason.trim().length < 4 ? t.reasonFirst : undefined}
            onClick={() => void arriveAnyway()}
          >
            {t.arriveAnyway}
          </Button>
        </Card>
      )}
      <Refused acting={acting} />
      <div className="pair">
        <LinkButton href={to('giveBack', { visitId: visit.id })} tone="quiet" icon="undo">
          {t.giveBack}
        </LinkButton>
        <LinkButton href={to('fail', { visitId: visit.id })} tone="quiet" icon="not-allowed">
          {t.fail}
        </LinkButton>
      </div>
      <ActionBar>
        <Button tone="primary" block icon="pin-check" busy={locating || acting.busy} onClick={() => void arrive()}>
          {locating ? t.locating : t.arrived}
        </Button>
      </ActionBar>
    </>
  )
}

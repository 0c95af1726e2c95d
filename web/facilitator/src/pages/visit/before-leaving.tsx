import { useState } from 'react'
import { ActionBar, Button, Card, LinkButton, useSay, useText } from '@app/ui'
import { to } from '../../app/paths.ts'
import { Refused } from '../../app/refused.tsx'
import { refusalWords } from '../../app/words.ts'
import { refusalOf, type VisitView } from '../../offline/apply.ts'
import { useAct } from '../../offline/use-offline.tsx'
import { locate, SHORT_WAIT_MS } from '../../position/locate.ts'
import { PlaceCard, TaskSummary, VisitFacts } from './place-card.tsx'
import { visitWords } from './words.ts'

/** Taken and not begun: everything about it, then one button. */
export function BeforeLeaving({ visit }: { visit: VisitView }) {
  const t = useText(visitWords)
  const say = useSay()
  const acting = useAct()
  const [locating, setLocating] = useState(false)
  const refusal =
    refusalOf(visit, 'depart') ?? visit.actions.find((action) => action.action === 'depart')?.refusal ?? null
  const leave = async () => {
    setLocating(true)
    const here = await locate(SHORT_WAIT_MS)
    setLocating(false)
    await acting.act({
      endpoint: 'visits.depart',
      lane: visit.id,
      input: { visitId: visit.id, ...(here && { at: { lat: here.lat, lon: here.lon } }) },
    })
  }
  return (
    <>
      <Card>
        <VisitFacts visit={visit} />
      </Card>
      <PlaceCard visit={visit} />
      <TaskSummary visit={visit} />
      <Refused acting={acting} />
      <LinkButton href={to('giveBack', { visitId: visit.id })} tone="quiet" icon="undo">
        {t.giveBack}
      </LinkButton>
      <ActionBar>
        {visit.kind === 'household' && <p className="small muted">{t.leaveHint}</p>}
        <Button
          tone="primary"
          block
          icon="motorcycle"
          busy={locating || acting.busy}
          reason={refusal ? say(refusalWords(refusal)) : undefined}
          onClick={() => void leave()}
        >
          {t.leave}
        </Button>
      </ActionBar>
    </>
  )
}

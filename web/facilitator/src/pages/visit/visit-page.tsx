import { Page, useText } from '@app/ui'
import { BackLink } from '../../app/back-link.tsx'
import { Known } from '../../app/known.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { useParams } from '../../app/routing.ts'
import type { VisitView } from '../../offline/apply.ts'
import { useVisit } from '../../offline/use-offline.tsx'
import { SafeAsk } from '../safety/safe-ask.tsx'
import { AtCounter } from './at-counter.tsx'
import { AtDoor } from './at-door.tsx'
import { AtWork } from './at-work.tsx'
import { BeforeLeaving } from './before-leaving.tsx'
import { Ended } from './ended.tsx'
import { OnTheWay } from './on-the-way.tsx'
import { RefusedOfVisit, VisitSteps } from './visit-frame.tsx'
import { visitWords } from './words.ts'

/** A visit, one step at a time: what is to be done now, and nothing else in the way of it. */
export default function VisitPage() {
  const { visitId } = useParams<'visitId'>()
  const t = useText(visitWords)
  const { name } = useProgramme()
  const visit = useVisit(visitId)
  return (
    <Page title={t.visit} suffix={name} hideTitle back={<BackLink href={to('day')}>{t.toDay}</BackLink>}>
      <RefusedOfVisit visitId={visitId} />
      <Known of={visit} lines={4}>
        {(data) => (
          <>
            <SafeAsk visit={data} reload={visit.reload} />
            <VisitSteps visit={data} />
            <Now visit={data} />
          </>
        )}
      </Known>
    </Page>
  )
}

function Now({ visit }: { visit: VisitView }) {
  switch (visit.state) {
    case 'assigned':
      return <BeforeLeaving visit={visit} />
    case 'en_route':
      return <OnTheWay visit={visit} />
    case 'arrived':
      return visit.kind === 'office' ? <AtCounter visit={visit} /> : <AtDoor visit={visit} />
    case 'in_progress':
      return <AtWork visit={visit} />
    default:
      return <Ended visit={visit} />
  }
}

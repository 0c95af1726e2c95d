import { Bdi, Card, EmptyState, Facts, Icon, LinkButton, Page, useSay, useText, When } from '@app/ui'
import { Known } from '../../app/known.tsx'
import { MoreButton } from '../../app/more-button.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { handlingWords } from '../papers/words.ts'
import { heldPapers, type Held } from './held.ts'
import { useAllVisits } from './use-all-visits.ts'
import { custodyWords } from './words.ts'

export default function CustodyPage() {
  const t = useText(custodyWords)
  const { name } = useProgramme()
  const visits = useAllVisits()
  return (
    <Page title={t.title} suffix={name} lead={t.lead}>
      <Known of={visits}>
        {(data) => {
          const held = heldPapers(data)
          return held.length === 0 ? <EmptyState icon="documents" title={t.none}>{t.noneText}</EmptyState> : <>{held.map((one) => <HeldCard key={one.paper.id} held={one} />)}</>
        }}
      </Known>
      <MoreButton of={visits.more} />
    </Page>
  )
}

function HeldCard({ held: { paper, task, visit } }: { held: Held }) {
  const t = useText(custodyWords)
  const say = useSay()
  return (
    <Card title={say(paper.name)} icon="document">
      <p className="small muted interface"><Icon name="hand-over" /> {say(handlingWords[paper.handling] ?? paper.handling)}</p>
      <Facts rows={[
        { label: t.of, value: <>{task.subjectName} · <Bdi>{task.trackingNo}</Bdi></> },
        { label: t.since, value: <When at={paper.since} /> },
        ...(paper.bagNo ? [{ label: t.bag, value: <Bdi>{paper.bagNo}</Bdi> }] : []),
      ]} />
      <div className="pair">
        <LinkButton href={`${to('chain', { requestId: paper.requestId, paperId: paper.id })}?visit=${visit.id}`} icon="history">{t.chain}</LinkButton>
        <LinkButton href={to('visit', { visitId: visit.id })} tone="quiet">{t.toVisit}</LinkButton>
      </div>
    </Card>
  )
}

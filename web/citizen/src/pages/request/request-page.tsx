import { useCallback } from 'react'
import { Bdi, Card, Notice, Page, Pictogram, Said, useSay, useText } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { BackLink } from '../../app/back-link.tsx'
import { useProgramme } from '../../app/programme.tsx'
import { RequestBadge, type RequestView } from '../../app/request-badge.tsx'
import { useParam } from '../../app/routing.ts'
import { Answered } from '../../app/states.tsx'
import { ComplainCard } from '../grievance/complain-card.tsx'
import { RatingCard } from '../rate/rating-card.tsx'
import { ActionsCard } from './actions-card.tsx'
import { CentreCard } from './centre-card.tsx'
import { DetailsCard, HistoryCard, MoneyCard, PapersCard } from './fact-cards.tsx'
import { OwnWayCard } from '../own-way/own-way-card.tsx'
import { WaySender } from '../book/way-sender.tsx'
import { useLive } from './live.ts'
import { requestWords } from './request-words.ts'
import { IssuedCard, NeedsCard, OfficeAnswer, TodoCard } from './status-cards.tsx'
import { SosCard } from './sos-card.tsx'
import { currentVisit, justLeft, TripCard } from './trip-card.tsx'

/** Where is it, whose turn is it, where are my papers, what do I owe: in this order. */
export default function RequestPage() {
  const t = useText(requestWords)
  const say = useSay()
  const { name } = useProgramme()
  const requestId = useParam('requestId')
  const answer = useAnswer('requests.get', { requestId })
  const request = answer.data
  return (
    <Page
      title={request ? (request.discreet ? t.private : say(request.serviceName)) : t.back}
      suffix={name}
      wide
      eyebrow={request && <Bdi>{request.trackingNo}</Bdi>}
      lead={request && !request.discreet && <>{t.for} <bdi>{request.subjectName}</bdi></>}
      picture={request && <Pictogram name={request.discreet ? 'document' : request.icon} size={60} />}
      back={<BackLink href="/requests">{t.back}</BackLink>}
    >
      <Answered answer={answer}>{(view) => <Request request={view} reload={answer.reload} />}</Answered>
    </Page>
  )
}

function Request({ request, reload }: { request: RequestView; reload(): void }) {
  const t = useText(requestWords)
  const say = useSay()
  const position = useLive(request.id, useCallback(reload, [reload]))
  const visit = currentVisit(request)
  return (
    <>
      <RequestBadge request={request} />
      <WaySender request={request} />
      {request.tone === 'condolence' && <Notice tone="neutral" icon="heart" title={t.condolence} />}
      <div className="two-columns">
        <div>
          <Card title={t.now} icon="info" tone="accent">
            <p className="lead"><Said>{say(request.spoken)}</Said></p>
          </Card>
          <OfficeAnswer request={request} />
          {visit && <TripCard request={request} visit={visit} position={position} />}
          {justLeft(request) && <SosCard requestId={request.id} />}
          <CentreCard request={request} />
          <NeedsCard request={request} />
          <TodoCard request={request} />
          <OwnWayCard request={request} />
          <IssuedCard request={request} />
          <RatingCard request={request} />
          <HistoryCard request={request} />
        </div>
        <div>
          <MoneyCard request={request} />
          <PapersCard request={request} />
          <ActionsCard request={request} />
          <ComplainCard request={request} />
          <DetailsCard request={request} />
        </div>
      </div>
    </>
  )
}

import { useState } from 'react'
import { Bdi, Button, Page, useSay, useText, When } from '@app/ui'
import { BackLink } from '../../components/back-link.tsx'
import { useOpenOnPaper } from '../../components/use-open-on-paper.ts'
import { useProgramme } from '../../app/programme.tsx'
import type { RequestView } from '../../components/request-badge.tsx'
import { useParam } from '../../app/routing.ts'
import { Answered } from '../../components/states.tsx'
import { useOwnRequest } from '../../kept/use-own-copy.ts'
import { PayNowCard } from '../pay-now/pay-now-card.tsx'
import { RefundCard } from '../refund/refund-card.tsx'
import { WaySender } from '../book/way-sender.tsx'
import { ComplainFold } from '../grievance/complain-fold.tsx'
import { OwnWayCard } from '../own-way/own-way-card.tsx'
import { RatingCard } from '../rate/rating-card.tsx'
import { ActionsFold } from './actions-fold.tsx'
import { CentreCard } from './centre-card.tsx'
import { currentVisit, justLeft } from './current-visit.ts'
import { DetailsFold, HistoryFold, MoneyFold, PapersFold } from './fact-folds.tsx'
import { HelpNotice, HelpSheet, useCallForHelp } from './help-sheet.tsx'
import { useLive } from './live.ts'
import { NowCard } from './now-card.tsx'
import { Phases } from './phases.tsx'
import { requestWords } from './request-words.ts'
import { IssuedCard, NeedsCard, OfficeAnswer, TodoCard } from './status-cards.tsx'
import { to } from '../../app/paths.ts'

/** Where is it, when, what do I pay, what code; then what comes next; all else is folded. */
export default function RequestPage() {
  const t = useText(requestWords)
  const say = useSay()
  const { name } = useProgramme()
  const requestId = useParam('requestId')
  const answer = useOwnRequest(requestId)
  const request = answer.data
  useOpenOnPaper()
  return (
    <div className="request-page">
      <Page
        title={request ? (request.discreet ? t.private : say(request.serviceName)) : t.back}
        suffix={name}
        wide
        lead={
          request && (
            <>
              <Bdi>{request.trackingNo}</Bdi>
              {!request.discreet && (
                <>
                  {' '}
                  · <bdi>{request.subjectName}</bdi>
                </>
              )}
            </>
          )
        }
        back={<BackLink href={to('requests')}>{t.back}</BackLink>}
      >
        <Answered answer={answer}>
          {(view) => (
            <>
              {answer.copiedAt !== undefined && (
                <p className="copied interface" role="status">
                  {answer.loading ? t.slow : t.copied} <When at={new Date(answer.copiedAt).toISOString()} as="time" />
                </p>
              )}
              <Request request={view} reload={answer.reload} />
            </>
          )}
        </Answered>
      </Page>
    </div>
  )
}

function Request({ request, reload }: { request: RequestView; reload(): void }) {
  const t = useText(requestWords)
  const place = useLive(request.id, reload)
  const help = useCallForHelp(request.id)
  const visit = currentVisit(request)
  return (
    <>
      <WaySender request={request} />
      <div className="two-columns">
        <div>
          {request.tone === 'condolence' && <p className="small muted">{t.condolence}</p>}
          <NowCard request={request} visit={visit} place={place} help={help} reload={reload} />
          <HelpNotice help={help} />
          {!visit && justLeft(request) && <HelpAfter help={help} />}
          <PayNowCard request={request} />
          <RefundCard request={request} />
          <OfficeAnswer request={request} />
          <NeedsCard request={request} />
          <TodoCard request={request} />
          <CentreCard request={request} />
          <OwnWayCard request={request} />
          <IssuedCard request={request} />
          <RatingCard request={request} />
        </div>
        <div>
          <Phases phases={request.phases} />
          <div className="folds">
            <PapersFold request={request} />
            <MoneyFold request={request} />
            <HistoryFold request={request} />
            <DetailsFold request={request} reload={reload} />
            <ActionsFold request={request} />
            <ComplainFold request={request} />
          </div>
        </div>
      </div>
    </>
  )
}

/** They have gone, or seem to: the way to help stays for a while. */
function HelpAfter({ help }: { help: ReturnType<typeof useCallForHelp> }) {
  const t = useText(requestWords)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button tone="quiet" icon="sos" onClick={() => setOpen(true)}>
        {t.help}
      </Button>
      <HelpSheet help={help} open={open} onClose={() => setOpen(false)} />
    </>
  )
}

import { getRouteApi, Link } from '@tanstack/react-router'
import { Amount, Bdi, Card, createMessages, Icon, Page, Said, Timeline, useSay, useText } from '@app/ui'
import { useAnswer } from '../../../app/api.ts'
import { useProgramme } from '../../../app/programme.tsx'
import { Answered } from '../../../components/page/states.tsx'
import { RequestActions } from '../../../components/request/request-actions.tsx'
import { RequestBadges } from '../../../components/request/request-badges.tsx'
import { channelWords, type RequestView } from '../../../components/request/request-words.ts'
import { BlameBar } from './blame-bar.tsx'
import { PaperList } from './paper-list.tsx'
import { ReopenCard } from './reopen-card.tsx'
import { RequestSummary } from './request-summary.tsx'
import { VisitCards } from './visit-cards.tsx'

const route = getRouteApi('/operations/requests/$requestId')

const words = createMessages({
  en: {
    title: 'Request',
    back: 'Back to the board',
    visits: 'Visits',
    history: 'History',
    blame: 'Where the time went',
    papers: 'Papers',
    money: 'Money',
    receipts: 'Receipts',
    private: 'Private service: don’t name it',
    paid: 'Paid',
    owed: 'Still to pay',
    advance: 'Advance held',
    refund: 'To be refunded',
    facts: 'The request',
  },
  ur: {
    title: 'درخواست',
    back: 'فہرست پر واپس جائیں',
    visits: 'ملاقاتیں',
    history: 'اب تک کی کارروائی',
    blame: 'وقت کس کی باری میں لگا',
    papers: 'کاغذات',
    money: 'رقم',
    receipts: 'رسیدیں',
    private: 'نجی سروس: نام نہ لیں',
    paid: 'ادا شدہ',
    owed: 'باقی ادائیگی',
    advance: 'پیشگی رقم',
    refund: 'واپس ہونے والی رقم',
    facts: 'درخواست',
  },
})

/** One request as operations sees it: what happened, whose time it took, who is on it, and what can be done. */
export default function RequestPage() {
  const t = useText(words)
  const say = useSay()
  const { name } = useProgramme()
  const { requestId } = route.useParams()
  const answer = useAnswer('requests.get', { requestId }, { everyMs: 30_000 })
  const found = answer.data
  return (
    <div className="dense">
      <Page
        key={found ? 'here' : 'coming'}
        wide
        suffix={name}
        title={found ? `${say(found.serviceName)} · ${found.subjectName}` : t.title}
        eyebrow={found && <Bdi>{found.trackingNo}</Bdi>}
        back={
          <Link className="back-link interface no-print" to="/operations/board">
            <Icon name="back" /> <span>{t.back}</span>
          </Link>
        }
      >
        <Answered answer={answer} lines={4}>
          {(request) => <Parts request={request} />}
        </Answered>
      </Page>
    </div>
  )
}

/** What happens by itself comes over no channel. */
const byWhom = (who: string, channel: string): string => (who === channel ? who : `${who} · ${channel}`)

function Parts({ request }: { request: RequestView }) {
  const t = useText(words)
  const say = useSay()
  const channels: Record<string, string> = useText(channelWords)
  const { money } = request
  const sums = [
    { label: t.paid, paisa: money.paidPaisa },
    { label: t.owed, paisa: money.owedPaisa },
    { label: t.advance, paisa: money.advancePaisa },
    { label: t.refund, paisa: money.refundPaisa },
  ]
  return (
    <>
      <RequestBadges request={request} />
      {request.discreet && (
        <p className="request-discreet interface">
          <Icon name="lock" /> {t.private}
        </p>
      )}
      <p className="read-out">
        <Said>{say(request.spoken)}</Said>
      </p>
      <RequestActions request={request} />
      <div className="two-columns">
        <div className="stack gap-4">
          <Card title={t.visits} icon="motorcycle">
            <VisitCards request={request} />
          </Card>
          <Card title={t.history} icon="history">
            <Timeline
              label={t.history}
              entries={request.timeline.toReversed().map((item, index) => ({
                id: `${item.at}${index}`,
                at: item.at,
                words: say(item.words),
                by: byWhom(say(item.by), channels[item.channel] ?? item.channel),
                state: index === 0 ? 'now' : 'done',
              }))}
            />
          </Card>
        </div>
        <div className="stack gap-4">
          <Card title={t.facts} icon="info">
            <RequestSummary request={request} />
          </Card>
          <Card title={t.blame} icon="hourglass">
            <BlameBar minutes={request.blameMinutes} />
          </Card>
          <Card title={t.money} icon="money">
            <dl className="lines">
              {sums.map((sum) => (
                <div key={sum.label} className="line">
                  <dt>{sum.label}</dt>
                  <dd>
                    <Amount paisa={sum.paisa} />
                  </dd>
                </div>
              ))}
            </dl>
            {money.receipts.length > 0 && (
              <p className="small interface">
                {t.receipts}:{' '}
                {money.receipts.map((receipt) => (
                  <span key={receipt.receiptNo}>
                    <Bdi>{receipt.receiptNo}</Bdi> (<Amount paisa={receipt.amountPaisa} />){' '}
                  </span>
                ))}
              </p>
            )}
          </Card>
          <Card title={t.papers} icon="documents">
            <PaperList request={request} />
          </Card>
          <ReopenCard request={request} />
        </div>
      </div>
    </>
  )
}

import {
  Amount,
  Bdi,
  Between,
  createMessages,
  type FactRow,
  Facts,
  Fold,
  Icon,
  StatusBadge,
  Timeline,
  useList,
  useSay,
  useText,
  When,
} from '@app/ui'
import { NeedList } from './need-list.tsx'
import { mannerWords, modeWords, taskWords, visitWords, type RequestView } from './request-words.ts'
import { QuoteFees } from './quote-fees.tsx'
import { VisitComing } from './visit-coming.tsx'

const words = createMessages({
  en: {
    for: 'For',
    mode: 'How',
    centre: 'Centre',
    office: 'Office',
    reference: 'Diary number',
    visit: 'Next visit',
    by: 'by',
    receiver: 'At the door',
    manner: 'Who comes',
    due: 'Due',
    paid: 'Paid',
    owed: 'Still to pay',
    refund: 'To be refunded',
    papers: 'Their papers',
    home: 'at home',
    withWord: 'with',
    history: 'History',
    fees: 'What it costs',
    psid: 'PSID',
    collect: 'Code to collect at the office',
    issued: 'Document number',
  },
  ur: {
    for: 'کس کے لیے',
    mode: 'طریقہ',
    centre: 'سروس سینٹر',
    office: 'دفتر',
    reference: 'ڈائری نمبر',
    visit: 'اگلی ملاقات',
    by: 'نمائندہ',
    receiver: 'دروازے پر',
    manner: 'کون آئے گا',
    due: 'کب تک',
    paid: 'ادا شدہ',
    owed: 'باقی ادائیگی',
    refund: 'واپس ہونے والی رقم',
    papers: 'ان کے کاغذات',
    home: 'گھر پر',
    withWord: 'جس کے پاس:',
    history: 'اب تک کی کارروائی',
    fees: 'خرچ کی تفصیل',
    psid: 'PSID',
    collect: 'دفتر سے لینے کا کوڈ',
    issued: 'کاغذ کا نمبر',
  },
})

function useRows(request: RequestView): FactRow[] {
  const t = useText(words)
  const say = useSay()
  const modes = useText(modeWords)
  const manners = useText(mannerWords)
  const { money, receiver, nextSlot, application } = request
  const rows: FactRow[] = [
    { label: t.for, icon: 'person', value: <bdi>{request.subjectName}</bdi> },
    { label: t.mode, icon: 'door', value: modes[request.mode] },
  ]
  if (request.centre)
    rows.push({
      label: t.centre,
      icon: 'store',
      value: (
        <>
          {say(request.centre.name)} ·{' '}
          <Bdi>
            {request.centre.opens}–{request.centre.closes}
          </Bdi>
        </>
      ),
    })
  if (nextSlot)
    rows.push({
      label: t.visit,
      icon: 'calendar',
      value: (
        <>
          <When at={nextSlot.startsAt} as="day" /> · <Between from={nextSlot.startsAt} until={nextSlot.endsAt} />
        </>
      ),
    })
  if (request.manner) rows.push({ label: t.manner, icon: 'woman', value: manners[request.manner] })
  if (request.office) rows.push({ label: t.office, icon: 'office', value: say(request.office.name) })
  if (application?.reference)
    rows.push({ label: t.reference, icon: 'document', value: <Bdi>{application.reference}</Bdi> })
  if (application?.collectCode)
    rows.push({ label: t.collect, icon: 'key', value: <Bdi>{application.collectCode}</Bdi> })
  if (request.issued) rows.push({ label: t.issued, icon: 'seal', value: <Bdi>{request.issued.documentNo}</Bdi> })
  if (request.dueAt) rows.push({ label: t.due, icon: 'clock', value: <When at={request.dueAt} as="day" /> })
  if (receiver)
    rows.push({
      label: t.receiver,
      icon: 'user-check',
      value: (
        <>
          <bdi>{receiver.name}</bdi> · <bdi>{receiver.relation}</bdi> · <Bdi>{receiver.phoneMasked}</Bdi>
        </>
      ),
    })
  rows.push({ label: t.paid, icon: 'receipt', value: <Amount paisa={money.paidPaisa} /> })
  if (money.owedPaisa > 0) rows.push({ label: t.owed, icon: 'money', value: <Amount paisa={money.owedPaisa} /> })
  if (money.refundPaisa > 0) rows.push({ label: t.refund, icon: 'undo', value: <Amount paisa={money.refundPaisa} /> })
  if (money.psid)
    rows.push({
      label: t.psid,
      icon: 'bank',
      value: (
        <>
          <Bdi>{money.psid.number}</Bdi> · <Amount paisa={money.psid.amountPaisa} />
        </>
      ),
    })
  return rows
}

/** What a caller asks next: when, who, where, what is due, what it cost, what happened. */
export function RequestFacts({ request }: { request: RequestView }) {
  const t = useText(words)
  const list = useList()
  const say = useSay()
  const tasks = useText(taskWords)
  const visits = useText(visitWords)
  const shownVisits = request.visits.filter((visit) => !['completed', 'failed', 'cancelled'].includes(visit.state))
  const named: Record<string, string> = visits
  return (
    <>
      <Facts rows={useRows(request)} />
      {shownVisits.map((visit) => (
        <p key={visit.id} className="row gap-2 interface">
          <Icon name={visit.kind === 'office' ? 'office' : 'home'} />
          <span>{list(visit.tasks.map((task) => tasks[task]))}</span>
          <StatusBadge tone="information">{named[visit.state] ?? visit.state}</StatusBadge>
          {visit.facilitator && (
            <span className="small">
              {t.by} <bdi>{visit.facilitator.name}</bdi> · <Bdi>{visit.facilitator.badgeNo}</Bdi>
            </span>
          )}
          <VisitComing visit={visit} />
        </p>
      ))}
      <NeedList request={request} />
      {request.papers.length > 0 && (
        <section className="stack gap-1 interface">
          <h3>{t.papers}</h3>
          <ul className="bullets">
            {request.papers.map((paper) => (
              <li key={paper.id}>
                {say(paper.name)}:{' '}
                {paper.home ? (
                  t.home
                ) : (
                  <>
                    {t.withWord} {say(paper.holder.name)}
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Fold
        title={
          <>
            {t.fees}: <Amount paisa={request.quote.totalPaisa} />
          </>
        }
      >
        <QuoteFees quote={request.quote} mode={request.mode} />
      </Fold>
      <Fold title={t.history}>
        <Timeline
          label={t.history}
          entries={request.timeline.toReversed().map((item, index) => ({
            id: `${item.at}${index}`,
            at: item.at,
            words: say(item.words),
            by: say(item.by),
            state: index === 0 ? 'now' : 'done',
          }))}
        />
      </Fold>
    </>
  )
}

import { useState } from 'react'
import type { Output } from '@app/contract'
import { Amount, Bdi, Button, createMessages, EmptyState, ProblemNotice, StatusBadge, useText, useToast, When } from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { Answered } from '../../app/states.tsx'
import { RefuseDialog } from '../finance/robbery-dialogs.tsx'
import { robberyWords } from '../finance/robbery-words.ts'
import { PeopleFrame } from './people-frame.tsx'
import { peopleWords } from './people-words.ts'

const words = createMessages({
  en: { lead: 'Robbed cash is the programme’s loss after a police report and two approvals; never a shortage of who was robbed.', none: 'No robbery is reported', reported: 'Reported', approved_once: 'One has approved', booked: 'Booked', refused: 'Not accepted', report: 'Police report', noReport: 'No police report yet', approve: 'Approve the loss', first: 'First approval', second: 'Second approval', done: 'Done', settled: 'Settled' },
  ur: { lead: 'لوٹی ہوئی رقم پولیس رپورٹ اور دو منظوریوں کے بعد ادارے کا نقصان ہے؛ لٹنے والے کی کمی نہیں۔', none: 'کوئی واردات نہیں', reported: 'رپورٹ ہوئی', approved_once: 'ایک منظوری ہوئی', booked: 'درج ہو گئی', refused: 'منظور نہیں', report: 'پولیس رپورٹ', noReport: 'ابھی پولیس رپورٹ نہیں', approve: 'نقصان منظور کریں', first: 'پہلی منظوری', second: 'دوسری منظوری', done: 'ہو گیا', settled: 'طے ہو چکا' },
})
type Robbery = Output<'safety.robberies'>['items'][number]

export default function RobberiesPage() {
  const t = useText(words)
  const p = useText(peopleWords)
  const answer = useAnswer('safety.robberies', { limit: 50 })
  return (
    <PeopleFrame title={p.robberies} lead={t.lead}>
      <Answered answer={answer} shape="row">
        {({ items }) => (items.length === 0 ? <EmptyState icon="shield" title={t.none} /> : <ul>{items.map((one) => <Row key={one.id} robbery={one} />)}</ul>)}
      </Answered>
    </PeopleFrame>
  )
}

function Row({ robbery }: { robbery: Robbery }) {
  const t = useText(words)
  const toast = useToast()
  const approve = useAct('safety.approveRobbery')
  const r = useText(robberyWords)
  const [refusing, setRefusing] = useState(false)
  const over = robbery.state === 'booked' || robbery.state === 'refused'
  return (
    <li className="event interface">
      <span className="pile-top">
        <strong><bdi>{robbery.facilitatorName}</bdi> <Bdi>{robbery.badgeNo}</Bdi> · <Amount paisa={robbery.amountPaisa} /></strong>
        <StatusBadge tone={over ? 'neutral' : 'warning'}>{t[robbery.state]}</StatusBadge>
      </span>
      <span><bdi>{robbery.account}</bdi></span>
      <span className="small muted"><When at={robbery.reportedAt} /> · {robbery.policeReport ? <>{t.report} <Bdi>{robbery.policeReport}</Bdi></> : t.noReport}{robbery.firstApprover && <> · {t.first} <bdi>{robbery.firstApprover}</bdi></>}{robbery.secondApprover && <> · {t.second} <bdi>{robbery.secondApprover}</bdi></>}</span>
      {approve.problem && <ProblemNotice problem={approve.problem} />}
      <span className="row gap-2"><Button small icon="check" busy={approve.busy} reason={over ? t.settled : robbery.policeReport ? undefined : t.noReport} onClick={() => void approve.run({ robberyId: robbery.id }).then((done) => done && toast(t.done))}>{t.approve}</Button>{!over && <Button small icon="close" onClick={() => setRefusing(true)}>{r.refuse}</Button>}</span>
      {refusing && <RefuseDialog robbery={robbery} onClose={() => setRefusing(false)} />}
    </li>
  )
}

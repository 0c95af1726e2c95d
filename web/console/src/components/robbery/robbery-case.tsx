import { useState } from 'react'
import { Link } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import { Amount, Bdi, Button, Card, Facts, Icon, Notice, StatusBadge, useSay, useText, When } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { Answered } from '../page/states.tsx'
import { accountWords } from '../account-words.ts'
import { ApproveDialog, RefuseDialog } from './robbery-dialogs.tsx'
import { robberyTone } from './robbery-list.tsx'
import { robberyWords, whyNot } from './robbery-words.ts'

type Robbery = Output<'safety.robbery'>

/** One robbery: what was said, what the limit was, who approved, and the entry in the books. */
export function RobberyCase({ robberyId, desk }: { robberyId: string; desk: '/finance' | '/people' }) {
  const t = useText(robberyWords)
  const answer = useAnswer('safety.robbery', { robberyId })
  return (
    <>
      <p className="interface no-print">
        <Link to={`${desk}/robberies`}>{t.back}</Link>
      </p>
      <Answered answer={answer}>
        {(robbery) => (
          <>
            <h2>
              <bdi>{robbery.facilitatorName}</bdi> <Bdi>{robbery.badgeNo}</Bdi>
            </h2>
            <div className="two-columns">
              <div className="stack gap-3">
                <Said robbery={robbery} />
                <Books robbery={robbery} />
              </div>
              <div className="stack gap-3">
                <CashCard robbery={robbery} />
                <Deciding robbery={robbery} />
              </div>
            </div>
          </>
        )}
      </Answered>
    </>
  )
}

function Said({ robbery }: { robbery: Robbery }) {
  const t = useText(robberyWords)
  return (
    <Card
      title={t.account}
      icon="message"
      action={<StatusBadge tone={robberyTone[robbery.state]}>{t[robbery.state]}</StatusBadge>}
    >
      <p className="sum">
        <Amount paisa={robbery.amountPaisa} />
      </p>
      <p>
        <bdi>{robbery.account}</bdi>
      </p>
      <Facts
        rows={[
          { label: t.when, value: <When at={robbery.reportedAt} /> },
          { label: t.by, value: <bdi>{robbery.reportedBy || robbery.facilitatorName}</bdi> },
          { label: t.report, value: robbery.policeReport ? <Bdi>{robbery.policeReport}</Bdi> : t.noReport },
        ]}
      />
      {robbery.alertId && (
        <p className="small interface">
          <Icon name="warning" /> {t.alert}
        </p>
      )}
    </Card>
  )
}

function Books({ robbery }: { robbery: Robbery }) {
  const t = useText(robberyWords)
  const accounts: Record<string, string> = useText(accountWords)
  return (
    <Card title={t.books} icon="scale">
      {robbery.journal.length === 0 ? (
        <p className="interface muted">{t.notBooked}</p>
      ) : (
        <Facts
          rows={robbery.journal.map((leg) => ({
            label: (
              <>
                <Bdi>{leg.code}</Bdi> {accounts[leg.code]}
              </>
            ),
            value: (
              <>
                {leg.amountPaisa > 0 ? t.debit : t.credit} <Amount paisa={Math.abs(leg.amountPaisa)} />
              </>
            ),
          }))}
        />
      )}
    </Card>
  )
}

function CashCard({ robbery: { cash } }: { robbery: Robbery }) {
  const t = useText(robberyWords)
  return (
    <Card title={t.cash} icon="wallet">
      <Facts
        rows={[
          { label: t.inHand, value: <Amount paisa={cash.inHandPaisa} /> },
          { label: t.reserved, value: <Amount paisa={cash.reservedPaisa} /> },
          { label: t.cap, value: <Amount paisa={cash.capPaisa} /> },
          ...(cash.oldestAt ? [{ label: t.oldest, value: <When at={cash.oldestAt} /> }] : []),
        ]}
      />
      {cash.inHandPaisa > cash.capPaisa && <Notice tone="warning" title={t.overLimit} />}
    </Card>
  )
}

function Deciding({ robbery }: { robbery: Robbery }) {
  const t = useText(robberyWords)
  const say = useSay()
  const [act, setAct] = useState<'approve' | 'refuse'>()
  const reason = (action: 'approve' | 'refuse') =>
    say(whyNot(robbery.actions.find((one) => one.action === action)?.refusal)) || undefined
  const over = robbery.state === 'booked' || robbery.state === 'refused'
  return (
    <>
      <Card title={t.approvals} icon="user-check">
        <Facts
          rows={[
            { label: t.first, value: robbery.firstApprover === null ? t.nobody : <bdi>{robbery.firstApprover}</bdi> },
            {
              label: t.second,
              value: robbery.secondApprover === null ? t.nobody : <bdi>{robbery.secondApprover}</bdi>,
            },
            ...(robbery.decidedAt ? [{ label: t.decided, value: <When at={robbery.decidedAt} /> }] : []),
            ...(robbery.reason ? [{ label: t.reason, value: <bdi>{robbery.reason}</bdi> }] : []),
          ]}
        />
      </Card>
      {!over && (
        <div className="stack gap-2 no-print">
          <Button tone="primary" icon="check" reason={reason('approve')} onClick={() => setAct('approve')}>
            {t.approve}
          </Button>
          <Button icon="close" reason={reason('refuse')} onClick={() => setAct('refuse')}>
            {t.refuse}
          </Button>
        </div>
      )}
      {act === 'approve' && <ApproveDialog robbery={robbery} onClose={() => setAct(undefined)} />}
      {act === 'refuse' && <RefuseDialog robbery={robbery} onClose={() => setAct(undefined)} />}
    </>
  )
}

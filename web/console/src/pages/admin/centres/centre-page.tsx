import { useState } from 'react'
import { useParams } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import { Amount, Bdi, Button, Card, Facts, Notice, StatusBadge, useSay, useText } from '@app/ui'
import { useAnswer } from '../../../app/api.ts'
import { hrefOf } from '../../../app/paths.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Answered } from '../../../components/page/states.tsx'
import { officeWords } from '../office-words.ts'
import { AccountDialog } from './account-dialog.tsx'
import { CentreDialog } from './centre-dialog.tsx'
import { CentreHistory } from './centre-history.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { CentreState } from './centres-page.tsx'
import { centreAdminWords } from './words.ts'

type Centre = Output<'centres.get'>
type Doing = 'details' | 'money' | 'account' | 'close'

/** One centre: what it is, its cash limits, who works there, what is left there, and how it came to be so. */
export default function CentrePage() {
  const { centreId } = useParams({ strict: false }) as { centreId: string }
  const t = useText(centreAdminWords)
  const say = useSay()
  const answer = useAnswer('centres.get', { centreId })
  const [doing, setDoing] = useState<Doing>()
  const close = () => setDoing(undefined)
  return (
    <DeskPage
      title={answer.data ? say(answer.data.name) : t.name}
      back={<a href={hrefOf('/admin/centres')}>{t.back}</a>}
    >
      <Answered answer={answer}>
        {(centre) => (
          <>
            <div className="two-columns">
              <div className="stack gap-3">
                <About centre={centre} onDo={setDoing} />
                <Cash centre={centre} onDo={setDoing} />
                <Account centre={centre} onDo={setDoing} />
              </div>
              <div className="stack gap-3">
                <Clerks centre={centre} />
                <Left centre={centre} onDo={setDoing} />
              </div>
            </div>
            <h2>{t.history}</h2>
            <CentreHistory changes={centre.changes} />
            {doing === 'close' && <CloseDialog centreId={centre.id} onClose={close} />}
            {doing === 'account' && <AccountDialog centre={centre} onClose={close} />}
            {(doing === 'details' || doing === 'money') && (
              <CentreDialog key={doing} kind={doing} centre={centre} onClose={close} />
            )}
          </>
        )}
      </Answered>
    </DeskPage>
  )
}

interface CardProps {
  centre: Centre
  onDo(doing: Doing): void
}

function About({ centre, onDo }: CardProps) {
  const t = useText(centreAdminWords)
  const o = useText(officeWords)
  const say = useSay()
  const week: Record<string, string> = o
  return (
    <Card title={t.about} icon="store" action={<CentreState centre={centre} />}>
      <Facts
        rows={[
          { label: t.address, value: say(centre.address) },
          { label: t.phone, value: <Bdi>{centre.phone || '–'}</Bdi> },
          { label: o.week, value: week[centre.week] ?? centre.week },
          {
            label: t.hours,
            value: (
              <Bdi>
                {centre.opens}–{centre.closes}
              </Bdi>
            ),
          },
          { label: t.counters, value: <Bdi>{centre.counters}</Bdi> },
          { label: t.id, value: <Bdi>{centre.id}</Bdi> },
        ]}
      />
      {centre.open && (
        <Button small icon="edit" onClick={() => onDo('details')}>
          {t.correct}
        </Button>
      )}
    </Card>
  )
}

function Cash({ centre, onDo }: CardProps) {
  const t = useText(centreAdminWords)
  return (
    <Card title={t.cash} icon="wallet">
      <Facts
        rows={[
          { label: t.tillShort, value: <Amount paisa={centre.tillPaisa} /> },
          { label: t.safeShort, value: centre.safePaisa > 0 ? <Amount paisa={centre.safePaisa} /> : t.noSafe },
        ]}
      />
      {centre.open && (
        <Button small icon="edit" onClick={() => onDo('money')}>
          {t.money}
        </Button>
      )}
    </Card>
  )
}

/** Without it the centre's share waits: what is missing is said here, where it can be mended. */
function Account({ centre, onDo }: CardProps) {
  const t = useText(centreAdminWords)
  const { account } = centre
  return (
    <Card title={t.account} icon="bank">
      {account ? (
        <Facts
          rows={[
            { label: t.bankAccount, value: <Bdi>{account.masked}</Bdi> },
            { label: t.holder, value: <bdi>{account.holder}</bdi> },
          ]}
        />
      ) : (
        <Notice tone="warning">{t.noAccount}</Notice>
      )}
      {centre.open && (
        <Button small icon="bank" onClick={() => onDo('account')}>
          {account ? t.askAccount : t.enterAccount}
        </Button>
      )}
    </Card>
  )
}

function Clerks({ centre }: { centre: Centre }) {
  const t = useText(centreAdminWords)
  return (
    <Card title={t.clerks} icon="id-card">
      {centre.clerks.length === 0 ? (
        <p>{t.noClerks}</p>
      ) : (
        <ul className="plain-list">
          {centre.clerks.map((one) => (
            <li key={one.id}>
              <bdi>{one.name}</bdi> {one.suspended && <StatusBadge tone="danger">{t.suspended}</StatusBadge>}
            </li>
          ))}
        </ul>
      )}
      <p className="small">
        <a href={hrefOf('/admin/staff')}>{t.toStaff}</a>
      </p>
    </Card>
  )
}

function Left({ centre, onDo }: CardProps) {
  const t = useText(centreAdminWords)
  const { left } = centre
  return (
    <Card title={t.left} icon="list">
      <Facts
        rows={[
          { label: t.waiting, value: <Bdi>{left.waiting}</Bdi> },
          { label: t.requests, value: <Bdi>{left.requests}</Bdi> },
          { label: t.papers, value: <Bdi>{left.papers}</Bdi> },
          { label: t.cashLeft, value: <Amount paisa={left.cashPaisa} /> },
        ]}
      />
      <p className="small muted">{t.leftText}</p>
      {centre.open && (
        <Button small tone="danger" icon="close" onClick={() => onDo('close')}>
          {t.close}
        </Button>
      )}
    </Card>
  )
}

import { useState } from 'react'
import { useParams } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import { Amount, Bdi, Button, Card, Facts, StatusBadge, useSay, useText, When } from '@app/ui'
import { useAnswer } from '../../../app/api.ts'
import { hrefOf } from '../../../app/paths.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Answered } from '../../../components/page/states.tsx'
import { ChangesTable } from '../../agency/changes-table.tsx'
import { useDeciding } from '../../agency/decide-buttons.tsx'
import { agencyTone } from './agencies-page.tsx'
import { AgencyDialog, type Asked } from './agency-dialog.tsx'
import { agencyAdminWords } from './words.ts'

type Agency = Output<'agencies.get'>

/** One firm: who it is, what it is paid and where to, who manages it, what is open there, and how it came to be so. */
export default function AgencyPage() {
  const { agencyId } = useParams({ strict: false }) as { agencyId: string }
  const t = useText(agencyAdminWords)
  const say = useSay()
  const answer = useAnswer('agencies.get', { agencyId })
  const [asking, setAsking] = useState<Asked>()
  const { act, dialog } = useDeciding()
  return (
    <DeskPage
      title={answer.data ? say(answer.data.name) : t.name}
      back={<a href={hrefOf('/admin/agencies')}>{t.back}</a>}
    >
      <Answered answer={answer}>
        {(agency) => (
          <>
            <div className="two-columns">
              <div className="stack gap-3">
                <About agency={agency} onAsk={setAsking} />
                <Shares agency={agency} onAsk={setAsking} />
              </div>
              <div className="stack gap-3">
                <Managers agency={agency} />
                <OpenThere agency={agency} onAsk={setAsking} />
              </div>
            </div>
            <h2>{t.history}</h2>
            <ChangesTable items={agency.changes} act={act} />
            {asking && <AgencyDialog key={asking} kind={asking} agency={agency} onClose={() => setAsking(undefined)} />}
          </>
        )}
      </Answered>
      {dialog}
    </DeskPage>
  )
}

interface CardProps {
  agency: Agency
  onAsk(kind: Asked): void
}

function About({ agency, onAsk }: CardProps) {
  const t = useText(agencyAdminWords)
  return (
    <Card
      title={t.about}
      icon="people"
      action={<StatusBadge tone={agencyTone[agency.state]}>{t[`s_${agency.state}`]}</StatusBadge>}
    >
      <Facts
        rows={[
          { label: t.nameEn, value: <Bdi>{agency.name.en}</Bdi> },
          { label: t.nameUr, value: <bdi lang="ur">{agency.name.ur}</bdi> },
          { label: t.tax, value: <Bdi>{agency.taxNumber || '–'}</Bdi> },
          {
            label: t.account,
            value: agency.accountMasked ? <Bdi>{agency.accountMasked}</Bdi> : t.noAccount,
          },
          ...(agency.closedAt ? [{ label: t.closed, value: <When at={agency.closedAt} as="date" /> }] : []),
        ]}
      />
      {agency.active && (
        <div className="bar">
          <Button small icon="edit" onClick={() => onAsk('details')}>
            {t.askDetails}
          </Button>
          <Button small icon="bank" onClick={() => onAsk('account')}>
            {t.askAccount}
          </Button>
        </div>
      )}
    </Card>
  )
}

function Shares({ agency, onAsk }: CardProps) {
  const t = useText(agencyAdminWords)
  return (
    <Card title={t.shares} icon="coins">
      <Facts
        rows={[
          { label: t.share, value: <Bdi>{agency.basisPoints / 100}%</Bdi> },
          ...agency.shares.map((one) => ({
            label: (
              <>
                {t.since} <When at={`${one.from}T07:00:00Z`} as="date" />
              </>
            ),
            value: <Bdi>{one.basisPoints / 100}%</Bdi>,
          })),
        ]}
      />
      {agency.active && (
        <Button small icon="edit" onClick={() => onAsk('share')}>
          {t.askShare}
        </Button>
      )}
    </Card>
  )
}

function Managers({ agency }: { agency: Agency }) {
  const t = useText(agencyAdminWords)
  return (
    <Card title={t.managers} icon="id-card">
      {agency.managers.length === 0 ? (
        <p>{t.noManagers}</p>
      ) : (
        <ul className="plain-list">
          {agency.managers.map((one) => (
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

function OpenThere({ agency, onAsk }: CardProps) {
  const t = useText(agencyAdminWords)
  const { open } = agency
  return (
    <Card title={t.open} icon="list">
      <Facts
        rows={[
          { label: t.people, value: <Bdi>{open.people}</Bdi> },
          { label: t.shifts, value: <Bdi>{open.shifts}</Bdi> },
          { label: t.invitations, value: <Bdi>{open.invitations}</Bdi> },
          { label: t.held, value: <Amount paisa={open.heldPaisa} /> },
          { label: t.available, value: <Amount paisa={open.availablePaisa} /> },
        ]}
      />
      <p className="small muted">{t.openText}</p>
      {agency.active && (
        <Button small tone="danger" icon="close" onClick={() => onAsk('close')}>
          {t.askClose}
        </Button>
      )}
    </Card>
  )
}

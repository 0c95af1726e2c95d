import { useState } from 'react'
import { useParams } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import { address } from '@app/contract/client'
import {
  Bdi,
  Button,
  Card,
  Facts,
  Icon,
  Notice,
  Phone,
  StatusBadge,
  useSay,
  useText,
  When,
  type IconName,
} from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { useSession } from '../../app/session.tsx'
import { Answered } from '../../components/page/states.tsx'
import { usePlaces } from '../../components/request/places.ts'
import { ApplicantDialog, type Act } from './applicant-dialog.tsx'
import { stateTone } from './applicants-page.tsx'
import { FileLook } from './file-look.tsx'
import { peopleWords } from './people-words.ts'

export type Applicant = Output<'applicants.get'>
type Check = Applicant['checks'][number]

/** One applicant: each paper with its decision, the quiz, and what may be done now. */
export default function ApplicantPage() {
  const { applicantId } = useParams({ strict: false }) as { applicantId: string }
  const t = useText(peopleWords)
  const answer = useAnswer('applicants.get', { applicantId })
  const [act, setAct] = useState<Act>()
  return (
    <DeskPage title={answer.data?.name ?? t.applicants}>
      <Answered answer={answer}>
        {(applicant) => (
          <div className="two-columns">
            <div className="stack gap-3">
              {applicant.sharedAccount && (
                <Notice tone="warning" icon="bank" title={t.shared}>
                  {t.sharedText}
                </Notice>
              )}
              {applicant.checks.map((check) => (
                <Paper key={check.requirementId} applicant={applicant} check={check} onAct={setAct} />
              ))}
            </div>
            <Aside applicant={applicant} onAct={setAct} />
          </div>
        )}
      </Answered>
      {act && answer.data && (
        <ApplicantDialog
          key={`${act.kind}${act.requirementId ?? ''}`}
          applicant={answer.data}
          act={act}
          onClose={() => setAct(undefined)}
        />
      )}
    </DeskPage>
  )
}

const checkTone = { missing: 'neutral', waiting: 'warning', passed: 'success', failed: 'danger' } as const

function Paper({ applicant, check, onAct }: { applicant: Applicant; check: Check; onAct(act: Act): void }) {
  const t = useText(peopleWords)
  const say = useSay()
  const { me } = useSession()
  const sides: Record<string, string> = { front: '1', back: '2', page: '' }
  const renewing = applicant.state === 'admitted' && check.renewal === 'waiting'
  const open = renewing || (check.state === 'waiting' && (applicant.state === 'vetting' || applicant.state === 'open'))
  const closed = me?.roles.includes('vetting') ? undefined : t.notVetter
  return (
    <Card
      title={say(check.name)}
      icon={check.icon as IconName}
      action={
        <StatusBadge
          tone={renewing ? 'warning' : checkTone[check.state]}
          icon={check.state === 'missing' ? 'circle' : undefined}
        >
          {renewing ? t.renewal : t[check.state]}
        </StatusBadge>
      }
    >
      {check.reason && (
        <p>
          <bdi>{check.reason}</bdi>
        </p>
      )}
      <p className="small muted interface">
        {check.decidedBy && (
          <>
            {t.by} <bdi>{check.decidedBy}</bdi> ·{' '}
          </>
        )}
        {check.decidedAt && <When at={check.decidedAt} />}
        {check.validUntil && (
          <>
            {' '}
            · {t.until} <When at={check.validUntil} as="date" />
          </>
        )}
      </p>
      <div className="row gap-2 wrap">
        {check.files.map((file) => (
          <FileLook
            key={file.fileId}
            url={address('', 'applicants.file', { applicantId: applicant.applicantId, fileId: file.fileId }).url}
            words={`${t.look} ${check.sides.length > 1 ? (sides[file.side] ?? '') : ''}`.trim()}
            note={t.lookRecorded}
          />
        ))}
        {open && (
          <Button
            small
            tone="primary"
            icon="check"
            reason={closed}
            onClick={() => onAct({ kind: 'pass', requirementId: check.requirementId })}
          >
            {t.pass}
          </Button>
        )}
        {open && (
          <Button
            small
            icon="repeat"
            reason={closed}
            onClick={() => onAct({ kind: 'again', requirementId: check.requirementId })}
          >
            {t.again}
          </Button>
        )}
      </div>
    </Card>
  )
}

function Aside({ applicant, onAct }: { applicant: Applicant; onAct(act: Act): void }) {
  const t = useText(peopleWords)
  const say = useSay()
  const places = usePlaces()
  const { me } = useSession()
  const { training, refused } = applicant
  const { data: programme } = useAnswer('recruit.programme', {})
  const education = programme?.education.find((one) => one.code === applicant.education)
  const supervisor = me?.roles.includes('supervisor')
  const mayRefuse = ['vetting', 'training', 'approval'].includes(applicant.state)
  return (
    <div className="stack gap-3">
      <Card
        title={t.about}
        icon="person"
        action={<StatusBadge tone={stateTone[applicant.state] ?? 'neutral'}>{t[applicant.state]}</StatusBadge>}
      >
        <Facts
          rows={[
            { label: t.phone, value: <Phone value={applicant.phone} /> },
            { label: t.cnic, value: <Bdi>{applicant.identifierMasked}</Bdi> },
            { label: t.iban, value: <Bdi>{applicant.ibanMasked}</Bdi> },
            {
              label: t.tehsil,
              value: say(places?.tehsils.find((one) => one.id === applicant.tehsilId)?.name) || applicant.tehsilId,
            },
            { label: t.education, value: say(education?.label) || applicant.education },
            { label: t.vehicle, value: <bdi>{applicant.vehicle || '–'}</bdi> },
            {
              label: t.quiz,
              value: training.lastScore ? (
                <>
                  <Bdi>
                    {training.lastScore.right}/{training.lastScore.of}
                  </Bdi>{' '}
                  {t.right}
                </>
              ) : (
                t.notYet
              ),
            },
            {
              label: t.read,
              value: (
                <Bdi>
                  {training.modules.filter((one) => one.read).length}/{training.modules.length}
                </Bdi>
              ),
            },
            ...(applicant.approvedBy ? [{ label: t.approvedBy, value: <bdi>{applicant.approvedBy}</bdi> }] : []),
            ...(applicant.badgeNo ? [{ label: t.badge, value: <Bdi>{applicant.badgeNo}</Bdi> }] : []),
          ]}
        />
      </Card>
      {refused && (
        <Notice tone="danger" title={say(refused.label)}>
          <p>
            <bdi>{refused.words}</bdi>
          </p>
          <p className="small interface">
            {t.again2} <When at={refused.reapplyFrom} as="date" />
          </p>
        </Notice>
      )}
      {applicant.appealWords && (
        <Card title={t.appealWords} icon="message">
          <p>
            <bdi>{applicant.appealWords}</bdi>
          </p>
          {refused?.answerDueAt && (
            <p className="small muted interface">
              {t.answerBy} <When at={refused.answerDueAt} />
            </p>
          )}
        </Card>
      )}
      <div className="stack gap-2">
        {applicant.state === 'approval' && (
          <Button
            tone="primary"
            icon="check"
            reason={!supervisor ? t.notYours : applicant.mayApprove ? undefined : t.vetted}
            onClick={() => onAct({ kind: 'approve' })}
          >
            {t.approve}
          </Button>
        )}
        {applicant.state === 'appealed' && (
          <Button
            tone="primary"
            icon="undo"
            reason={supervisor ? undefined : t.notYours}
            onClick={() => onAct({ kind: 'overturn' })}
          >
            {t.overturn}
          </Button>
        )}
        {applicant.state === 'appealed' && (
          <Button icon="gate" reason={supervisor ? undefined : t.notYours} onClick={() => onAct({ kind: 'uphold' })}>
            {t.uphold}
          </Button>
        )}
        {mayRefuse && (
          <Button icon="close" onClick={() => onAct({ kind: 'refuse' })}>
            {t.refuse}
          </Button>
        )}
      </div>
      <p className="small muted interface">
        <Icon name="eye" /> {t.lookRecorded}
      </p>
    </div>
  )
}

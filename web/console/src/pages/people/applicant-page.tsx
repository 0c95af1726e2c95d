import { useState } from 'react'
import { useParams } from '@tanstack/react-router'
import { address } from '@app/contract/client'
import { Button, Card, Notice, StatusBadge, useSay, useText, When, type IconName } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { DeskPage } from '../../components/page/desk-page.tsx'
import { useSession } from '../../app/session.tsx'
import { Answered } from '../../components/page/states.tsx'
import type { Act, Applicant } from './applicant.ts'
import { ApplicantAside } from './applicant-aside.tsx'
import { ApplicantDialog } from './applicant-dialog.tsx'
import { FileLook } from './file-look.tsx'
import { peopleWords } from './people-words.ts'

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
            <ApplicantAside applicant={applicant} onAct={setAct} />
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
      <div className="row gap-2">
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

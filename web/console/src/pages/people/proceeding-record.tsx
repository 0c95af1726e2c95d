import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { address } from '@app/contract/client'
import { Bdi, Card, Facts, Icon, Stack, useList, useText, When } from '@app/ui'
import { FileLook } from './file-look.tsx'
import { proceedingWords } from './people-words.ts'
import type { Proceeding } from './proceeding.ts'

type Served = NonNullable<Proceeding['notice']>

/** What is said, the evidence as it was served, the answer, the decision. */
export function ProceedingRecord({ proceeding }: { proceeding: Proceeding }) {
  const t = useText(proceedingWords)
  const named: Record<string, string> = t
  const { notice } = proceeding
  const file = (fileId: string) => <EvidenceFile key={fileId} proceedingId={proceeding.id} fileId={fileId} />
  return (
    <>
      <Card title={t.ground} icon="message">
        <p>
          <bdi>{named[proceeding.ground] ?? proceeding.ground}</bdi>
        </p>
        <Known facts={proceeding.facts} />
        <p className="small muted interface">
          {t.openedBy} <bdi>{proceeding.openedBy || t.machine}</bdi>
        </p>
      </Card>
      {notice && <Served proceeding={proceeding} notice={notice} />}
      {notice?.answer && (
        <Card title={t.answer} icon="message">
          <p>
            <bdi>{notice.answer.words}</bdi>
          </p>
          <div className="row gap-2">{notice.answer.files.map(file)}</div>
        </Card>
      )}
      {notice?.decision && <Decision decision={notice.decision} />}
      {notice?.pauseReview && (
        <Card title={notice.pauseReview.kept ? t.keptWhy : t.liftedWhy} icon="pause">
          <p>
            <bdi>{notice.pauseReview.reason}</bdi>
          </p>
          <p className="small muted interface">
            {t.by} <bdi>{notice.pauseReview.by}</bdi> · <When at={notice.pauseReview.at} />
          </p>
        </Card>
      )}
      {proceeding.dismissed && (
        <Card title={t.dismissed} icon="check">
          <p>
            <bdi>{proceeding.dismissed.reason}</bdi>
          </p>
          <p className="small muted interface">
            {t.by} <bdi>{proceeding.dismissed.by}</bdi> · <When at={proceeding.dismissed.at} />
          </p>
        </Card>
      )}
      {notice?.appeal && <Appeal appeal={notice.appeal} file={file} />}
    </>
  )
}

function EvidenceFile({ proceedingId, fileId }: { proceedingId: string; fileId: string }) {
  const t = useText(proceedingWords)
  return <FileLook url={address('', 'proceedings.file', { proceedingId, fileId }).url} words={t.file} />
}

/** The notice with its evidence, frozen as it was served. */
function Served({ proceeding, notice }: { proceeding: Proceeding; notice: Served }) {
  const t = useText(proceedingWords)
  const named: Record<string, string> = t
  return (
    <Card title={t.notice} icon="scale">
      <Stack>
        <p>
          <bdi>{notice.words}</bdi>
        </p>
        <Stack as="ul" gap={2}>
          {notice.evidence.map((one) => (
            <li key={`${one.label}${one.words}`}>
              <strong>
                <bdi>{named[one.label] ?? one.label}</bdi>
              </strong>{' '}
              <bdi>{one.words}</bdi> {one.fileId && <EvidenceFile proceedingId={proceeding.id} fileId={one.fileId} />}
            </li>
          ))}
        </Stack>
        <p className="small muted interface">
          <Icon name="seal" /> {t.frozen} <Bdi>{notice.hash.slice(0, 16)}</Bdi> · {notice.intact ? t.intact : t.broken}{' '}
          ·{' '}
          {notice.readAt ? (
            <>
              {t.readAt} <When at={notice.readAt} />
            </>
          ) : (
            t.notRead
          )}{' '}
          · {t.dueBy} <When at={notice.answerDueAt} />
        </p>
      </Stack>
    </Card>
  )
}

function Decision({ decision }: { decision: NonNullable<Served['decision']> }) {
  const t = useText(proceedingWords)
  return (
    <Card
      title={
        <>
          {t.decision}: {t[decision.outcome]}
        </>
      }
      icon="gate"
    >
      <p>
        <bdi>{decision.reason}</bdi>
      </p>
      <p className="small muted interface">
        {t.by} <bdi>{decision.by}</bdi> · <When at={decision.at} />
        {decision.until && (
          <>
            {' '}
            · {t.until} <When at={decision.until} as="date" />
          </>
        )}
      </p>
    </Card>
  )
}

function Appeal({ appeal, file }: { appeal: NonNullable<Served['appeal']>; file(fileId: string): ReactNode }) {
  const t = useText(proceedingWords)
  return (
    <Card title={t.appeal} icon="undo">
      <p>
        <bdi>{appeal.words}</bdi>
      </p>
      <div className="row gap-2">{appeal.files.map(file)}</div>
      {appeal.verdict ? (
        <p>
          <strong>{t[appeal.verdict]}</strong> <bdi>{appeal.reason}</bdi>
        </p>
      ) : (
        <p className="small muted interface">
          {t.due} <When at={appeal.dueAt} />
        </p>
      )}
    </Card>
  )
}

/** What it was opened by: figures, a fact, or a complaint, whose record is one step away. */
function Known({ facts }: { facts: Proceeding['facts'] }) {
  const t = useText(proceedingWords)
  const named: Record<string, string> = t
  const { grievanceId, evidenceHash: _seal, ...shown } = facts
  const list = useList()
  const said = (value: unknown) =>
    list(
      String(value)
        .split(' ')
        .map((word) => named[word] ?? word),
    )
  if (Object.keys(shown).length === 0) return null
  return (
    <>
      <Facts
        rows={Object.entries(shown).map(([name, value]) => ({
          label: named[name] ?? name,
          value: <bdi>{name === 'remedies' ? said(value) : (named[String(value)] ?? String(value))}</bdi>,
        }))}
      />
      {typeof grievanceId === 'string' && (
        <p className="interface">
          <Link to="/grievances/$grievanceId" params={{ grievanceId }}>
            {t.theCase}
          </Link>
        </p>
      )}
    </>
  )
}

import { useState } from 'react'
import { useParams } from '@tanstack/react-router'
import { address } from '@app/contract/client'
import { Bdi, Button, Card, Facts, Notice, Phone, useSay, useText, When } from '@app/ui'
import { useAnswer } from '../../../app/api.ts'
import { hrefOf } from '../../../app/paths.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Answered } from '../../../components/page/states.tsx'
import { FileLook } from '../file-look.tsx'
import { DecideFact } from './decide-fact.tsx'
import { FactDialog } from './fact-dialog.tsx'
import { FactHistory } from './fact-history.tsx'
import { type Change, type FactCard, FactValue, type Records } from './fact-value.tsx'
import { PhoneLost } from './phone-lost.tsx'
import { recordWords } from './words.ts'

/** One representative: each thing on record with its source, what may be changed by whom, and how it came to be so. */
export default function RecordPage() {
  const { facilitatorId } = useParams({ strict: false }) as { facilitatorId: string }
  const t = useText(recordWords)
  const answer = useAnswer('facilitators.facts', { facilitatorId })
  const [changing, setChanging] = useState<FactCard>()
  const [deciding, setDeciding] = useState<{ change: Change; approve: boolean }>()
  return (
    <DeskPage title={answer.data?.name ?? t.title} back={<a href={hrefOf('/people/records')}>{t.back}</a>}>
      <Answered answer={answer}>
        {(records) => (
          <>
            {records.own && <Notice title={t.own} />}
            {/* First on a small screen too: whoever comes for it is in a hurry. */}
            <div className="bar">
              <PhoneLost records={records} />
            </div>
            <div className="two-columns">
              <div className="stack gap-3">
                {records.cards.map((card) => (
                  <One
                    key={card.kind}
                    card={card}
                    hasPhoto={records.hasPhoto}
                    onChange={() => setChanging(card)}
                    onDecide={(change, approve) => setDeciding({ change, approve })}
                  />
                ))}
              </div>
              <About records={records} />
            </div>
            <h2>{t.history}</h2>
            <FactHistory changes={records.changes} />
            {changing && (
              <FactDialog
                key={changing.kind}
                card={changing}
                records={records}
                onClose={() => setChanging(undefined)}
              />
            )}
          </>
        )}
      </Answered>
      {deciding && <DecideFact key={deciding.change.changeId} {...deciding} onClose={() => setDeciding(undefined)} />}
    </DeskPage>
  )
}

function About({ records }: { records: Records }) {
  const t = useText(recordWords)
  const say = useSay()
  const { facilitatorId } = records
  return (
    <Card title={t.about} icon="person">
      {records.hasPhoto ? (
        <img
          className="badge-photo"
          src={`${address('', 'facilitators.facePhoto', { facilitatorId }).url}?x-app=console`}
          width={128}
          height={128}
          alt={t.f_photo}
        />
      ) : (
        <p className="small muted">{t.noPhoto}</p>
      )}
      <Facts
        rows={[
          { label: t.badge, value: <Bdi>{records.badgeNo}</Bdi> },
          { label: t.phone, value: <Phone value={records.phone} /> },
          { label: t.agency, value: records.agency ? say(records.agency) : '–' },
          { label: t.account, value: records.accountMasked ? <Bdi>{records.accountMasked}</Bdi> : t.noAccount },
        ]}
      />
      <p className="small muted">{t.accountText}</p>
    </Card>
  )
}

interface OneProps {
  card: FactCard
  hasPhoto: boolean
  onChange(): void
  onDecide(change: Change, approve: boolean): void
}

function One({ card, hasPhoto, onChange, onDecide }: OneProps) {
  const t = useText(recordWords)
  const file = card.fileOf
  return (
    <Card title={t[`f_${card.kind}`]}>
      <p>
        {card.kind === 'photo' ? hasPhoto ? t.hasPhoto : t.noPhoto : <FactValue kind={card.kind} value={card.value} />}
      </p>
      <p className="small muted interface">
        {card.since ? (
          <>
            {t.since} <When at={card.since} as="date" /> · {t.by} <bdi>{card.by || t.system}</bdi>
            {card.reason && (
              <>
                {' '}
                · <bdi>{card.reason}</bdi>
              </>
            )}
          </>
        ) : (
          t.asEnrolled
        )}
      </p>
      <div className="row gap-2">
        {file && card.mayChange && (
          <FileLook url={address('', 'facts.file', { changeId: file }).url} words={t.evidence} note={t.lookRecorded} />
        )}
        <Button
          small
          icon="edit"
          reason={card.waiting ? t.waits : card.mayChange ? undefined : t.notYours}
          onClick={onChange}
        >
          {t.change}
        </Button>
      </div>
      {card.waiting && <Waits change={card.waiting} onDecide={onDecide} />}
    </Card>
  )
}

function Waits({ change, onDecide }: { change: Change } & Pick<OneProps, 'onDecide'>) {
  const t = useText(recordWords)
  const closed = change.mayDecide ? undefined : t.someoneElse
  return (
    <Notice tone="warning" title={change.state === 'approved' ? t.approvedFrom(change.from ?? '') : t.waits}>
      <p>
        {t.wants}: <FactValue kind={change.kind} value={change.after} /> · <bdi>{change.askedBy}</bdi> ·{' '}
        <bdi>{change.reason}</bdi>
      </p>
      {change.state === 'asked' && (
        <div className="row gap-2">
          {change.hasFile && (
            <FileLook
              url={address('', 'facts.file', { changeId: change.changeId }).url}
              words={t.evidence}
              note={t.lookRecorded}
            />
          )}
          <Button small tone="primary" icon="check" reason={closed} onClick={() => onDecide(change, true)}>
            {t.approve}
          </Button>
          <Button small icon="close" reason={closed} onClick={() => onDecide(change, false)}>
            {t.refuse}
          </Button>
        </div>
      )}
    </Notice>
  )
}

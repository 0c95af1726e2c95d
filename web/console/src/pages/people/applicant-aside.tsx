import { Bdi, Button, Card, Facts, Icon, Notice, Phone, StatusBadge, useSay, useText, When } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { useSession } from '../../app/session.tsx'
import { usePlaces } from '../../components/request/places.ts'
import type { Act, Applicant } from './applicant.ts'
import { stateTone } from './applicants-page.tsx'
import { peopleWords } from './people-words.ts'

/** Who they are, what was said of them, and what may be done now. */
export function ApplicantAside({ applicant, onAct }: { applicant: Applicant; onAct(act: Act): void }) {
  const t = useText(peopleWords)
  const say = useSay()
  const { refused } = applicant
  return (
    <div className="stack gap-3">
      <About applicant={applicant} />
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
      <Decisions applicant={applicant} onAct={onAct} />
      <p className="small muted interface">
        <Icon name="eye" /> {t.lookRecorded}
      </p>
    </div>
  )
}

function About({ applicant }: { applicant: Applicant }) {
  const t = useText(peopleWords)
  const say = useSay()
  const places = usePlaces()
  const { training } = applicant
  const { data: programme } = useAnswer('recruit.programme', {})
  const education = programme?.education.find((one) => one.code === applicant.education)
  return (
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
  )
}

function Decisions({ applicant, onAct }: { applicant: Applicant; onAct(act: Act): void }) {
  const t = useText(peopleWords)
  const { me } = useSession()
  const supervisor = me?.roles.includes('supervisor')
  const mayRefuse = ['vetting', 'training', 'approval'].includes(applicant.state)
  return (
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
  )
}

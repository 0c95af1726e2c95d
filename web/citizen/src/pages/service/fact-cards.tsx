import { holds, type Answers, type CaseDefinition, type DocumentRule } from '@app/domain/catalogue'
import { Card, Icon, PaperPicture, Stack, useLanguage, useSay, useText } from '@app/ui'
import { today } from '../../app/programme.tsx'
import { serviceWords } from './service-words.ts'

interface Given {
  definition: CaseDefinition
}

export function GetCard({ definition }: Given) {
  const t = useText(serviceWords)
  const say = useSay()
  const { months } = definition.validity
  return (
    <Card title={t.get} icon="document">
      <p>{say(definition.paper)}</p>
      <p className="small muted interface">{t[definition.delivery.form]}</p>
      <p className="small muted interface">{months === null ? t.validAlways : t.valid(months)}</p>
      {definition.delivery.second && <p className="small interface">{say(definition.delivery.second.label)}</p>}
    </Card>
  )
}

export function LongCard({ definition }: Given) {
  const t = useText(serviceWords)
  const say = useSay()
  const { workingDays } = definition.timeLimit
  const waits = definition.statutoryWaits.filter((wait) => !wait.when)
  const approver = definition.approvers.at(-1)
  return (
    <Card title={t.long} icon="clock">
      <Stack gap={2} className="interface">
        <p>{t.days(workingDays)}</p>
        {waits.map((wait) => (
          <p key={wait.code} className="small">
            {say(wait.label)} · {t.law(wait.days)}
          </p>
        ))}
        {approver && (
          <p className="small muted">
            {t.decides} {say(approver.title)}
          </p>
        )}
        {definition.fieldVerification && <p className="small">{say(definition.fieldVerification.explain)}</p>}
      </Stack>
    </Card>
  )
}

/** The child of a birth and the witnesses of a marriage are parties too; they do not apply. */
const APPLIES = new Set<string>(['applicant', 'informant', 'payer'])

export function WhoCard({ definition }: Given) {
  const t = useText(serviceWords)
  const say = useSay()
  const { rules } = definition.eligibility
  const no = rules.filter((rule) => rule.verdict === 'notEligible')
  const ask = rules.filter((rule) => rule.verdict === 'askOffice')
  const who = definition.applicants
    ? [say(definition.applicants)]
    : definition.parties.filter((party) => APPLIES.has(party.role)).map((party) => say(party.label))
  return (
    <Card title={t.who} icon="people">
      <Stack gap={2} className="interface">
        {[...new Set(who)].map((one) => (
          <p key={one}>{one}</p>
        ))}
        {no.length > 0 && (
          <Because title={t.notIf} icon="not-allowed" words={no.map((rule) => say(rule.stated ?? rule.because))} />
        )}
        {ask.length > 0 && (
          <Because title={t.ask} icon="help" words={ask.map((rule) => say(rule.stated ?? rule.because))} />
        )}
      </Stack>
    </Card>
  )
}

function Because({ title, icon, words }: { title: string; icon: 'not-allowed' | 'help'; words: string[] }) {
  return (
    <div>
      <p className="small muted">{title}</p>
      <ul className="stack gap-1">
        {[...new Set(words)].map((one) => (
          <li key={one} className="small">
            <Icon name={icon} /> {one}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What cannot be done at the door is told before booking: where, who and until when. */
export function MustGoCard({ definition }: Given) {
  const t = useText(serviceWords)
  const say = useSay()
  const trips = definition.parties.flatMap((party) =>
    party.presence.filter((rule) => rule.where !== 'door').map((rule) => ({ party, rule })),
  )
  if (trips.length === 0) return null
  return (
    <Card title={t.go} icon="walk">
      <Stack gap={4} className="interface">
        {trips.map(({ party, rule }, index) => (
          <div key={index}>
            <p>
              <strong>{say(party.label)}</strong>: {say(rule.explain)}
            </p>
            {rule.deadlineDays !== undefined && <p className="small">{t.until(rule.deadlineDays)}</p>}
            {rule.afterDeadline && <p className="small">{say(rule.afterDeadline)}</p>}
            {rule.substitute && (
              <p className="small">
                {t.instead} {say(rule.substitute.who)}
              </p>
            )}
          </div>
        ))}
      </Stack>
    </Card>
  )
}

export function PapersCard({ definition }: Given) {
  const t = useText(serviceWords)
  return (
    <Card title={t.papers} icon="documents">
      <Papers documents={definition.documents} />
    </Card>
  )
}

/** Papers with their pictures: what it is, original or copy, and what will happen to it. */
export function Papers({ documents, answers }: { documents: readonly DocumentRule[]; answers?: Answers }) {
  const t = useText(serviceWords)
  const say = useSay()
  const { language } = useLanguage()
  const nameOf = (code: string) => documents.find((one) => one.code === code)?.label
  // Once the questions are answered, only the papers of this very case are listed.
  const shown = answers ? documents.filter((document) => holds(document.when, { answers, today: today() })) : documents
  return (
    <ul className="papers">
      {shown.map((document) => (
        <li key={document.code} className="paper">
          <span className="paper-picture">
            <PaperPicture name={document.picture} size={44} />
          </span>
          <div>
            <p>
              <strong>{say(document.label)}</strong>
              {(document.optional || (document.when && !answers)) && <span className="muted"> · {t.optional}</span>}
            </p>
            <p className="small muted">
              {document.picture !== 'photograph' && `${t[document.form]} · `}
              {t[document.handling]}
            </p>
            {document.help && <p className="small">{say(document.help)}</p>}
            {document.substitutes && document.substitutes.length > 0 && (
              <p className="small">
                {t.substitute}{' '}
                {document.substitutes.map((code) => say(nameOf(code) ?? code)).join(language === 'ur' ? '، ' : ', ')}
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

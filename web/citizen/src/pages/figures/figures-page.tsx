import type { Output } from '@app/contract/calls'
import { Amount, Bdi, Card, EmptyState, LinkButton, Page, useText, When } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { BackLink } from '../../components/back-link.tsx'
import { useProgramme } from '../../app/programme.tsx'
import { Answered } from '../../components/states.tsx'
import { Bars } from './bars.tsx'
import { Breakdowns } from './breakdowns.tsx'
import { figureWords } from './figure-words.ts'
import { pageWords } from './figures-page-words.ts'
import { daysEach, PARTIES } from './parties.ts'
import './figures.css'
import { to } from '../../app/paths.ts'

type Published = Output<'figures.published'>
type Figures = Published['figures']

export default function FiguresPage() {
  const t = useText(pageWords)
  const { name } = useProgramme()
  const answer = useAnswer('figures.published', {})
  const none = answer.problem?.kind === 'refused' && answer.problem.code === 'nothing_published'
  return (
    <Page title={t.title} lead={t.lead} suffix={name} wide back={<BackLink href={to('help')}>{t.back}</BackLink>}>
      {none ? (
        <EmptyState icon="chart" title={t.none}>
          {t.noneText}
        </EmptyState>
      ) : (
        <Answered answer={answer}>{(published) => <Shown published={published} />}</Answered>
      )}
    </Page>
  )
}

function Shown({ published: { figures, sha256, keyId } }: { published: Published }) {
  const t = useText(pageWords)
  const outcome = useText(figureWords)
  const { total, time, complaints } = figures
  return (
    <>
      <p className="figure-headline">
        <strong>
          <Bdi>{total.received.toLocaleString('en-PK')}</Bdi>
        </strong>{' '}
        <span>{t.received}</span>
        <span className="small muted interface">
          {t.asOf} <When at={`${figures.asOf}T12:00:00Z`} as="day" />
        </span>
      </p>
      <div className="figure-cards">
        <Card title={t.became} icon="chart">
          <Bars
            rows={(['delivered', 'open', 'rejected', 'withdrawn', 'cancelled', 'failed'] as const).map((key) => ({
              key,
              label: outcome[key],
              value: total[key],
              strong: key === 'delivered',
            }))}
          />
        </Card>
        {time.requests > 0 && (
          <Card title={t.time} icon="clock">
            <p className="small muted">{t.timeLead.replace('{count}', time.requests.toLocaleString('en-PK'))}</p>
            <TimeBars minutes={time.minutes} requests={time.requests} />
          </Card>
        )}
        <Card title={t.complaints} icon="flag">
          <Bars
            rows={[
              { key: 'upheld', label: t.upheld, value: complaints.upheld },
              { key: 'not', label: t.notUpheld, value: complaints.notUpheld },
              { key: 'open', label: t.pending, value: complaints.open },
              ...(complaints.referred ? [{ key: 'referred', label: t.referred, value: complaints.referred }] : []),
              ...(complaints.withdrawn ? [{ key: 'withdrawn', label: t.withdrawn, value: complaints.withdrawn }] : []),
            ]}
          />
          <p className="interface">
            {t.filed}: <Bdi>{complaints.filed}</Bdi> · {t.overcharges}: <Bdi>{complaints.overcharges}</Bdi> · {t.back2}:{' '}
            <Amount paisa={complaints.paidBackPaisa} />
          </p>
        </Card>
      </div>
      <Breakdowns figures={figures} />
      <CheckCard sha256={sha256} keyId={keyId} />
    </>
  )
}

function TimeBars({ minutes, requests }: { minutes: Figures['time']['minutes']; requests: number }) {
  const turns = useText(figureWords)
  const rows = PARTIES.map((party) => ({
    key: party,
    label: turns[party],
    value: daysEach(minutes[party] ?? 0, requests),
  }))
  return <Bars rows={rows.filter((row) => row.value > 0)} unit={turns.days} />
}

function CheckCard({ sha256, keyId }: Pick<Published, 'sha256' | 'keyId'>) {
  const t = useText(pageWords)
  return (
    <Card title={t.check} icon="shield">
      <p>{t.checkText}</p>
      <p className="small interface">
        {t.fingerprint}:{' '}
        <code className="figure-hash" dir="ltr">
          {sha256}
        </code>
      </p>
      <p className="small interface">
        {t.key}: <Bdi>{keyId}</Bdi>
      </p>
      <div className="figure-links">
        <LinkButton href="/api/figures/csv" icon="download">
          {t.csv}
        </LinkButton>
        <LinkButton href="/api/figures/published" icon="document">
          {t.json}
        </LinkButton>
      </div>
    </Card>
  )
}

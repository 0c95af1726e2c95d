import { Amount, Bdi, Between, Card, Facts, Fold, Notice, useSay, useText, When } from '@app/ui'
import { accountWords } from '../../components/account-words.ts'
import { grievanceWords, type GrievanceView } from './grievance-words.ts'

type Evidence = GrievanceView['evidence']

/** What was known when it was filed, under its seal; nothing here changes any more. */
export function EvidenceCards({ view }: { view: GrievanceView }) {
  const t = useText(grievanceWords)
  const { evidence } = view
  return (
    <Card title={t.evidence} icon="seal">
      {evidence.intact ? (
        <p className="small muted interface">
          {t.frozen}: <When at={evidence.at} /> · {t.seal} <Bdi>{evidence.hash.slice(0, 16)}…</Bdi>
        </p>
      ) : (
        <Notice tone="danger" title={t.broken} />
      )}
      {evidence.visit && <VisitFacts visit={evidence.visit} positions={evidence.positions} />}
      <MoneyFacts money={evidence.money} />
      <Rest evidence={evidence} />
    </Card>
  )
}

function VisitFacts({ visit, positions }: { visit: NonNullable<Evidence['visit']>; positions: Evidence['positions'] }) {
  const t = useText(grievanceWords)
  const say = useSay()
  const moment = (label: string, at: string | null) => (at ? [{ label, value: <When at={at} /> }] : [])
  const codes = visit.codes.completionProven ? t.bothProven : visit.codes.startProven ? t.startOnly : t.noneProven
  return (
    <section className="stack gap-1">
      <h3>{t.visit}</h3>
      <Facts
        rows={[
          { label: t.window, value: <Between from={visit.startsAt} until={visit.endsAt} /> },
          ...moment(t.departed, visit.departedAt),
          ...moment(t.arrived, visit.arrivedAt),
          ...moment(t.started, visit.startedAt),
          ...moment(t.ended, visit.endedAt),
          { label: t.codes, value: codes },
          { label: t.calls, value: <Bdi>{visit.callAttempts}</Bdi> },
          ...(visit.reason ? [{ label: t.reason, value: say(visit.reason) }] : []),
          {
            label: t.positions,
            value:
              positions && positions.fixes > 0
                ? [
                    t.fixes(positions.fixes),
                    t.near(positions.minutesNear),
                    ...(positions.nearestMeters === null ? [] : [t.nearest(positions.nearestMeters)]),
                    ...(positions.mocked ? [t.mocked(positions.mocked)] : []),
                  ].join(' · ')
                : t.noPositions,
          },
        ]}
      />
    </section>
  )
}

function MoneyFacts({ money }: { money: Evidence['money'] }) {
  const t = useText(grievanceWords)
  const accounts: Record<string, string> = useText(accountWords)
  return (
    <section className="stack gap-1">
      <h3>{t.money}</h3>
      <Facts
        rows={[
          { label: t.total, value: <Amount paisa={money.totalPaisa} /> },
          { label: t.charge, value: <Amount paisa={money.chargePaisa} /> },
          ...money.receipts.map((one) => ({
            label: (
              <>
                {t.receipt} <Bdi>{one.receiptNo}</Bdi>
              </>
            ),
            value: (
              <>
                <Amount paisa={one.amountPaisa} /> · <When at={one.at} />
              </>
            ),
          })),
        ]}
      />
      {money.ledger.length > 0 && (
        <Fold
          title={
            <>
              {t.ledger} (<Bdi>{money.ledger.length}</Bdi>)
            </>
          }
        >
          <ul className="stack gap-1 small interface">
            {money.ledger.map((line, index) => (
              <li key={index}>
                <When at={line.at} /> · {accounts[line.account.split(':')[0] ?? ''] ?? <Bdi>{line.account}</Bdi>}{' '}
                <Amount paisa={line.amountPaisa} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  )
}

function Rest({ evidence }: { evidence: Evidence }) {
  const t = useText(grievanceWords)
  const say = useSay()
  const yes = (value: boolean | null) => (value === null ? '—' : value ? t.yes : t.no)
  return (
    <>
      <section className="stack gap-1">
        <h3>{t.papers}</h3>
        {evidence.papers.length === 0 ? (
          <p className="muted small">{t.noPapers}</p>
        ) : (
          <ul className="stack gap-1">
            {evidence.papers.map((paper, index) => (
              <li key={index}>
                {say(paper.name)} · {t.handOvers(paper.links.length)} · {paper.intact ? t.chainHolds : t.chainBroken}
              </li>
            ))}
          </ul>
        )}
      </section>
      {evidence.rating && (
        <section className="stack gap-1">
          <h3>{t.rating}</h3>
          <Facts
            rows={[
              { label: t.extra, value: yes(evidence.rating.askedExtra) },
              { label: t.person, value: yes(evidence.rating.cameInPerson) },
              { label: t.onTime, value: yes(evidence.rating.onTime) },
              { label: t.stars, value: <Bdi>{evidence.rating.stars ?? '—'}</Bdi> },
            ]}
          />
        </section>
      )}
      {evidence.messages.length > 0 && (
        <Fold
          title={
            <>
              {t.messages} (<Bdi>{evidence.messages.length}</Bdi>)
            </>
          }
        >
          <ul className="stack gap-1 small interface">
            {evidence.messages.map((one, index) => (
              <li key={index}>
                <When at={one.at} /> ·{' '}
                <Bdi>
                  {one.template}
                  {one.amount ? ` ${one.amount}` : ''}
                </Bdi>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <Fold
        title={
          <>
            {t.history} (<Bdi>{evidence.history.length}</Bdi>)
          </>
        }
      >
        <ol className="stack gap-1 small interface">
          {evidence.history.map((one, index) => (
            <li key={index}>
              <When at={one.at} /> · {say(one.words)}
            </li>
          ))}
        </ol>
      </Fold>
    </>
  )
}

import type { Output } from '@app/contract/calls'
import { Bdi, Button, Card, newId, ProblemNotice, useSay, useText, useToast, When } from '@app/ui'
import { useAct, useAnswer, usePages } from '../../app/api.ts'
import { Answered, Listed } from '../../components/page/states.tsx'
import { ConsentsCard } from './own-consents.tsx'
import { DeletionCard } from './own-deletion.tsx'
import { ownWords, partWords } from './own-words.ts'

type Kept = Output<'record.get'>

/** The caller's record, to be read to them: what is kept, who looked, the file, and its end. */
export function RecordPart({ accountId, onGone }: { accountId: string; onGone(): void }) {
  const answer = useAnswer('record.get', { accountId })
  return (
    <div className="stack gap-3">
      <Answered answer={answer}>
        {(record) => (
          <>
            <KeptCard record={record} />
            <ConsentsCard accountId={accountId} />
            <ReadersCard accountId={accountId} />
            <FileCard accountId={accountId} latest={record.downloads[0]} />
          </>
        )}
      </Answered>
      <DeletionCard accountId={accountId} onGone={onGone} />
    </div>
  )
}

function KeptCard({ record }: { record: Kept }) {
  const t = useText(ownWords)
  const part = useText(partWords)
  const say = useSay()
  return (
    <Card title={t.kept} icon="documents">
      <ul className="stack gap-2 plain-list interface">
        {record.kept
          .filter((line) => line.count > 0)
          .map((line) => {
            const rule = record.rules.find((one) => one.id === line.rule)
            return (
              <li key={line.part}>
                <strong>{part[line.part]}</strong> <Bdi>{line.count}</Bdi>{' '}
                <span className="small muted">
                  ·{' '}
                  {line.goesAt ? (
                    <>
                      {t.from} <When at={line.goesAt} as="date" />
                    </>
                  ) : rule?.days === null ? (
                    t.always
                  ) : (
                    t.running
                  )}
                </span>
              </li>
            )
          })}
      </ul>
      {record.requests.length > 0 && (
        <section className="stack gap-2">
          <h3>{t.requests}</h3>
          <ul className="stack gap-2 plain-list interface">
            {record.requests.map((one) => (
              <li key={one.requestId}>
                {say(one.serviceName)} <Bdi>{one.trackingNo}</Bdi> · {say(one.stateWords)}
                <br />
                <span className="small muted">
                  <Bdi>{one.documents}</Bdi> {t.documents} ·{' '}
                  {one.open
                    ? t.open
                    : one.goesAt && (
                        <>
                          {t.keptUntil} <When at={one.goesAt} as="date" />
                        </>
                      )}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Card>
  )
}

function ReadersCard({ accountId }: { accountId: string }) {
  const t = useText(ownWords)
  const say = useSay()
  const pages = usePages('record.readers', { accountId })
  return (
    <Card title={t.readers} icon="eye">
      <Listed pages={pages} empty={{ icon: 'eye', title: t.noReader }}>
        {(items) => (
          <ul className="stack gap-2 plain-list interface">
            {items.map((one, at) => (
              <li key={`${one.at} ${at}`}>
                <strong>{say(one.desk)}</strong> · {say(one.part)}
                <br />
                <span className="small muted">
                  <When at={one.at} /> · {say(one.purpose)}
                  {one.trackingNo && (
                    <>
                      {' '}
                      · <Bdi>{one.trackingNo}</Bdi>
                    </>
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Listed>
    </Card>
  )
}

/** The agent asks for the file; it goes to its person alone. */
function FileCard({ accountId, latest }: { accountId: string; latest: Kept['downloads'][number] | undefined }) {
  const t = useText(ownWords)
  const toast = useToast()
  const ask = useAct('record.askDownload')
  return (
    <Card title={t.take} icon="download">
      <p className="small">{t.takeText}</p>
      {latest?.state === 'ready' && latest.expiresAt && (
        <p className="small interface">
          {t.ready} <When at={latest.expiresAt} />
        </p>
      )}
      {latest?.state === 'expired' && <p className="small muted interface">{t.expired}</p>}
      {ask.problem && <ProblemNotice problem={ask.problem} />}
      <Button
        small
        icon="documents"
        busy={ask.busy}
        reason={latest?.state === 'making' ? t.making : undefined}
        onClick={() => void ask.run({ downloadId: newId(), accountId }).then((done) => done && toast(t.done))}
      >
        {t.make}
      </Button>
    </Card>
  )
}

import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Bdi,
  Button,
  Card,
  dayOf,
  Facts,
  forgetAnswers,
  LinkButton,
  newId,
  Notice,
  Page,
  ProblemNotice,
  Stack,
  useSay,
  useText,
  When,
} from '@app/ui'
import { addressOf, useAct, useAnswer } from '../../app/api.ts'
import { BackLink } from '../../components/back-link.tsx'
import { useProgramme } from '../../app/programme.tsx'
import { useSession } from '../../app/session.tsx'
import { SignInGate } from '../../components/sign-in-gate.tsx'
import { Answered } from '../../components/states.tsx'
import { ConsentsCard } from './consents-card.tsx'
import { partWords, recordWords } from './record-words.ts'
import './record.css'
import { to } from '../../app/paths.ts'

type Kept = Output<'record.get'>
type Readers = Output<'record.readers'>

export default function RecordPage() {
  const t = useText(recordWords)
  const { name } = useProgramme()
  const { status } = useSession()
  return (
    <Page title={t.title} lead={t.lead} suffix={name} back={<BackLink href={to('me')}>{t.back}</BackLink>}>
      {status === 'out' ? <SignInGate /> : <Own />}
    </Page>
  )
}

function Own() {
  const t = useText(recordWords)
  const answer = useAnswer('record.get', {})
  return (
    <>
      <Answered answer={answer}>
        {(record) => (
          <>
            <KeptCard record={record} />
            {record.requests.length > 0 && <RequestsCard requests={record.requests} />}
            <ConsentsCard />
            <ReadersCard />
            <DownloadCard
              downloads={record.downloads}
              onChanged={() => {
                forgetAnswers('record.')
                answer.reload()
              }}
            />
          </>
        )}
      </Answered>
      <Card title={t.remove} icon="trash">
        <p>{t.removeText}</p>
        <LinkButton href={to('deletion')}>{t.preview}</LinkButton>
      </Card>
    </>
  )
}

function KeptCard({ record }: { record: Kept }) {
  const t = useText(recordWords)
  const part = useText(partWords)
  const say = useSay()
  const lines = record.kept.filter((line) => line.count > 0)
  return (
    <Card title={t.kept} icon="documents">
      <p className="small muted">{t.keptText}</p>
      <ul className="record-list">
        {lines.map((line) => {
          const rule = record.rules.find((one) => one.id === line.rule)
          return (
            <li key={line.part}>
              <p className="record-head">
                <strong>{part[line.part]}</strong> <Bdi>{line.count.toLocaleString('en-PK')}</Bdi>
              </p>
              <p className="small">
                {line.goesAt ? (
                  <>
                    {t.from} <When at={line.goesAt} as="date" />
                  </>
                ) : rule?.days === null ? (
                  t.always
                ) : (
                  t.running
                )}
              </p>
              {rule && <p className="small muted">{say(rule.because)}</p>}
            </li>
          )
        })}
      </ul>
      {record.rules.some((rule) => rule.unverified) && <p className="small muted">{t.confirm}</p>}
    </Card>
  )
}

function RequestsCard({ requests }: { requests: Kept['requests'] }) {
  const t = useText(recordWords)
  const say = useSay()
  return (
    <Card title={t.requests} icon="document">
      <ul className="record-list">
        {requests.map((one) => (
          <li key={one.requestId}>
            <p className="record-head">
              <a href={to('request', { requestId: one.requestId })}>{say(one.serviceName)}</a>{' '}
              <span className="small">{say(one.stateWords)}</span>
            </p>
            <p className="small muted">
              <Bdi>{one.trackingNo}</Bdi> · <Bdi>{one.documents}</Bdi> {t.documents}
            </p>
            {one.open ? (
              <p className="small">{t.open}</p>
            ) : (
              one.goesAt && (
                <p className="small">
                  {t.until}: <When at={one.goesAt} as="date" />
                </p>
              )
            )}
            {one.identityGoesAt && (
              <p className="small">
                {t.identityUntil}: <When at={one.identityGoesAt} as="date" />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function ReadersCard() {
  const t = useText(recordWords)
  return (
    <Card title={t.readers} icon="eye">
      <p className="small muted">{t.readersText}</p>
      <ReaderPage />
    </Card>
  )
}

/** A page of them; the earlier one opens below it, so that nothing that was read goes away. */
function ReaderPage({ cursor }: { cursor?: string }) {
  const t = useText(recordWords)
  const [more, setMore] = useState(false)
  const answer = useAnswer('record.readers', cursor === undefined ? {} : { cursor })
  return (
    <Answered answer={answer} shape="row">
      {({ items, next }) => (
        <Stack gap={2}>
          {items.length === 0 ? <p>{t.nobody}</p> : <ReaderList items={items} />}
          {next &&
            (more ? (
              <ReaderPage cursor={next} />
            ) : (
              <Button tone="quiet" onClick={() => setMore(true)}>
                {t.more}
              </Button>
            ))}
        </Stack>
      )}
    </Answered>
  )
}

type Reader = Readers['items'][number]
/** The same desk for the same reason on one day is one line: who comes to a door looks many times on the way. */
const sameLook = (one: Reader, other: Reader): boolean =>
  dayOf(one.at) === dayOf(other.at) &&
  one.trackingNo === other.trackingNo &&
  [one.desk, one.part, one.purpose].every((words, i) => words.en === [other.desk, other.part, other.purpose][i]?.en)

function together(items: readonly Reader[]): { last: Reader; count: number }[] {
  const lines: { last: Reader; count: number }[] = []
  for (const one of items) {
    const known = lines.find(({ last }) => sameLook(last, one))
    if (known) known.count++
    else lines.push({ last: one, count: 1 })
  }
  return lines
}

function ReaderList({ items }: { items: Readers['items'] }) {
  const t = useText(recordWords)
  const say = useSay()
  return (
    <ul className="record-list">
      {together(items).map(({ last, count }, index) => (
        <li key={`${last.at} ${index}`}>
          <p className="record-head">
            <strong>{say(last.desk)}</strong>{' '}
            <span className="small muted">
              <When at={last.at} />
            </span>
          </p>
          <p className="small">
            {say(last.part)} · {say(last.purpose)}
            {last.trackingNo && (
              <>
                {' '}
                · <Bdi>{last.trackingNo}</Bdi>
              </>
            )}
            {count > 1 && <> · {t.times(count)}</>}
          </p>
        </li>
      ))}
    </ul>
  )
}

function DownloadCard({ downloads, onChanged }: { downloads: Kept['downloads']; onChanged(): void }) {
  const t = useText(recordWords)
  const act = useAct('record.askDownload')
  const [latest] = downloads
  const ask = async () => {
    if (await act.run({ downloadId: newId() })) onChanged()
  }
  return (
    <Card title={t.take} icon="download">
      <p>{t.takeText}</p>
      {latest?.state === 'making' && <Notice tone="information" title={t.making} />}
      {latest?.state === 'expired' && <p className="small muted">{t.expired}</p>}
      {latest?.state === 'ready' && latest.expiresAt && (
        <>
          <Facts rows={[{ label: t.readyUntil, value: <When at={latest.expiresAt} /> }]} />
          <LinkButton
            tone="primary"
            icon="download"
            href={addressOf('record.download', { downloadId: latest.id, 'x-app': 'citizen' })}
          >
            {t.ready}
          </LinkButton>
        </>
      )}
      {act.problem && <ProblemNotice problem={act.problem} />}
      <Button icon="documents" busy={act.busy} disabled={latest?.state === 'making'} onClick={() => void ask()}>
        {t.make}
      </Button>
    </Card>
  )
}

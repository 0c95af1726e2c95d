import { useState } from 'react'
import {
  Bdi,
  Card,
  EmptyState,
  Facts,
  Icon,
  LinkButton,
  Notice,
  Page,
  ProblemNotice,
  Skeleton,
  TextField,
  useOnline,
  useQuery,
  useSay,
  useSettled,
  useText,
  When,
} from '@app/ui'
import { call } from '../../app/client.ts'
import { Known } from '../../app/known.tsx'
import { MoreButton } from '../../app/more-button.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { commonWords } from '../../app/words.ts'
import { HELD_KEY, HELD_PAGE } from '../../offline/absorb.ts'
import { useMore } from '../../offline/use-more.ts'
import { useKept, useOutboxItems, useVisits } from '../../offline/use-offline.tsx'
import { FetchRow } from '../fetches/fetch-row.tsx'
import { handlingWords } from '../papers/words.ts'
import { among, heldNow, type Held } from './held.ts'
import { custodyWords } from './words.ts'

/** Everything in the bag, from whatever visit it came: the first page is kept on the phone for a day without network. */
export default function CustodyPage() {
  const t = useText(custodyWords)
  const { name } = useProgramme()
  const [typed, setTyped] = useState('')
  const q = useSettled(typed)
  const kept = useKept('papers.held', HELD_PAGE, HELD_KEY)
  const more = useMore('papers.held', HELD_PAGE, kept.data)
  const visits = useVisits().data ?? []
  const outbox = useOutboxItems()
  const known = kept.data && heldNow([...kept.data.items, ...more.items], visits, outbox)
  return (
    <Page title={t.title} suffix={name} lead={t.lead}>
      <FetchRow />
      <Known of={{ ...kept, data: known }}>
        {(held) =>
          held.length === 0 ? (
            <EmptyState icon="documents" title={t.none}>
              {t.noneText}
            </EmptyState>
          ) : (
            <>
              <TextField
                id="find-paper"
                label={t.find}
                hint={t.findHint}
                value={typed}
                onChange={setTyped}
                maxLength={60}
              />
              {q === '' ? (
                <>
                  <Cards held={held} />
                  <MoreButton of={more} />
                </>
              ) : (
                <Found key={q} q={q} known={held} />
              )}
            </>
          )
        }
      </Known>
    </Page>
  )
}

/** The server searches everything; without it the phone searches what it knows, and says so. */
function Found({ q, known }: { q: string; known: readonly Held[] }) {
  const t = useText(custodyWords)
  const common = useText(commonWords)
  const online = useOnline()
  const asked = useQuery(`held ${q}`, () => call('papers.held', { ...HELD_PAGE, q }))
  const more = useMore('papers.held', { ...HELD_PAGE, q }, asked.data)
  if (!online || asked.problem?.kind === 'offline') {
    const here = among(known, q)
    return (
      <>
        <Notice tone="information" icon="offline" title={t.foundHere} />
        {here.length === 0 ? <None /> : <Cards held={here} />}
      </>
    )
  }
  if (asked.problem) return <ProblemNotice problem={asked.problem} onRetry={asked.reload} />
  if (!asked.data) return <Skeleton shape="card" lines={2} label={common.loading} />
  const found = [...asked.data.items, ...more.items]
  return found.length === 0 ? (
    <None />
  ) : (
    <>
      <Cards held={found} />
      <MoreButton of={more} />
    </>
  )
}

function None() {
  const t = useText(custodyWords)
  return (
    <EmptyState icon="search" title={t.notFound}>
      {t.notFoundText}
    </EmptyState>
  )
}

const Cards = ({ held }: { held: readonly Held[] }) => (
  <>
    {held.map((one) => (
      <HeldCard key={one.paper.id} held={one} />
    ))}
  </>
)

function HeldCard({ held: { paper, trackingNo, subjectName, visitId } }: { held: Held }) {
  const t = useText(custodyWords)
  const say = useSay()
  const chain = to('chain', { requestId: paper.requestId, paperId: paper.id })
  return (
    <Card title={say(paper.name)} icon="document">
      <p className="small muted interface">
        <Icon name="hand-over" /> {say(handlingWords[paper.handling] ?? paper.handling)}
      </p>
      <Facts
        rows={[
          {
            label: t.of,
            value: (
              <>
                <bdi>{subjectName}</bdi> · <Bdi>{trackingNo}</Bdi>
              </>
            ),
          },
          { label: t.since, value: <When at={paper.since} /> },
          ...(paper.bagNo ? [{ label: t.bag, value: <Bdi>{paper.bagNo}</Bdi> }] : []),
        ]}
      />
      <div className="pair">
        <LinkButton href={visitId ? `${chain}?visit=${visitId}` : chain} icon="history">
          {t.chain}
        </LinkButton>
        {visitId && (
          <LinkButton href={to('visit', { visitId })} tone="quiet">
            {t.toVisit}
          </LinkButton>
        )}
      </div>
    </Card>
  )
}

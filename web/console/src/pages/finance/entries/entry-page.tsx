import { Link, useParams } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import { Amount, Bdi, Button, Card, Facts, Table, useText, When } from '@app/ui'
import { useAnswer } from '../../../app/api.ts'
import { hrefOf } from '../../../app/paths.ts'
import { accountWords } from '../../../components/account-words.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { Answered } from '../../../components/page/states.tsx'
import { Whose } from './account-page.tsx'
import { useKind } from './entry-table.tsx'
import { entryWords } from './entry-words.ts'

type Entry = Output<'finance.journal'>
type Line = Entry['lines'][number]

/** One entry whole: what happened, who made it, what it is about, and each of its lines. Prints as it stands. */
export default function EntryPage() {
  const { journalId } = useParams({ strict: false }) as { journalId: string }
  const t = useText(entryWords)
  const answer = useAnswer('finance.journal', { journalId })
  const kindOf = useKind()
  return (
    <DeskPage title={answer.data ? kindOf(answer.data.kind) : t.entry} back={<a href={hrefOf('/finance')}>{t.back}</a>}>
      <Answered answer={answer}>
        {(entry) => (
          <div className="stack gap-6">
            <About entry={entry} />
            <Lines entry={entry} />
            <div className="no-print">
              <Button icon="print" onClick={() => print()}>
                {t.print}
              </Button>
            </div>
          </div>
        )}
      </Answered>
    </DeskPage>
  )
}

/** Longer than a phone is wide: it may be broken anywhere. */
const Id = ({ children }: { children: string }) => (
  <bdi dir="ltr" className="code">
    {children}
  </bdi>
)

const WHO = { system: 'machine', citizen: 'citizen', facilitator: 'worker', staff: 'staff' } as const
const isKnown = (kind: string): kind is keyof typeof WHO => kind in WHO

function About({ entry }: { entry: Entry }) {
  const t = useText(entryWords)
  const { byKind, byName, trackingNo, requestId, reverses, reversedBy } = entry
  const by = isKnown(byKind) ? t[WHO[byKind]] : t.machine
  return (
    <Card title={<When at={entry.effectiveAt} />} icon="list">
      <Facts
        rows={[
          { label: t.number, value: <Bdi>{entry.journalId}</Bdi> },
          { label: t.booked, value: <When at={entry.postedAt} /> },
          { label: t.period, value: <When at={`${entry.period}-01`} as="month" /> },
          {
            label: t.by,
            value: byName ? (
              <>
                <bdi>{byName}</bdi> <span className="muted">({by})</span>
              </>
            ) : (
              by
            ),
          },
          ...(trackingNo && requestId
            ? [
                {
                  label: t.about,
                  value: (
                    <Link to="/finance/accounts/$code/$sub" params={{ code: '2010', sub: requestId }}>
                      <Bdi>{trackingNo}</Bdi>
                    </Link>
                  ),
                },
              ]
            : []),
          ...(reverses ? [{ label: t.undoes, value: <Other journalId={reverses} /> }] : []),
          ...(reversedBy ? [{ label: t.undoneBy, value: <Other journalId={reversedBy} /> }] : []),
          { label: t.key, value: <Id>{entry.key}</Id> },
          ...entry.refs.map(({ name, value }) => ({
            label: <Bdi>{name}</Bdi>,
            value: <Id>{value}</Id>,
          })),
        ]}
      />
    </Card>
  )
}

const Other = ({ journalId }: { journalId: string }) => (
  <Link to="/finance/entries/$journalId" params={{ journalId }}>
    <Bdi>{journalId}</Bdi>
  </Link>
)

function Lines({ entry }: { entry: Entry }) {
  const t = useText(entryWords)
  const names: Record<string, string> = useText(accountWords)
  return (
    <Table<Line>
      caption={t.lines}
      rows={entry.lines}
      rowKey={(line) => `${line.code} ${line.sub} ${line.amountPaisa}`}
      columns={[
        {
          key: 'account',
          heading: t.account,
          cell: (line) => (
            <Link
              to={line.sub ? '/finance/accounts/$code/$sub' : '/finance/accounts/$code'}
              params={{ code: line.code, sub: line.sub }}
            >
              <Bdi>{line.code}</Bdi> · {names[line.code] ?? ''}
            </Link>
          ),
        },
        {
          key: 'whose',
          heading: t.whose,
          cell: (line) => (line.sub ? <Whose sub={line.sub} name={line.name} /> : ''),
        },
        {
          key: 'debit',
          heading: t.debit,
          numeric: true,
          cell: (line) => (line.amountPaisa > 0 ? <Amount paisa={line.amountPaisa} /> : ''),
        },
        {
          key: 'credit',
          heading: t.credit,
          numeric: true,
          cell: (line) => (line.amountPaisa < 0 ? <Amount paisa={-line.amountPaisa} /> : ''),
        },
      ]}
    />
  )
}

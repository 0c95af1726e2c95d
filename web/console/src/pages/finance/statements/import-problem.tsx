import { Amount, Bdi, Facts, type FactRow, type Problem, ProblemNotice, useText, When } from '@app/ui'
import { faultWords, statementWords } from './statement-words.ts'

/** Why a statement was refused, with the line, the days or the sums that say where to look. */
export function ImportProblem({ problem }: { problem: Problem }) {
  const t = useText(statementWords)
  const details = (problem.kind === 'refused' && problem.details) || {}
  const faults = useText(faultWords)
  const rows: FactRow[] = []
  const add = (label: string, value: FactRow['value'] | false | undefined) => value && rows.push({ label, value })
  const { fault, line, from, until, closingPaisa, openingPaisa, encoding } = details
  add(t.line, typeof line === 'number' && <Bdi>{line}</Bdi>)
  add(t.details, isFault(faults, fault) && faults[fault])
  add(
    from ? t.missing : t.readUntil,
    typeof until === 'string' && (
      <>
        {typeof from === 'string' && from !== until && (
          <>
            <When at={from} as="date" /> –{' '}
          </>
        )}
        <When at={until} as="date" />
      </>
    ),
  )
  add(t.ended, typeof closingPaisa === 'number' && <Amount paisa={closingPaisa} />)
  add(t.begins, typeof openingPaisa === 'number' && <Amount paisa={openingPaisa} />)
  add(t.written, typeof encoding === 'string' && <Bdi>{encoding}</Bdi>)
  return (
    <>
      <ProblemNotice problem={problem} />
      {rows.length > 0 && <Facts rows={rows} />}
    </>
  )
}

const isFault = <T extends object>(faults: T, key: unknown): key is keyof T =>
  typeof key === 'string' && Object.hasOwn(faults, key)

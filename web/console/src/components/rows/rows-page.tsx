import { useState, type ReactNode } from 'react'
import type { Input, Output } from '@app/contract/calls'
import {
  Bdi,
  Button,
  FileField,
  Fold,
  Notice,
  ProblemNotice,
  Skeleton,
  StatusBadge,
  Table,
  useList,
  useText,
  type CommandState,
  type Tone,
} from '@app/ui'
import { csvOf, giveOut, type FileRow, type FileRows, WHY } from './file-rows.ts'
import { useFile } from './use-file.ts'
import { rowsWords } from './words.ts'

type Judged = Output<'staff.takeRows'>
type Verdict = Judged['items'][number]
type Act = CommandState<Input<'staff.takeRows'>, Judged>

export interface RowsPageProps {
  /** Of the files that are given out. */
  fileName: string
  columns: readonly { name: string; needed?: boolean; meaning: ReactNode; example: string }[]
  most: number
  preview: Act
  take: Act
  /** What somebody writes by name is sent by its id. */
  prepare?(rows: FileRow[]): FileRow[]
  /** What follows once they are taken in. */
  afterwards: string
}

const toneOf: Record<Verdict['fate'], Tone> = { new: 'success', there: 'neutral', refused: 'danger' }

/** A file of people: read here, judged by the server, and taken in only when somebody has seen what would happen. */
export function FileOfPeople({ fileName, columns, most, preview, take, prepare, afterwards }: RowsPageProps) {
  const t = useText(rowsWords)
  const [judged, setJudged] = useState<Judged>()
  const [taken, setTaken] = useState<Judged>()
  const names = columns.map((one) => one.name)
  const needed = columns.flatMap((one) => (one.needed ? one.name : []))
  const prepared = (rows: FileRow[]) => prepare?.(rows) ?? rows
  const ask = async (rows: FileRow[]) => setJudged(await preview.run({ rows: prepared(rows) }))
  const { state, choose } = useFile({ all: names, needed, most }, (rows) => void ask(rows))
  const begin = (file: File | undefined) => {
    setJudged(undefined)
    setTaken(undefined)
    void choose(file)
  }
  const rows = state.is === 'read' ? state.read.rows : []
  const shown = taken ?? judged
  return (
    <div className="stack gap-4">
      <div className="bar">
        <FileField
          id="rows-file"
          label={t.file}
          hint={t.fileHint}
          file={state.is === 'none' ? undefined : state.file}
          takes={{ types: '.csv,.txt,text/csv,text/plain', words: t.types }}
          onChange={begin}
        />
        <Button icon="download" onClick={() => giveOut(`${fileName}.csv`, template(columns))}>
          {t.template}
        </Button>
      </div>
      <Meanings columns={columns} />
      {state.is === 'unreadable' && <Notice tone="danger" title={t.unreadable} />}
      {(state.is === 'unfit' || state.is === 'read') && <Faults read={state.read} most={most} />}
      {preview.busy && <Skeleton shape="row" label={t.looking} />}
      {preview.problem && <ProblemNotice problem={preview.problem} onRetry={() => void ask(rows)} />}
      {shown && state.is === 'read' && (
        <Outcome
          judged={shown}
          taken={taken !== undefined}
          take={take}
          afterwards={afterwards}
          onTake={async () => setTaken(await take.run({ rows: prepared(rows) }))}
          onFailed={(items) => giveOut(`${fileName}-failed.csv`, failed(names, rows, items))}
        />
      )}
    </div>
  )
}

const template = (columns: RowsPageProps['columns']): string =>
  csvOf(
    columns.map((one) => one.name),
    [Object.fromEntries(columns.map((one) => [one.name, one.example]))],
  )

const failed = (names: readonly string[], rows: readonly FileRow[], items: readonly (Verdict & { why: string })[]) =>
  csvOf(
    [...names, WHY],
    items.map(({ row, why }) => ({ ...rows.find((one) => one.row === row)?.cells, [WHY]: why })),
  )

function Meanings({ columns }: Pick<RowsPageProps, 'columns'>) {
  const t = useText(rowsWords)
  return (
    <Fold title={t.columns}>
      <dl className="meanings interface">
        {columns.map((one) => (
          <div key={one.name}>
            <dt>
              <Bdi>{one.name}</Bdi> {one.needed && <span className="small muted">({t.needed})</span>}
            </dt>
            <dd className="muted">{one.meaning}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  )
}

function Faults({ read, most }: { read: FileRows; most: number }) {
  const t = useText(rowsWords)
  const list = useList()
  return (
    <>
      {read.missing.length > 0 && (
        <Notice tone="danger" title={t.missing}>
          <Bdi>{read.missing.join(', ')}</Bdi>
          <br />
          {t.missingText}
        </Notice>
      )}
      {read.missing.length === 0 && read.rows.length === 0 && <Notice tone="danger" title={t.none} />}
      {read.rows.length > most && <Notice tone="danger" title={t.many(read.rows.length, most)} />}
      {read.uneven.length > 0 && (
        <Notice tone="danger" title={t.uneven}>
          {list(read.uneven.slice(0, 20).map(String))}
        </Notice>
      )}
      {read.unknown.length > 0 && (
        <Notice tone="information" title={t.unknown}>
          <Bdi>{read.unknown.slice(0, 20).join(', ')}</Bdi>
        </Notice>
      )}
      {read.narrow && <Notice tone="warning" title={t.narrow} />}
    </>
  )
}

interface OutcomeProps {
  judged: Judged
  taken: boolean
  take: Act
  afterwards: string
  onTake(): Promise<void>
  onFailed(items: (Verdict & { why: string })[]): void
}

function useWhy(): (verdict: Verdict) => string {
  const t = useText(rowsWords)
  return ({ problem, column, value }) => (problem ? `${column}: ${value ? `“${value}” ` : ''}${t[`p_${problem}`]}` : '')
}

function Outcome({ judged: { items }, taken, take, afterwards, onTake, onFailed }: OutcomeProps) {
  const t = useText(rowsWords)
  const list = useList()
  const why = useWhy()
  const of = (fate: Verdict['fate']) => items.filter((one) => one.fate === fate)
  const [fresh, there, refused] = [of('new').length, of('there').length, of('refused')]
  const counts = list([t.fresh(fresh), t.there(there), t.refused(refused.length)])
  return (
    <section className="stack gap-3" aria-label={t.preview}>
      {taken ? (
        <Notice tone="success" title={t.done(fresh)}>
          {fresh > 0 && afterwards}
        </Notice>
      ) : (
        <Notice tone={refused.length ? 'warning' : 'information'} title={`${t.preview}: ${counts}`}>
          {t.nothingYet}
        </Notice>
      )}
      {take.problem && <ProblemNotice problem={take.problem} />}
      <div className="bar">
        {!taken && (
          <Button
            tone="primary"
            icon="check"
            busy={take.busy}
            reason={fresh ? undefined : t.noneNew}
            onClick={() => void onTake()}
          >
            {t.take(fresh)}
          </Button>
        )}
        {refused.length > 0 && (
          <Button icon="download" onClick={() => onFailed(refused.map((one) => ({ ...one, why: why(one) })))}>
            {t.failed}
          </Button>
        )}
      </div>
      {refused.length > 0 && <p className="small muted interface">{t.failedText}</p>}
      <Verdicts items={items} />
    </section>
  )
}

function Verdicts({ items }: Judged) {
  const t = useText(rowsWords)
  const words = { new: t.isNew, there: t.isThere, refused: t.isRefused }
  return (
    <Table<Verdict>
      caption={t.preview}
      rows={items}
      rowKey={(one) => String(one.row)}
      columns={[
        { key: 'row', heading: t.row, cell: (one) => <Bdi>{one.row}</Bdi> },
        { key: 'name', heading: t.name, cell: (one) => <bdi>{one.name || '–'}</bdi> },
        {
          key: 'fate',
          heading: t.fate,
          cell: (one) => (
            <>
              <StatusBadge tone={toneOf[one.fate]}>{words[one.fate]}</StatusBadge>{' '}
              {one.secondPerson && <span className="small muted">{t.second}</span>}
              {one.problem && (
                <span className="small">
                  <Bdi>{one.column}</Bdi>: {one.value && <bdi>“{one.value}”</bdi>} {t[`p_${one.problem}`]}
                </span>
              )}
            </>
          ),
        },
      ]}
    />
  )
}

import type { LocalText } from '@app/domain/shared'
import { Facts } from '../content/lists.tsx'
import { Table } from '../content/table.tsx'
import { EmptyState } from '../feedback/notice.tsx'
import { useSay, useText } from '../i18n/language.tsx'
import { Amount, When } from '../i18n/spans.tsx'
import { statementWords } from './statement-words.ts'

interface Owed {
  heldPaisa: number
  availablePaisa: number
  reimbursementPaisa: number
  debtPaisa: number
}
interface Balance extends Owed {
  owedPaisa: number
}
interface Line extends Owed {
  at: string
  words: LocalText
  detail: LocalText | null
  taxPaisa: number
  owedPaisa: number
}
export interface StatementShown {
  opening: Balance
  closing: Balance
  totals: readonly (Owed & { kind: string; words: LocalText; taxPaisa: number })[]
}

/** What it changes of what somebody is owed. */
const change = (one: Owed): number => one.heldPaisa + one.availablePaisa + one.reimbursementPaisa - one.debtPaisa

/** What many months have none of: a column of dashes tells nothing. */
const RARE = [
  { of: 'reimbursementPaisa', word: 'reimbursement' },
  { of: 'debtPaisa', word: 'debt' },
  { of: 'taxPaisa', word: 'tax' },
] as const

/** A month of pay: opening, its sums, closing, and below them each line. */
export function PayStatement({
  statement: { opening, closing, totals },
  items,
  own,
}: {
  statement: StatementShown
  items: readonly Line[]
  /** Read by whose pay it is. */
  own?: boolean
}) {
  const t = useText(statementWords)
  const say = useSay()
  const tax = totals.reduce((sum, one) => sum + one.taxPaisa, 0)
  return (
    <div className="stack gap-4">
      <div className="card">
        <Facts
          rows={[
            { label: t.opening, value: <Amount paisa={opening.owedPaisa} /> },
            ...totals
              .filter((one) => change(one) !== 0)
              .map((one) => ({ label: say(one.words), value: <Signed paisa={change(one)} /> })),
            {
              label: t.closing,
              value: (
                <strong>
                  <Amount paisa={closing.owedPaisa} />
                </strong>
              ),
            },
            ...(tax === 0 ? [] : [{ label: t.tax, value: <Amount paisa={tax} /> }]),
          ]}
        />
        <p className="small muted">{t.sum}</p>
      </div>
      <div className="card">
        <h2 className="section-title">
          {t.closing}: {own ? t.owed : t.owedToThem}
        </h2>
        <Facts
          rows={[
            { label: t.held, value: <Amount paisa={closing.heldPaisa} /> },
            { label: t.available, value: <Amount paisa={closing.availablePaisa} /> },
            { label: t.reimbursement, value: <Amount paisa={closing.reimbursementPaisa} /> },
            ...(closing.debtPaisa === 0 ? [] : [{ label: t.debt, value: <Amount paisa={closing.debtPaisa} /> }]),
          ]}
        />
      </div>
      {items.length === 0 ? (
        <EmptyState icon="receipt" title={t.none} />
      ) : (
        <Table<Line>
          caption={t.caption}
          rows={items}
          rowKey={(one) => `${one.at} ${one.owedPaisa} ${one.heldPaisa} ${one.availablePaisa}`}
          columns={[
            {
              key: 'what',
              heading: t.what,
              cell: (one) => (
                <>
                  {say(one.words)} {one.detail && <span className="small muted">{say(one.detail)}</span>}
                </>
              ),
            },
            { key: 'day', heading: t.day, cell: (one) => <When at={one.at} as="date" /> },
            { key: 'held', heading: t.held, numeric: true, cell: (one) => <Signed paisa={one.heldPaisa} /> },
            { key: 'free', heading: t.available, numeric: true, cell: (one) => <Signed paisa={one.availablePaisa} /> },
            ...RARE.filter(({ of }) => items.some((one) => one[of] !== 0)).map(({ of, word }) => ({
              key: of,
              heading: t[word],
              numeric: true,
              cell: (one: Line) => <Signed paisa={one[of]} />,
            })),
            { key: 'after', heading: t.after, numeric: true, cell: (one) => <Amount paisa={one.owedPaisa} /> },
          ]}
        />
      )}
    </div>
  )
}

/** A movement says whether it came or went. */
function Signed({ paisa }: { paisa: number }) {
  if (paisa === 0) return <>–</>
  return (
    <bdi dir="ltr" className="number">
      {paisa < 0 ? '− ' : '+ '}
      <Amount paisa={Math.abs(paisa)} />
    </bdi>
  )
}

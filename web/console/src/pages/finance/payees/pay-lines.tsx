import type { Output } from '@app/contract/calls'
import type { PayPurpose } from '@app/domain/commissions'
import { Amount, StatusBadge, Table, type Tone, useSay, useText, When } from '@app/ui'
import { WhyThisAmount } from '@app/ui/pay'
import { usePages } from '../../../app/api.ts'
import { Listed } from '../../../components/page/states.tsx'
import { PayeeName } from '../batches/payee-name.tsx'
import { payeeWords } from './payee-words.ts'

type Line = Output<'finance.payLines'>['items'][number]
const TONE: Record<Line['state'], Tone> = {
  held: 'warning',
  available: 'information',
  paid: 'success',
  taken_back: 'danger',
}

/** Each line with what it was reckoned from. */
export function PayLines({ payeeId, purpose }: { payeeId: string; purpose: PayPurpose }) {
  const t = useText(payeeWords)
  const say = useSay()
  const pages = usePages('finance.payLines', { payeeId, purpose, limit: 50 })
  return (
    <Listed pages={pages} empty={{ icon: 'wallet', title: t.none }}>
      {(items, head) => (
        <section className="stack gap-4">
          <h2>
            <PayeeName payee={head} />
          </h2>
          <div className="sums interface">
            {[
              { name: t.available, paisa: head.availablePaisa },
              { name: t.held, paisa: head.heldPaisa },
            ].map(({ name, paisa }) => (
              <div className="sum-card" key={name}>
                <p className="small muted">{name}</p>
                <p className="sum">
                  <Amount paisa={paisa} />
                </p>
              </div>
            ))}
          </div>
          <Table<Line>
            caption={t.lines}
            rows={items}
            rowKey={(line) => `${line.taskId} ${line.rule}`}
            columns={[
              {
                key: 'what',
                heading: t.what,
                cell: (line) => (
                  <>
                    {say(line.words)}
                    <WhyThisAmount words={line.words} grossPaisa={line.grossPaisa} why={line.why} />
                  </>
                ),
              },
              { key: 'gross', heading: t.gross, numeric: true, cell: (line) => <Amount paisa={line.grossPaisa} /> },
              { key: 'agency', heading: t.agency, numeric: true, cell: (line) => <Amount paisa={line.agencyPaisa} /> },
              { key: 'tax', heading: t.tax, numeric: true, cell: (line) => <Amount paisa={line.taxPaisa} /> },
              { key: 'net', heading: t.net, numeric: true, cell: (line) => <Amount paisa={line.netPaisa} /> },
              {
                key: 'state',
                heading: t.state,
                cell: (line) => (
                  <>
                    <StatusBadge tone={TONE[line.state]}>{t[`s_${line.state}`]}</StatusBadge>
                    {line.releaseAt && (
                      <p className="small muted">
                        {t.until} <When at={line.releaseAt} as="date" />
                      </p>
                    )}
                  </>
                ),
              },
              { key: 'at', heading: t.at, cell: (line) => <When at={line.at} as="day" /> },
            ]}
          />
        </section>
      )}
    </Listed>
  )
}

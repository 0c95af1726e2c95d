import {
  Amount,
  Bdi,
  Card,
  Facts,
  FeeBreakdown,
  LinkButton,
  Notice,
  Page,
  useLanguage,
  useSay,
  useText,
  When,
} from '@app/ui'
import { QrCode } from '@app/ui/qr'
import { BackLink } from '../../app/back-link.tsx'
import { Known } from '../../app/known.tsx'
import { to } from '../../app/paths.ts'
import { useProgramme } from '../../app/programme.ts'
import { useParams } from '../../app/routing.ts'
import { useKept } from '../../offline/use-offline.tsx'
import { moneyWords } from './words.ts'

/** The receipt, large enough to be shown across a doorway. */
export default function ReceiptPage() {
  const { receiptNo } = useParams<'receiptNo'>()
  const t = useText(moneyWords)
  const say = useSay()
  const { language } = useLanguage()
  const { name } = useProgramme()
  const receipt = useKept('receipts.get', { receiptNo }, `receipt:${receiptNo}`)
  return (
    <Page title={t.receipt} suffix={name} back={<BackLink href={to('cash')} />}>
      <Known of={receipt}>
        {(data) => (
          <Card>
            {data.reversed && <Notice tone="danger" title={t.reversed} />}
            <p className="interface muted">
              <Bdi>{data.receiptNo}</Bdi> · <When at={data.at} />
            </p>
            <p className="big-amount">
              <Amount paisa={data.totalPaisa} />
            </p>
            <p>{say(data.amountWords)}</p>
            <FeeBreakdown
              lines={data.lines.map((line) => ({
                code: line.code,
                label: say(line.label),
                amountPaisa: line.amountPaisa,
                payTo: say(line.payTo),
              }))}
              totalPaisa={data.totalPaisa}
              totalLabel={t.total}
            />
            <Facts
              rows={[
                { label: t.for, value: say(data.serviceName) },
                { label: t.tracking, value: <Bdi>{data.trackingNo}</Bdi> },
                ...(data.paidBy ? [{ label: t.paidBy, value: <bdi>{data.paidBy}</bdi> }] : []),
                { label: t.receivedBy, value: say(data.receivedBy) },
              ]}
            />
            <div className="centre">
              <QrCode text={data.qr} label={t.qr} size={220} />
              <p className="small muted">{t.verify}</p>
            </div>
            <LinkButton
              href={`/api/receipts/${encodeURIComponent(receiptNo)}/pdf?language=${language}&x-app=facilitator`}
              icon="print"
              newTab
            >
              {t.pdf}
            </LinkButton>
          </Card>
        )}
      </Known>
    </Page>
  )
}

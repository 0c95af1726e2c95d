import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Amount,
  Bdi,
  Button,
  Card,
  createMessages,
  Dialog,
  FeeBreakdown,
  Facts,
  formatRupees,
  LinkButton,
  Notice,
  Page,
  Row,
  useLanguage,
  useSay,
  useText,
  When,
} from '@app/ui'
import { QrCode } from '@app/ui/qr'
import { addressOf, useAnswer } from '../../app/api.ts'
import { BackLink } from '../../components/back-link.tsx'
import { useProgramme } from '../../app/programme.tsx'
import { useParam } from '../../app/routing.ts'
import { ShareWays } from '../../components/share-sheet.tsx'
import { Answered } from '../../components/states.tsx'
import { to } from '../../app/paths.ts'

const words = createMessages({
  en: {
    title: 'Receipt',
    refund: 'Paid back to you',
    back: 'My requests',
    paid: 'Paid',
    by: 'Paid by',
    to: 'Received by',
    at: 'When',
    how: 'How',
    cash: 'Cash',
    psid: 'PSID',
    wallet: 'Wallet',
    bank: 'Bank transfer',
    qr: 'Anyone can scan this to check the receipt is genuine, even without a network.',
    pdf: 'Open the PDF',
    more: 'Did anyone ask for more?',
    moreText: 'Nobody may take more than this receipt says. Tell us and we’ll refund the difference.',
    tell: 'Call',
    reversed: 'This receipt has been cancelled',
    request: 'Request',
    share: 'Share the receipt',
    shareText: (no: string, amount: string) => `Receipt ${no}, ${amount}. Check that it’s genuine:`,
    open: 'Send it to someone',
    print: 'Print',
  },
  ur: {
    title: 'رسید',
    refund: 'آپ کو واپس ملے',
    back: 'میری درخواستیں',
    paid: 'ادا شدہ',
    by: 'ادا کرنے والا',
    to: 'وصول کرنے والا',
    at: 'کب',
    how: 'کیسے',
    cash: 'نقد',
    psid: 'PSID',
    wallet: 'والٹ',
    bank: 'بینک ٹرانسفر',
    qr: 'اسے کوئی بھی، نیٹ ورک کے بغیر بھی، سکین کر کے دیکھ سکتا ہے کہ رسید اصلی ہے۔',
    pdf: 'PDF کھولیں',
    more: 'کیا آپ سے زیادہ مانگا گیا؟',
    moreText: 'جو یہاں لکھا ہے اس سے زیادہ کوئی نہیں لے سکتا۔ ہمیں بتائیں، رقم واپس ہو گی۔',
    tell: 'کال کریں',
    reversed: 'یہ رسید منسوخ ہو چکی ہے',
    request: 'درخواست',
    share: 'رسید شیئر کریں',
    shareText: (no, amount) => `رسید ${no}، ${amount}۔ اصلی ہونے کی تصدیق یہاں کریں:`,
    open: 'کسی کو بھیجیں',
    print: 'چھاپیں',
  },
})

export default function ReceiptPage() {
  const t = useText(words)
  const { name } = useProgramme()
  const receiptNo = useParam('receiptNo')
  const answer = useAnswer('receipts.get', { receiptNo })
  return (
    <Page
      title={t.title}
      suffix={name}
      eyebrow={<Bdi>{receiptNo}</Bdi>}
      back={
        <BackLink href={answer.data?.requestId ? to('request', { requestId: answer.data.requestId }) : to('requests')}>
          {t.back}
        </BackLink>
      }
    >
      <Answered answer={answer}>{(receipt) => <Receipt receipt={receipt} />}</Answered>
    </Page>
  )
}

function Receipt({ receipt }: { receipt: Output<'receipts.get'> }) {
  const t = useText(words)
  const { language } = useLanguage()
  const { helpline } = useProgramme()
  const [sharing, setSharing] = useState(false)
  const pdf = addressOf('receipts.pdf', { receiptNo: receipt.receiptNo, language, 'x-app': 'citizen' })
  return (
    <>
      {receipt.reversed && <Notice tone="danger" title={t.reversed} />}
      <Paid receipt={receipt} />
      <Card>
        <div className="receipt-qr">
          <QrCode text={receipt.qr} label={t.qr} />
          <p className="small">{t.qr}</p>
        </div>
      </Card>
      <Row gap={2} className="not-on-paper">
        <Button icon="share" onClick={() => setSharing(true)}>
          {t.open}
        </Button>
        <LinkButton href={pdf} newTab icon="download">
          {t.pdf}
        </LinkButton>
        <Button icon="print" onClick={() => print()}>
          {t.print}
        </Button>
      </Row>
      <Dialog open={sharing} title={t.share} onClose={() => setSharing(false)}>
        <ShareWays
          title={t.share}
          text={t.shareText(receipt.receiptNo, formatRupees(receipt.totalPaisa))}
          url={`${location.origin}/verify?qr=${encodeURIComponent(receipt.qr)}`}
        />
      </Dialog>
      {receipt.kind === 'payment' && (
        <div className="not-on-paper">
          <Notice
            tone="information"
            title={t.more}
            action={
              helpline && <LinkButton href={`tel:${helpline}`} icon="phone" small>{`${t.tell} ${helpline}`}</LinkButton>
            }
          >
            {t.moreText}
          </Notice>
        </div>
      )}
    </>
  )
}

/** The amount, what it is made of, by whom and to whom. */
function Paid({ receipt }: { receipt: Output<'receipts.get'> }) {
  const t = useText(words)
  const say = useSay()
  return (
    <Card>
      <div className="receipt-head">
        <span className="muted interface">{receipt.kind === 'refund' ? t.refund : t.paid}</span>
        <strong>
          <Amount paisa={receipt.totalPaisa} />
        </strong>
        <span className="small">{say(receipt.amountWords)}</span>
      </div>
      <FeeBreakdown
        lines={receipt.lines.map((line) => ({
          code: line.code,
          label: say(line.label),
          amountPaisa: line.amountPaisa,
          payTo: say(line.payTo),
        }))}
        totalPaisa={receipt.totalPaisa}
      />
      <Facts
        rows={[
          {
            label: t.request,
            value: (
              <>
                {say(receipt.serviceName)} · <Bdi>{receipt.trackingNo}</Bdi>
              </>
            ),
          },
          { label: t.at, value: <When at={receipt.at} /> },
          ...(receipt.paidBy ? [{ label: t.by, value: <bdi>{receipt.paidBy}</bdi> }] : []),
          { label: t.to, value: say(receipt.receivedBy) },
          { label: t.how, value: t[receipt.rail] },
        ]}
      />
    </Card>
  )
}

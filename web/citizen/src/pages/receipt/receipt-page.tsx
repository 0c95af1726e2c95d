import type { Output } from '@app/contract'
import { address } from '@app/contract/client'
import { Amount, Bdi, Card, createMessages, FeeBreakdown, Facts, LinkButton, Notice, Page, QrCode, Row, useLanguage, useSay, useText, When } from '@app/ui'
import { useAnswer } from '../../app/api.ts'
import { BackLink } from '../../app/back-link.tsx'
import { useProgramme } from '../../app/programme.tsx'
import { useParam } from '../../app/routing.ts'
import { Answered } from '../../app/states.tsx'

const words = createMessages({
  en: { title: 'Receipt', back: 'My requests', paid: 'Paid', by: 'Paid by', to: 'Received by', at: 'When', how: 'How', cash: 'Cash', psid: 'PSID', wallet: 'Wallet', bank: 'Bank transfer', qr: 'Anyone can scan this, also without a network, to see that the receipt is genuine.', pdf: 'As PDF', more: 'Were you asked for more?', moreText: 'Nobody may take more than what stands here. Tell us and it is paid back.', tell: 'Call', reversed: 'This receipt was taken back', request: 'The request' },
  ur: { title: 'رسید', back: 'میری درخواستیں', paid: 'ادا شدہ', by: 'ادا کرنے والا', to: 'وصول کرنے والا', at: 'کب', how: 'کیسے', cash: 'نقد', psid: 'PSID', wallet: 'والیٹ', bank: 'بینک ٹرانسفر', qr: 'اسے کوئی بھی، نیٹ ورک کے بغیر بھی، سکین کر کے دیکھ سکتا ہے کہ رسید اصل ہے۔', pdf: 'PDF کھولیں', more: 'کیا آپ سے زیادہ مانگا گیا؟', moreText: 'جو یہاں لکھا ہے اس سے زیادہ کوئی نہیں لے سکتا۔ ہمیں بتائیں، رقم واپس ہو گی۔', tell: 'کال کریں', reversed: 'یہ رسید واپس لے لی گئی', request: 'درخواست' },
})

export default function ReceiptPage() {
  const t = useText(words)
  const { name } = useProgramme()
  const receiptNo = useParam('receiptNo')
  const answer = useAnswer('receipts.get', { receiptNo })
  return (
    <Page title={t.title} suffix={name} eyebrow={<Bdi>{receiptNo}</Bdi>} back={<BackLink href={answer.data?.requestId ? `/requests/${answer.data.requestId}` : '/requests'}>{t.back}</BackLink>}>
      <Answered answer={answer}>{(receipt) => <Receipt receipt={receipt} />}</Answered>
    </Page>
  )
}

function Receipt({ receipt }: { receipt: Output<'receipts.get'> }) {
  const t = useText(words)
  const say = useSay()
  const { language } = useLanguage()
  const { helpline } = useProgramme()
  const pdf = address('', 'receipts.pdf', { receiptNo: receipt.receiptNo, language, 'x-app': 'citizen' }).url
  return (
    <>
      {receipt.reversed && <Notice tone="danger" title={t.reversed} />}
      <Card>
        <div className="receipt-head">
          <span className="muted interface">{t.paid}</span>
          <strong>
            <Amount paisa={receipt.totalPaisa} />
          </strong>
          <span className="small">{say(receipt.amountWords)}</span>
        </div>
        <FeeBreakdown lines={receipt.lines.map((line) => ({ code: line.code, label: say(line.label), amountPaisa: line.amountPaisa, payTo: say(line.payTo) }))} totalPaisa={receipt.totalPaisa} />
        <Facts
          rows={[
            { label: t.request, value: <>{say(receipt.serviceName)} · <Bdi>{receipt.trackingNo}</Bdi></> },
            { label: t.at, value: <When at={receipt.at} /> },
            ...(receipt.paidBy ? [{ label: t.by, value: <bdi>{receipt.paidBy}</bdi> }] : []),
            { label: t.to, value: say(receipt.receivedBy) },
            { label: t.how, value: t[receipt.rail] },
          ]}
        />
      </Card>
      <Card>
        <div className="receipt-qr">
          <QrCode text={receipt.qr} label={t.qr} />
          <p className="small">{t.qr}</p>
        </div>
      </Card>
      <Row gap={2}>
        <LinkButton href={pdf} newTab icon="download">
          {t.pdf}
        </LinkButton>
      </Row>
      <Notice tone="information" title={t.more} action={helpline && <LinkButton href={`tel:${helpline}`} icon="phone" small>{`${t.tell} ${helpline}`}</LinkButton>}>
        {t.moreText}
      </Notice>
    </>
  )
}

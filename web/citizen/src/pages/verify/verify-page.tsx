import { useCallback, useEffect, useState } from 'react'
import type { Input, Output } from '@app/contract'
import { Amount, Bdi, Button, Card, CodeField, createMessages, Facts, formatWhen, Icon, LinkButton, Notice, Page, problemOf, ProblemNotice, TextField, useLanguage, useSay, useText, type Problem } from '@app/ui'
import { call } from '../../app/api.ts'
import { useProgramme } from '../../app/programme.tsx'
import { useNavigation } from '../../app/routing.ts'
import { checkOffline, refreshKeys, type OfflineVerdict } from './offline-check.ts'
import { canScan, QrScanner } from './qr-scanner.tsx'

const words = createMessages({
  en: {
    title: 'Is it genuine?',
    lead: 'A representative at the door, a receipt, a document: check before you trust.',
    badgeTitle: 'Someone at the door',
    badge: 'Badge number',
    badgeHint: 'On the card around the neck',
    code: '6-digit code on their phone',
    codeHint: 'It changes every half minute',
    check: 'Check',
    scanTitle: 'A receipt or a document',
    qr: 'Or paste the text of the QR',
    genuine: 'Genuine',
    not: 'Not genuine',
    notText: 'Do not open, do not pay. Call us.',
    notTrust: 'Do not rely on it. Call us.',
    offline: 'Checked on this phone, without a network',
    receiptNo: 'Receipt',
    documentNo: 'Document',
    request: 'Request',
    amount: 'Amount',
    date: 'Date',
    call: 'Call',
    never: 'This page never asks for a password, an identity card or a payment.',
    badge_unknown: 'There is no such badge.',
    badge_code_wrong: 'The code is not the one of this moment. Ask them to show it again.',
    badge_not_in_force: 'This badge is not in force now.',
    badge_forged: 'This is not our badge.',
    qr_unknown: 'This code is not one of ours.',
    signature_wrong: 'The signature does not fit: something was changed.',
    receipt_unknown: 'We gave no such receipt.',
    receipt_reversed: 'This receipt was taken back.',
  },
  ur: {
    title: 'کیا یہ اصل ہے؟',
    lead: 'دروازے پر نمائندہ، رسید یا کاغذ: بھروسا کرنے سے پہلے دیکھ لیں۔',
    badgeTitle: 'دروازے پر کوئی آیا ہے',
    badge: 'بیج نمبر',
    badgeHint: 'گلے میں لٹکے کارڈ پر',
    code: 'ان کے فون پر 6 ہندسوں کا کوڈ',
    codeHint: 'یہ ہر آدھے منٹ بعد بدلتا ہے',
    check: 'تصدیق کریں',
    scanTitle: 'رسید یا کاغذ',
    qr: 'یا QR کا متن یہاں ڈالیں',
    genuine: 'اصل ہے',
    not: 'اصل نہیں',
    notText: 'دروازہ نہ کھولیں، رقم نہ دیں۔ ہمیں کال کریں۔',
    notTrust: 'اس پر بھروسا نہ کریں۔ ہمیں کال کریں۔',
    offline: 'اسی فون پر، نیٹ ورک کے بغیر دیکھا گیا',
    receiptNo: 'رسید',
    documentNo: 'کاغذ',
    request: 'درخواست',
    amount: 'رقم',
    date: 'تاریخ',
    call: 'کال کریں',
    never: 'یہ صفحہ کبھی پاس ورڈ، شناختی کارڈ یا رقم نہیں مانگتا۔',
    badge_unknown: 'ایسا کوئی بیج نہیں ہے۔',
    badge_code_wrong: 'یہ اس وقت کا کوڈ نہیں۔ ان سے کہیں دوبارہ دکھائیں۔',
    badge_not_in_force: 'یہ بیج اس وقت کارآمد نہیں۔',
    badge_forged: 'یہ ہمارا بیج نہیں ہے۔',
    qr_unknown: 'یہ کوڈ ہمارا نہیں ہے۔',
    signature_wrong: 'دستخط درست نہیں: کچھ بدلا گیا ہے۔',
    receipt_unknown: 'ہم نے ایسی کوئی رسید نہیں دی۔',
    receipt_reversed: 'یہ رسید واپس لے لی گئی تھی۔',
  },
})

type Verdict = Output<'verify.code'>
type Sure = Exclude<OfflineVerdict, { kind: 'unknown' }>

/** Asks the server; without one, the signature itself is checked on this phone. */
function useCheck() {
  const [verdict, setVerdict] = useState<Verdict>()
  const [offline, setOffline] = useState<Sure>()
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)
  const check = useCallback(async (input: Input<'verify.code'>) => {
    setBusy(true)
    setVerdict(undefined)
    setOffline(undefined)
    setProblem(undefined)
    try {
      setVerdict(await call('verify.code', input))
    } catch (error) {
      const alone = input.qr ? await checkOffline(input.qr) : { kind: 'unknown' as const }
      if (alone.kind === 'unknown') setProblem(problemOf(error))
      else setOffline(alone)
    } finally {
      setBusy(false)
    }
  }, [])
  return { verdict, offline, problem, busy, check }
}

export default function VerifyPage() {
  const t = useText(words)
  const { name } = useProgramme()
  const { query } = useNavigation()
  const [badgeNo, setBadgeNo] = useState(query.badge ?? '')
  const [code, setCode] = useState('')
  const [qr, setQr] = useState(query.qr ?? '')
  const { verdict, offline, problem, busy, check } = useCheck()
  const checkQr = useCallback((text: string) => void check({ qr: text }), [check])
  useEffect(() => {
    void refreshKeys()
    if (query.qr) checkQr(query.qr)
  }, [])
  return (
    <Page title={t.title} lead={t.lead} suffix={name}>
      <div aria-live="assertive">
        {verdict && <VerdictCard verdict={verdict} />}
        {offline && <OfflineCard verdict={offline} />}
        {problem && <ProblemNotice problem={problem} />}
      </div>
      <Card title={t.badgeTitle} icon="badge">
        <form className="form-flow" noValidate onSubmit={(event) => { event.preventDefault(); void check({ badgeNo: badgeNo.trim().toUpperCase(), code }) }}>
          <TextField id="badge" label={t.badge} hint={t.badgeHint} script="latin" maxLength={20} value={badgeNo} onChange={setBadgeNo} />
          <CodeField id="code" label={t.code} hint={t.codeHint} value={code} onChange={setCode} />
          <Button type="submit" tone="primary" block busy={busy} disabled={badgeNo.trim() === '' || code.length < 6}>
            {t.check}
          </Button>
        </form>
      </Card>
      <Card title={t.scanTitle} icon="qr">
        {canScan() && <QrScanner onFound={checkQr} />}
        <form className="form-flow" noValidate onSubmit={(event) => { event.preventDefault(); if (qr.trim()) checkQr(qr.trim()) }}>
          <TextField id="qr" label={t.qr} script="latin" maxLength={4000} value={qr} onChange={setQr} />
          <Button type="submit" block busy={busy} disabled={qr.trim() === ''}>
            {t.check}
          </Button>
        </form>
      </Card>
      <p className="small muted interface">
        <Icon name="lock" /> {t.never}
      </p>
    </Page>
  )
}

function VerdictCard({ verdict }: { verdict: Verdict }) {
  const t = useText(words)
  const say = useSay()
  const { helpline } = useProgramme()
  const reasons: Record<string, string> = t
  if (!verdict.valid) {
    return (
      <Notice tone="danger" icon="not-allowed" title={t.not} action={helpline && <LinkButton href={`tel:${helpline}`} icon="phone">{`${t.call} ${helpline}`}</LinkButton>}>
        {verdict.reason && reasons[verdict.reason] ? `${reasons[verdict.reason]} ` : ''}
        {verdict.kind === 'badge' ? t.notText : t.notTrust}
      </Notice>
    )
  }
  return (
    <Notice tone="success" icon="shield" title={t.genuine}>
      <Facts rows={verdict.facts.map((fact) => ({ label: say(fact.label), value: <bdi>{fact.value}</bdi> }))} />
    </Notice>
  )
}

function OfflineCard({ verdict }: { verdict: Sure }) {
  const t = useText(words)
  const { language } = useLanguage()
  if (verdict.kind === 'forged') return <Notice tone="danger" icon="not-allowed" title={t.not}>{t.notTrust}</Notice>
  const rows =
    'receipt' in verdict
      ? [
          { label: t.receiptNo, value: <Bdi>{verdict.receipt.receiptNo}</Bdi> },
          { label: t.request, value: <Bdi>{verdict.receipt.trackingNo}</Bdi> },
          { label: t.amount, value: <Amount paisa={verdict.receipt.amountPaisa} /> },
          { label: t.date, value: formatWhen(verdict.receipt.minute * 60_000, 'moment', language) },
        ]
      : [
          { label: t.documentNo, value: <Bdi>{verdict.document.documentNo}</Bdi> },
          { label: t.request, value: <Bdi>{verdict.document.trackingNo}</Bdi> },
          { label: t.date, value: formatWhen(verdict.document.day, 'date', language) },
        ]
  return (
    <Notice tone="success" icon="shield" title={t.genuine}>
      <p className="small">{t.offline}</p>
      <Facts rows={rows} />
    </Notice>
  )
}

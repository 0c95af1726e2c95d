import { useState } from 'react'
import {
  ActionBar,
  Amount,
  Bdi,
  Button,
  Card,
  Checkbox,
  createMessages,
  EmptyState,
  Facts,
  Icon,
  LinkButton,
  Notice,
  Printed,
  ProblemNotice,
  Stack,
  StatusBadge,
  Timeline,
  useSay,
  useText,
} from '@app/ui'
import { useAct, useAnswer } from '../../app/api.ts'
import { useNavigation } from '../../app/routing.ts'
import { Answered } from '../../components/states.tsx'
import { TaskFrame, type TaskProps } from './task-frame.tsx'
import { to } from '../../app/paths.ts'

const words = createMessages({
  en: {
    proofTitle: 'Check what will be printed',
    proofLead: 'Confirm each line. If it’s printed differently, we’ll have it corrected free of charge.',
    yes: 'Yes, that’s right',
    proofDone: 'You’ve confirmed this.',
    confirm: 'Everything is right',
    fix: 'Something’s wrong: change the form',
    none: 'Fill in the form first. Then you can check it here.',
    payTitle: 'Pay by PSID',
    payLead: 'In any bank app, mobile wallet or at an ATM, choose government payment and enter this number.',
    make: 'Get a PSID',
    number: 'PSID',
    amount: 'Amount',
    open: 'Not paid yet',
    paid: 'Paid',
    expired: 'Expired',
    unknown: 'We’re waiting for the bank',
    refresh: 'Check payment',
    copy: 'Copy the number',
    copied: 'Copied',
    direct: 'The money goes straight to the government.',
    chainTitle: 'Where this document has been',
    intact: 'The record is complete and hasn’t been changed.',
    broken: 'Something in this record doesn’t match. Our team has been told.',
    noPaper: 'No document chosen',
    noPaperText: 'Open your request and choose a document to see who has had it.',
    requests: 'My requests',
  },
  ur: {
    proofTitle: 'جیسا چھپے گا، ویسا پڑھ لیں',
    proofLead: 'ہر سطر پر ہاں کہیں۔ چھپائی میں فرق ہوا تو بلا معاوضہ درست ہو گا۔',
    yes: 'جی، درست ہے',
    proofDone: 'آپ اس پر ہاں کہہ چکے ہیں۔',
    confirm: 'سب سطریں درست ہیں',
    fix: 'کچھ غلط ہے: فارم بدلیں',
    none: 'پہلے فارم بھریں؛ پھر یہاں پڑھ سکیں گے۔',
    payTitle: 'PSID سے ادائیگی',
    payLead: 'کسی بھی بینک ایپ، اے ٹی ایم یا والٹ میں سرکاری ادائیگی چنیں اور یہ نمبر لکھیں۔',
    make: 'PSID لیں',
    number: 'PSID',
    amount: 'رقم',
    open: 'ابھی ادا نہیں ہوئی',
    paid: 'ادا ہو گئی',
    expired: 'اب کارآمد نہیں',
    unknown: 'بینک نے ابھی جواب نہیں دیا',
    refresh: 'کیا رقم پہنچ گئی؟',
    copy: 'نمبر کاپی کریں',
    copied: 'کاپی ہو گیا',
    direct: 'رقم سیدھی سرکاری خزانے میں جاتی ہے۔',
    chainTitle: 'اس کاغذ کا سفر',
    intact: 'ریکارڈ مکمل ہے: کوئی کڑی غائب یا بدلی ہوئی نہیں۔',
    broken: 'ریکارڈ میں فرق ہے۔ ہمیں اطلاع ہو گئی ہے۔',
    noPaper: 'کوئی کاغذ نہیں چنا گیا',
    noPaperText: 'اپنی درخواست کھول کر وہاں کاغذ چنیں؛ یہاں نظر آئے گا کہ وہ کس کس کے پاس رہا۔',
    requests: 'میری درخواستیں',
  },
})

/** Read me the name: every line large, each answered by a yes. */
export function ProofTask({ request, done }: TaskProps) {
  const t = useText(words)
  const say = useSay()
  const proof = useAnswer('requests.proofLines', { requestId: request.id })
  const [yes, setYes] = useState<Record<string, boolean>>({})
  const act = useAct('requests.prove')
  const confirm = async (lines: { field: string; value: string }[]) =>
    (await act.run({
      requestId: request.id,
      lines: lines.map(({ field, value }) => ({ field, value, yes: true as const })),
    })) && done()
  return (
    <TaskFrame request={request} title={t.proofTitle} lead={t.proofLead}>
      <Answered answer={proof} shape="row">
        {({ lines, proofHash }) =>
          lines.length === 0 ? (
            <EmptyState icon="document" title={t.none} />
          ) : (
            <>
              {proofHash && <Notice tone="success" title={t.proofDone} />}
              <Stack gap={4}>
                {lines.map((line) => (
                  <Card key={`${line.field}-${line.value}`}>
                    <p className="small muted interface">{say(line.label)}</p>
                    <p className="proof-value">
                      <Printed {...line} />
                    </p>
                    <Checkbox
                      id={`yes-${line.field}`}
                      label={t.yes}
                      checked={yes[line.field] === true}
                      onChange={(checked) => setYes((before) => ({ ...before, [line.field]: checked }))}
                    />
                  </Card>
                ))}
              </Stack>
              {act.problem && <ProblemNotice problem={act.problem} onRetry={() => void confirm(lines)} />}
              <a className="interface" href={to('task', { requestId: request.id, task: 'form' })}>
                {t.fix}
              </a>
              <ActionBar>
                <Button
                  tone="primary"
                  block
                  busy={act.busy}
                  disabled={!lines.every((line) => yes[line.field])}
                  onClick={() => void confirm(lines)}
                >
                  {t.confirm}
                </Button>
              </ActionBar>
            </>
          )
        }
      </Answered>
    </TaskFrame>
  )
}

/** The government's part, paid straight to the treasury. */
export function PayTask({ request }: TaskProps) {
  const t = useText(words)
  const status = useAnswer('payments.psidStatus', { requestId: request.id })
  const make = useAct('payments.createPsid')
  const [copied, setCopied] = useState(false)
  const psid = status.data?.psid ?? request.money.psid
  const create = async () =>
    (await make.run({ requestId: request.id, purpose: request.mode === 'doorstep' ? 'government' : 'all' })) &&
    status.reload()
  const tone = psid?.state === 'paid' ? 'success' : psid?.state === 'open' ? 'warning' : 'neutral'
  const stateWords: Record<string, string> = { open: t.open, paid: t.paid, expired: t.expired, unknown: t.unknown }
  return (
    <TaskFrame request={request} title={t.payTitle} lead={t.payLead}>
      {psid && (
        <Card icon="bank" title={t.number}>
          <p className="psid">
            <Bdi>{psid.number.replace(/(\d{4})(?=\d)/g, '$1 ')}</Bdi>
          </p>
          <Facts rows={[{ label: t.amount, value: <Amount paisa={psid.amountPaisa} /> }]} />
          <StatusBadge tone={tone} icon={psid.state === 'paid' ? 'success' : 'hourglass'}>
            {stateWords[psid.state] ?? psid.state}
          </StatusBadge>
          <p className="small muted interface">{t.direct}</p>
          <Button
            icon="copy"
            onClick={() => void navigator.clipboard.writeText(psid.number).then(() => setCopied(true))}
          >
            {copied ? t.copied : t.copy}
          </Button>
        </Card>
      )}
      {make.problem && <ProblemNotice problem={make.problem} onRetry={() => void create()} />}
      {status.problem && <ProblemNotice problem={status.problem} onRetry={status.reload} />}
      <ActionBar>
        {!psid || psid.state === 'expired' ? (
          <Button tone="primary" block busy={make.busy} onClick={() => void create()}>
            {t.make}
          </Button>
        ) : (
          psid.state !== 'paid' && (
            <Button tone="primary" block busy={status.loading} icon="refresh" onClick={status.reload}>
              {t.refresh}
            </Button>
          )
        )}
      </ActionBar>
    </TaskFrame>
  )
}

/** Who had this paper, from hand to hand. */
export function ChainTask({ request }: TaskProps) {
  const t = useText(words)
  const say = useSay()
  const { query } = useNavigation()
  const chain = useAnswer('papers.chain', query.id ? { requestId: request.id, paperId: query.id } : null)
  if (!query.id) {
    return (
      <TaskFrame request={request} title={t.chainTitle}>
        <EmptyState
          icon="document"
          title={t.noPaper}
          action={<LinkButton href={to('requests')}>{t.requests}</LinkButton>}
        >
          {t.noPaperText}
        </EmptyState>
      </TaskFrame>
    )
  }
  return (
    <TaskFrame request={request} title={t.chainTitle}>
      <Answered answer={chain} shape="row">
        {({ paper, links, intact }) => (
          <>
            <h2>{say(paper.name)}</h2>
            <Notice tone={intact ? 'success' : 'danger'} title={intact ? t.intact : t.broken} />
            <Timeline
              label={t.chainTitle}
              entries={links.map((link, index) => ({
                id: link.hash,
                at: link.at,
                words: (
                  <>
                    {say(link.from)} <Icon name="next" /> {say(link.to)}
                  </>
                ),
                by: <Bdi>{link.hash.slice(0, 12)}</Bdi>,
                state: index === links.length - 1 ? 'now' : 'done',
              }))}
            />
          </>
        )}
      </Answered>
    </TaskFrame>
  )
}

import { useState } from 'react'
import {
  Amount,
  Bdi,
  Button,
  ChoiceCards,
  Confirm,
  formatRupees,
  formatWhen,
  newId,
  Notice,
  ProblemNotice,
  SelectField,
  TextField,
  useLanguage,
  useText,
  useToast,
} from '@app/ui'
import { useAct, usePages } from '../../app/api.ts'
import { creditWords } from './credit-words.ts'
import type { Credit } from './credits-page.tsx'
import { railName } from './rail-name.ts'
import { paisaOf } from './rupees.ts'

interface Given {
  credit: Credit
  onClose(): void
}

/** A line of the bank's statement that nobody told us of. */
export function RecordDialog({ onClose }: Pick<Given, 'onClose'>) {
  const t = useText(creditWords)
  const toast = useToast()
  const command = useAct('finance.recordCredit')
  const [creditId] = useState(newId)
  const [amount, setAmount] = useState('')
  const [reference, setReference] = useState('')
  const [sender, setSender] = useState('')
  const [tried, setTried] = useState(false)
  const amountPaisa = paisaOf(amount)
  const save = async () => {
    setTried(true)
    if (
      !amountPaisa ||
      !reference.trim() ||
      !sender.trim() ||
      !(await command.run({ creditId, amountPaisa, bankReference: reference.trim(), sender: sender.trim() }))
    )
      return
    toast(t.recorded)
    onClose()
  }
  return (
    <Confirm
      open
      title={t.record}
      confirm={t.record}
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <p>{t.recordText}</p>
      <TextField
        id="credit-amount"
        label={t.amountRs}
        script="latin"
        inputMode="decimal"
        maxLength={14}
        error={tried && !amountPaisa ? t.noAmount : undefined}
        value={amount}
        onChange={setAmount}
      />
      <TextField
        id="credit-reference"
        label={t.reference}
        script="latin"
        maxLength={60}
        error={tried && !reference.trim() ? t.needed : undefined}
        value={reference}
        onChange={setReference}
      />
      <TextField
        id="credit-sender"
        label={t.sender}
        maxLength={160}
        error={tried && !sender.trim() ? t.needed : undefined}
        value={sender}
        onChange={setSender}
      />
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}

/** The credit that the dialog is about, so that nobody acts on the line above or below. */
function Which({ credit }: Pick<Given, 'credit'>) {
  return (
    <p>
      <strong>
        <Amount paisa={credit.amountPaisa} />
      </strong>{' '}
      · <Bdi>{credit.bankReference}</Bdi>
      <br />
      <bdi>{credit.sender}</bdi>
    </p>
  )
}

type Whose = 'request' | 'deposit' | 'rail'

export function MatchDialog({ credit, onClose }: Given) {
  const t = useText(creditWords)
  const toast = useToast()
  const command = useAct('finance.matchCredit')
  const [kind, setKind] = useState<Whose>('request')
  const [trackingNo, setTrackingNo] = useState('')
  const [depositId, setDepositId] = useState('')
  const [rail, setRail] = useState('')
  const [fee, setFee] = useState('0')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const feePaisa = paisaOf(fee)
  const target = { request: trackingNo.trim(), deposit: depositId, rail }[kind]
  const save = async () => {
    setTried(true)
    if (!target || !reason.trim() || (kind === 'rail' && feePaisa === undefined)) return
    const to = {
      request: { kind: 'request' as const, trackingNo: target },
      deposit: { kind: 'deposit' as const, depositId: target },
      rail: { kind: 'rail' as const, rail: target, feePaisa: feePaisa ?? 0 },
    }[kind]
    const done = await command.run({ creditId: credit.creditId, to, reason: reason.trim() })
    if (!done) return
    toast(kind === 'rail' ? t.settled : done.paidPaisa > 0 ? t.paid : t.refunded)
    onClose()
  }
  const error = tried && !target ? t.needed : undefined
  return (
    <Confirm
      open
      title={t.matchTitle}
      confirm={t.match}
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <Which credit={credit} />
      <ChoiceCards<Whose>
        id="credit-to"
        label={t.to}
        value={kind}
        onChange={setKind}
        choices={[
          { value: 'request', label: t.request, detail: t.requestHint },
          { value: 'deposit', label: t.deposit, detail: t.depositHint },
          { value: 'rail', label: t.rail, detail: t.railHint },
        ]}
      />
      {kind === 'request' && (
        <TextField
          id="credit-tracking"
          label={t.trackingNo}
          script="latin"
          maxLength={40}
          error={error}
          value={trackingNo}
          onChange={setTrackingNo}
        />
      )}
      {kind === 'deposit' && (
        <DepositField amountPaisa={credit.amountPaisa} error={error} value={depositId} onChange={setDepositId} />
      )}
      {kind === 'rail' && <RailField amountPaisa={credit.amountPaisa} error={error} value={rail} onChange={setRail} />}
      {rail && kind === 'rail' && (
        <TextField
          id="credit-fee"
          label={t.fee}
          script="latin"
          inputMode="decimal"
          maxLength={14}
          error={tried && feePaisa === undefined ? t.noAmount : undefined}
          value={fee}
          onChange={setFee}
        />
      )}
      <TextField
        id="credit-reason"
        label={t.reason}
        hint={t.reasonHint}
        maxLength={200}
        error={tried && !reason.trim() ? t.needed : undefined}
        value={reason}
        onChange={setReason}
      />
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}

/** Deposits that the bank has yet to show, of exactly this sum. */
function DepositField({
  amountPaisa,
  error,
  value,
  onChange,
}: {
  amountPaisa: number
  error: string | undefined
  value: string
  onChange(depositId: string): void
}) {
  const t = useText(creditWords)
  const { language } = useLanguage()
  const pages = usePages('finance.deposits', { state: 'in_transit', limit: 100 })
  const fitting = pages.data?.items.filter((one) => one.amountPaisa === amountPaisa) ?? []
  return (
    <>
      {pages.problem && <ProblemNotice problem={pages.problem} onRetry={pages.reload} />}
      {pages.data && fitting.length === 0 ? (
        <Notice tone="warning" title={t.noDeposit} />
      ) : (
        <SelectField
          id="credit-deposit"
          label={t.whichDeposit}
          error={error}
          value={value}
          onChange={onChange}
          options={fitting.map((one) => ({
            value: one.depositId,
            label: `${one.facilitatorName} · ${one.slipNo} · ${formatWhen(one.at, 'moment', language)}`,
          }))}
        />
      )}
      {pages.more && (
        <Button small icon="chevron-down" busy={pages.loadingMore} onClick={pages.more}>
          {t.moreDeposits}
        </Button>
      )}
    </>
  )
}

/** Rails that owe at least this sum, each with what it owes. */
function RailField({
  amountPaisa,
  error,
  value,
  onChange,
}: {
  amountPaisa: number
  error: string | undefined
  value: string
  onChange(rail: string): void
}) {
  const t = useText(creditWords)
  const pages = usePages('finance.clearing', { limit: 1 })
  const owing = pages.data?.first.rails.filter((one) => one.waitingPaisa >= amountPaisa) ?? []
  return (
    <>
      {pages.problem && <ProblemNotice problem={pages.problem} onRetry={pages.reload} />}
      {pages.data && owing.length === 0 ? (
        <Notice tone="warning" title={t.noRail} />
      ) : (
        <SelectField
          id="credit-rail"
          label={t.whichRail}
          error={error}
          value={value}
          onChange={onChange}
          options={owing.map((one) => ({
            value: one.rail,
            label: `${railName(one.rail)} · ${t.owes} ${formatRupees(one.waitingPaisa)}`,
          }))}
        />
      )}
    </>
  )
}

export function BackDialog({ credit, onClose }: Given) {
  const t = useText(creditWords)
  const toast = useToast()
  const command = useAct('finance.returnCredit')
  const [reference, setReference] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (
      !reference.trim() ||
      !reason.trim() ||
      !(await command.run({ creditId: credit.creditId, bankReference: reference.trim(), reason: reason.trim() }))
    )
      return
    toast(t.sent)
    onClose()
  }
  return (
    <Confirm open title={t.back} confirm={t.back} busy={command.busy} onConfirm={() => void save()} onClose={onClose}>
      <Which credit={credit} />
      <p>{t.backText}</p>
      <TextField
        id="credit-out"
        label={t.reference}
        script="latin"
        maxLength={60}
        error={tried && !reference.trim() ? t.needed : undefined}
        value={reference}
        onChange={setReference}
      />
      <TextField
        id="credit-why"
        label={t.reason}
        hint={t.backHint}
        maxLength={200}
        error={tried && !reason.trim() ? t.needed : undefined}
        value={reason}
        onChange={setReason}
      />
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}

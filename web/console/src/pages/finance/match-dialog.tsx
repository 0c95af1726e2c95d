import { useState } from 'react'
import {
  Button,
  ChoiceCards,
  Confirm,
  formatRupees,
  formatWhen,
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
import { railName } from './rail-name.ts'
import { paisaOf } from './rupees.ts'
import { type CreditDialogProps, WhichCredit } from './which-credit.tsx'

type Whose = 'request' | 'deposit' | 'rail'

export function MatchDialog({ credit, onClose }: CreditDialogProps) {
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
  return (
    <Confirm
      open
      title={t.matchTitle}
      confirm={t.match}
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <WhichCredit credit={credit} />
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
      <Target
        kind={kind}
        amountPaisa={credit.amountPaisa}
        error={tried && !target ? t.needed : undefined}
        value={{ request: trackingNo, deposit: depositId, rail }[kind]}
        onChange={{ request: setTrackingNo, deposit: setDepositId, rail: setRail }[kind]}
      />
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

interface TargetProps {
  amountPaisa: number
  error: string | undefined
  value: string
  onChange(value: string): void
}

/** Whose the credit is: a request by its number, a deposit, or a rail. */
function Target({ kind, ...field }: TargetProps & { kind: Whose }) {
  const t = useText(creditWords)
  if (kind === 'deposit') return <DepositField {...field} />
  if (kind === 'rail') return <RailField {...field} />
  const { error, value, onChange } = field
  return (
    <TextField
      id="credit-tracking"
      label={t.trackingNo}
      script="latin"
      maxLength={40}
      error={error}
      value={value}
      onChange={onChange}
    />
  )
}

/** Deposits that the bank has yet to show, of exactly this sum. */
function DepositField({ amountPaisa, error, value, onChange }: TargetProps) {
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
function RailField({ amountPaisa, error, value, onChange }: TargetProps) {
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

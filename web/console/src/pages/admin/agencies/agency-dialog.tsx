import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { toLatinDigits } from '@app/domain/shared'
import { Confirm, DateField, latinDigits, newId, ProblemNotice, TextArea, TextField, useText, useToast } from '@app/ui'
import { useAct } from '../../../app/api.ts'
import { IbanField } from '../../../components/deciding/iban-field.tsx'
import { agencyAdminWords } from './words.ts'

export type Asked = 'found' | 'share' | 'account' | 'details' | 'close'
type Agency = Output<'agencies.get'>

interface Form {
  nameEn: string
  nameUr: string
  taxNumber: string
  iban: string
  percent: string
  from: string
  reason: string
}

const TITLES = {
  found: 'add',
  share: 'askShare',
  account: 'askAccount',
  details: 'askDetails',
  close: 'askClose',
} as const
const FIELDS: Record<Asked, readonly (keyof Form)[]> = {
  found: ['nameEn', 'nameUr', 'taxNumber', 'iban', 'percent', 'from', 'reason'],
  share: ['percent', 'from', 'reason'],
  account: ['iban', 'reason'],
  details: ['nameEn', 'nameUr', 'taxNumber', 'reason'],
  close: ['reason'],
}
const PERCENT = /^\d{1,2}(\.\d{1,2})?$/

/** What is asked of a firm, or a new one; a second administrator decides. */
export function AgencyDialog({ kind, agency, onClose }: { kind: Asked; agency?: Agency; onClose(): void }) {
  const t = useText(agencyAdminWords)
  const toast = useToast()
  const acts = useAsked()
  const [ids] = useState(() => ({ changeId: newId(), agencyId: agency?.id ?? newId() }))
  const [form, setForm] = useState<Form>({
    nameEn: agency?.name.en ?? '',
    nameUr: agency?.name.ur ?? '',
    taxNumber: agency?.taxNumber ?? '',
    iban: '',
    percent: '',
    from: '',
    reason: '',
  })
  const ready = FIELDS[kind].every((field) =>
    field === 'percent' ? PERCENT.test(form.percent) : form[field].trim() !== '',
  )
  const save = async () => {
    if (!(await acts.run(kind, ids, form))) return
    toast(t.sent)
    onClose()
  }
  return (
    <Confirm
      open
      title={t[TITLES[kind]]}
      confirm={t.send}
      danger={kind === 'close'}
      busy={acts.busy}
      reason={ready ? undefined : t.fill}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      {kind === 'close' && <p>{t.openText}</p>}
      <Fields fields={FIELDS[kind]} form={form} set={(part) => setForm((now) => ({ ...now, ...part }))} />
      {acts.problem && <ProblemNotice problem={acts.problem} />}
    </Confirm>
  )
}

function useAsked() {
  const acts = {
    found: useAct('agencies.found'),
    share: useAct('agencies.askShare'),
    account: useAct('agencies.askAccount'),
    details: useAct('agencies.askDetails'),
    close: useAct('agencies.askClose'),
  }
  const run = (kind: Asked, ids: { changeId: string; agencyId: string }, form: Form) => {
    const { iban, from, taxNumber, reason } = form
    const name = { en: form.nameEn, ur: form.nameUr }
    const basisPoints = Math.round(Number(form.percent) * 100)
    switch (kind) {
      case 'found':
        return acts.found.run({ ...ids, name, taxNumber, iban, basisPoints, from, reason })
      case 'share':
        return acts.share.run({ ...ids, basisPoints, from, reason })
      case 'account':
        return acts.account.run({ ...ids, iban, reason })
      case 'details':
        return acts.details.run({ ...ids, name, taxNumber, reason })
      case 'close':
        return acts.close.run({ ...ids, reason })
    }
  }
  const all = Object.values(acts)
  return { run, busy: all.some((one) => one.busy), problem: all.find((one) => one.problem)?.problem }
}

interface FieldsProps {
  fields: readonly (keyof Form)[]
  form: Form
  set(part: Partial<Form>): void
}

function Fields(props: FieldsProps) {
  const t = useText(agencyAdminWords)
  const { form, set } = props
  return (
    <>
      <FirmFields {...props} />
      <MoneyFields {...props} />
      <TextArea
        id="agency-reason"
        label={t.reason}
        hint={t.reasonHint}
        maxLength={300}
        value={form.reason}
        onChange={(reason) => set({ reason })}
      />
    </>
  )
}

function FirmFields({ fields, form, set }: FieldsProps) {
  const t = useText(agencyAdminWords)
  if (!fields.includes('nameEn')) return null
  return (
    <>
      <TextField
        id="agency-name-en"
        label={t.nameEn}
        script="latin"
        maxLength={80}
        value={form.nameEn}
        onChange={(nameEn) => set({ nameEn })}
      />
      <TextField
        id="agency-name-ur"
        label={t.nameUr}
        script="urdu"
        maxLength={80}
        value={form.nameUr}
        onChange={(nameUr) => set({ nameUr })}
      />
      <TextField
        id="agency-tax"
        label={t.tax}
        hint={t.taxHint}
        script="latin"
        inputMode="numeric"
        maxLength={20}
        value={form.taxNumber}
        onChange={(text) => set({ taxNumber: latinDigits(text) })}
      />
    </>
  )
}

function MoneyFields({ fields, form, set }: FieldsProps) {
  const t = useText(agencyAdminWords)
  return (
    <>
      {fields.includes('iban') && (
        <IbanField id="agency-iban" label={t.iban} value={form.iban} onChange={(iban) => set({ iban })} />
      )}
      {fields.includes('percent') && (
        <TextField
          id="agency-percent"
          label={t.percent}
          script="latin"
          inputMode="decimal"
          maxLength={5}
          value={form.percent}
          onChange={(text) => set({ percent: toLatinDigits(text) })}
        />
      )}
      {fields.includes('from') && (
        <DateField
          id="agency-from"
          label={t.from}
          hint={t.fromHint}
          value={form.from}
          onChange={(from) => set({ from })}
        />
      )}
    </>
  )
}

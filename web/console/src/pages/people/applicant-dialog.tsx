import { useState } from 'react'
import { createMessages, Confirm, DateField, ProblemNotice, SelectField, TextArea, useText, useToast } from '@app/ui'
import { useAct } from '../../app/api.ts'
import type { Act, Applicant } from './applicant.ts'
import { peopleWords } from './people-words.ts'

/** The closed list of reasons; the pack says when each may come again. */
const reasonWords = createMessages({
  en: {
    paper_false: 'A document isn’t genuine',
    police_record: 'The police certificate rules it out',
    paper_missing: 'A required document is missing',
    area_full: 'We don’t need anyone in this tehsil',
    not_suited: 'Not suitable at the moment',
  },
  ur: {
    paper_false: 'ایک کاغذ اصلی نہیں',
    police_record: 'پولیس سرٹیفکیٹ کی وجہ سے ممکن نہیں',
    paper_missing: 'ضروری کاغذ نہیں ملا',
    area_full: 'اس تحصیل میں ضرورت نہیں',
    not_suited: 'فی الحال موزوں نہیں',
  },
})
const REASONS = ['paper_missing', 'paper_false', 'police_record', 'area_full', 'not_suited'] as const

interface Said {
  reason: string
  code: string
  validUntil: string
}

/** The command of each decision. */
function useDecision(applicantId: string, act: Act) {
  const check = useAct('applicants.check')
  const refuse = useAct('applicants.refuse')
  const approve = useAct('applicants.approve')
  const appeal = useAct('applicants.decideAppeal')
  const run = ({ reason, code, validUntil }: Said) => {
    switch (act.kind) {
      case 'pass':
        return check.run({
          applicantId,
          requirementId: act.requirementId ?? '',
          verdict: 'passed',
          reason,
          ...(validUntil && { validUntil }),
        })
      case 'again':
        return check.run({ applicantId, requirementId: act.requirementId ?? '', verdict: 'again', reason })
      case 'refuse':
        return refuse.run({ applicantId, code, words: reason })
      case 'approve':
        return approve.run({ applicantId, reason })
      case 'uphold':
      case 'overturn':
        return appeal.run({ applicantId, verdict: act.kind, reason })
    }
  }
  return {
    run,
    busy: check.busy || refuse.busy || approve.busy || appeal.busy,
    problem: check.problem ?? refuse.problem ?? approve.problem ?? appeal.problem,
  }
}

/** Every decision takes words; a refusal a reason of the closed list besides. */
export function ApplicantDialog({ applicant, act, onClose }: { applicant: Applicant; act: Act; onClose(): void }) {
  const t = useText(peopleWords)
  const r = useText(reasonWords)
  const toast = useToast()
  const [words, setWords] = useState('')
  const [code, setCode] = useState('')
  const [validUntil, setValidUntil] = useState('')
  const [tried, setTried] = useState(false)
  const reason = words.trim()
  const decision = useDecision(applicant.applicantId, act)
  const save = async () => {
    setTried(true)
    if (!reason || (act.kind === 'refuse' && !code) || !(await decision.run({ reason, code, validUntil }))) return
    toast(t.done)
    onClose()
  }
  const titles = {
    pass: t.confirmPass,
    again: t.confirmAgain,
    refuse: t.confirmRefuse,
    approve: t.confirmApprove,
    uphold: t.uphold,
    overturn: t.overturn,
  }
  return (
    <Confirm
      open
      title={titles[act.kind]}
      confirm={titles[act.kind]}
      danger={act.kind === 'refuse'}
      busy={decision.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <p>
        <strong>
          <bdi>{applicant.name}</bdi>
        </strong>
      </p>
      {act.kind === 'refuse' && (
        <SelectField
          id="refuse-code"
          label={t.why}
          value={code}
          options={REASONS.map((one) => ({ value: one, label: r[one] }))}
          error={tried && !code ? t.needed : undefined}
          onChange={setCode}
        />
      )}
      <TextArea
        id="reason"
        label={t.reason}
        value={words}
        onChange={setWords}
        rows={4}
        maxLength={500}
        error={tried && !reason ? t.needed : undefined}
      />
      {act.kind === 'pass' && (
        <DateField
          id="valid-until"
          label={t.validUntil}
          optional
          value={validUntil}
          onChange={(day) => setValidUntil(day ?? '')}
        />
      )}
      {decision.problem && <ProblemNotice problem={decision.problem} />}
    </Confirm>
  )
}

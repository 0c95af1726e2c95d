import { useState } from 'react'
import {
  Button,
  ChoiceCards,
  createMessages,
  Dialog,
  formatDistance,
  TextField,
  useLanguage,
  useText,
  useToast,
} from '@app/ui'
import { useAct, useAnswer } from '../../../app/api.ts'
import { Answered } from '../../../components/page/states.tsx'
import { Refusal } from '../../../components/override/refusal.tsx'
import { reasonOf } from '../../../components/request/reason-words.ts'

const words = createMessages({
  en: {
    title: 'Who could do this visit?',
    who: 'Give it to',
    offers: 'Offer it again: the system asks the next best person',
    reason: 'Reason',
    needed: 'Fill this in',
    choose: 'Choose one',
    save: 'Reassign',
    done: 'The visit has been reassigned',
    holds: 'has it now',
    away: 'away',
    score: 'score',
  },
  ur: {
    title: 'یہ ملاقات کون کر سکتا ہے؟',
    who: 'کس کو دیں',
    offers: 'دوبارہ پیش کریں: سسٹم اگلے موزوں نمائندے سے پوچھے گا',
    reason: 'وجہ',
    needed: 'یہ خانہ بھریں',
    choose: 'براہِ کرم ایک چنیں',
    save: 'نمائندہ بدلیں',
    done: 'ملاقات کسی اور کو دے دی گئی',
    holds: 'ابھی ان کے پاس ہے',
    away: 'دور',
    score: 'نمبر',
  },
})

const OFFERS = 'offers'

/** Everyone worth a look, with what speaks against each: greyed with the reason, never left out. */
export function ReassignDialog({
  visitId,
  holderId,
  onClose,
}: {
  visitId: string
  holderId: string | undefined
  onClose(): void
}) {
  const t = useText(words)
  const { language } = useLanguage()
  const toast = useToast()
  const answer = useAnswer('operations.candidates', { visitId })
  const command = useAct('operations.reassign')
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (
      !to ||
      !reason.trim() ||
      !(await command.run({ visitId, reason: reason.trim(), ...(to === OFFERS ? {} : { facilitatorId: to }) }))
    )
      return
    toast(t.done)
    onClose()
  }
  return (
    <Dialog
      open
      title={t.title}
      onClose={onClose}
      footer={
        <Button tone="primary" block busy={command.busy} onClick={() => void save()}>
          {t.save}
        </Button>
      }
    >
      <Answered answer={answer} shape="row">
        {({ items }) => (
          <ChoiceCards
            id="reassign-to"
            label={t.who}
            error={tried && !to ? t.choose : undefined}
            value={to}
            choices={[
              { value: OFFERS, label: t.offers, icon: 'refresh' },
              ...items.map((one) => ({
                value: one.facilitatorId,
                label: <bdi>{one.name}</bdi>,
                detail: <bdi>{formatDistance(one.distanceMeters, language)}</bdi>,
                reason:
                  one.facilitatorId === holderId
                    ? t.holds
                    : one.eligible
                      ? undefined
                      : one.against.map((code) => reasonOf(code, language)).join(' · '),
              })),
            ]}
            onChange={setTo}
          />
        )}
      </Answered>
      <TextField
        id="reassign-why"
        label={t.reason}
        maxLength={200}
        error={tried && !reason.trim() ? t.needed : undefined}
        value={reason}
        onChange={setReason}
      />
      <Refusal problem={command.problem} />
    </Dialog>
  )
}

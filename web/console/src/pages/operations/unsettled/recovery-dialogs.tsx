import { useState } from 'react'
import {
  Button,
  ChoiceCards,
  Confirm,
  createMessages,
  Dialog,
  ProblemNotice,
  TextField,
  useText,
  useToast,
} from '@app/ui'
import { useAct, useAnswer } from '../../../app/api.ts'
import { Answered } from '../../../components/page/states.tsx'

const words = createMessages({
  en: {
    send: 'Who will collect the papers?',
    who: 'Send',
    choose: 'Choose one',
    sendText: 'We’ll tell them straight away who has the papers, with the phone number and bag number.',
    sent: 'We’ve told them',
    sendSave: 'Send',
    back: (name: string) => `${name} has the papers`,
    backText: 'Whoever has them now carries on with the work. We’ll tell the citizen.',
    handedBy: 'Handed over and signed by',
    backSave: 'Papers recovered',
    isBack: 'The papers are back',
    lost: 'The papers are lost',
    lostText: 'The office reissues its document free of charge and we tell the citizen. This can’t be undone.',
    report: 'Report number',
    lostSave: 'Record the loss',
    isLost: 'Loss recorded',
    needed: 'Fill this in',
  },
  ur: {
    send: 'کاغذات کون واپس لائے گا؟',
    who: 'کس کو بھیجیں',
    choose: 'براہِ کرم ایک چنیں',
    sendText: 'انہیں فوراً بتایا جائے گا کہ کاغذات کس سے لینے ہیں، فون نمبر اور تھیلے کے نمبر کے ساتھ۔',
    sent: 'انہیں بتا دیا گیا ہے',
    sendSave: 'بھیجیں',
    back: (name) => `کاغذات ${name} کے پاس ہیں`,
    backText: 'جس کے پاس اب کاغذات ہیں، کام وہی آگے بڑھائے گا۔ شہری کو بتا دیا جائے گا۔',
    handedBy: 'کس نے دستخط کے ساتھ دیے',
    backSave: 'کاغذات مل گئے',
    isBack: 'کاغذات واپس آ گئے',
    lost: 'کاغذات گم ہو گئے',
    lostText: 'دفتر اپنا کاغذ مفت دوبارہ بنائے گا اور شہری کو بتایا جائے گا۔ یہ واپس نہیں ہو سکتا۔',
    report: 'رپورٹ نمبر',
    lostSave: 'گمشدگی درج کریں',
    isLost: 'گمشدگی درج ہو گئی',
    needed: 'یہ خانہ بھریں',
  },
})

interface Given {
  recoveryId: string
  onClose(): void
}

export function SendDialog({ recoveryId, onClose }: Given) {
  const t = useText(words)
  const toast = useToast()
  const answer = useAnswer('operations.fetchers', { recoveryId })
  const command = useAct('operations.sendFetcher')
  const [to, setTo] = useState('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (!to || !(await command.run({ recoveryId, facilitatorId: to }))) return
    toast(t.sent)
    onClose()
  }
  return (
    <Dialog
      open
      title={t.send}
      onClose={onClose}
      footer={
        <Button tone="primary" block busy={command.busy} onClick={() => void save()}>
          {t.sendSave}
        </Button>
      }
    >
      <p>{t.sendText}</p>
      <Answered answer={answer} shape="row">
        {({ items }) => (
          <ChoiceCards
            id="fetcher"
            label={t.who}
            error={tried && !to ? t.choose : undefined}
            value={to}
            choices={items.map((one) => ({
              value: one.id,
              label: <bdi>{one.name}</bdi>,
              detail: <bdi>{one.badgeNo}</bdi>,
            }))}
            onChange={setTo}
          />
        )}
      </Answered>
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Dialog>
  )
}

export function BackDialog({ recoveryId, fetcher, onClose }: Given & { fetcher: string }) {
  const t = useText(words)
  const toast = useToast()
  const command = useAct('operations.papersRecovered')
  const [handedBy, setHandedBy] = useState('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (!handedBy.trim() || !(await command.run({ recoveryId, handedBy: handedBy.trim() }))) return
    toast(t.isBack)
    onClose()
  }
  return (
    <Confirm
      open
      title={t.back(fetcher)}
      confirm={t.backSave}
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <p>{t.backText}</p>
      <TextField
        id="handed-by"
        label={t.handedBy}
        maxLength={80}
        error={tried && !handedBy.trim() ? t.needed : undefined}
        value={handedBy}
        onChange={setHandedBy}
      />
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}

export function LostPapersDialog({ recoveryId, onClose }: Given) {
  const t = useText(words)
  const toast = useToast()
  const command = useAct('operations.papersLost')
  const [report, setReport] = useState('')
  const [tried, setTried] = useState(false)
  const save = async () => {
    setTried(true)
    if (!report.trim() || !(await command.run({ recoveryId, report: report.trim() }))) return
    toast(t.isLost)
    onClose()
  }
  return (
    <Confirm
      open
      title={t.lost}
      confirm={t.lostSave}
      danger
      busy={command.busy}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <p>{t.lostText}</p>
      <TextField
        id="loss-report"
        label={t.report}
        maxLength={80}
        script="latin"
        error={tried && !report.trim() ? t.needed : undefined}
        value={report}
        onChange={setReport}
      />
      {command.problem && <ProblemNotice problem={command.problem} />}
    </Confirm>
  )
}

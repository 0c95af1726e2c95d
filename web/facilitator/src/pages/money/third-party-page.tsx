import { useState } from 'react'
import {
  ActionBar,
  Amount,
  Button,
  Card,
  EmptyState,
  newId,
  Notice,
  TextField,
  useSay,
  useText,
  useToast,
  latinDigits,
} from '@app/ui'
import { Refused } from '../../app/refused.tsx'
import { commonWords } from '../../app/words.ts'
import { Camera } from '../../camera/camera.tsx'
import type { VisitTask, VisitView } from '../../offline/apply.ts'
import { useAct } from '../../offline/use-offline.tsx'
import { TaskFrame } from '../visit/visit-frame.tsx'
import { moneyWords } from './words.ts'

type Line = VisitTask['quote']['lines'][number]

/** What was paid to others for the citizen, line by line, each against its photographed receipt. */
export default function ThirdPartyPage() {
  const t = useText(moneyWords)
  return (
    <TaskFrame title={t.costTitle} lead={t.costLead}>
      {(task, visit) => {
        const lines = task.quote.lines.filter((line) => line.kind === 'third_party')
        return lines.length === 0 ? (
          <EmptyState icon="coins" title={t.nothing} />
        ) : (
          <>
            {lines.map((line, index) => (
              <Cost key={line.code} line={line} page={index + 1} task={task} visit={visit} />
            ))}
          </>
        )
      }}
    </TaskFrame>
  )
}

/** Each receipt has a page of its own: a second one must not take the place of the first. */
function Cost({ line, page, task, visit }: { line: Line; page: number; task: VisitTask; visit: VisitView }) {
  const t = useText(moneyWords)
  const common = useText(commonWords)
  const say = useSay()
  const toast = useToast()
  const acting = useAct()
  const [rupees, setRupees] = useState('')
  const [bytes, setBytes] = useState<Uint8Array>()
  const [shooting, setShooting] = useState(false)
  const [done, setDone] = useState(false)
  const amountPaisa = Number(rupees || '0') * 100
  const tooMuch = line.ceilingPaisa !== null && amountPaisa > line.ceilingPaisa
  const submit = async () => {
    if (!bytes) return
    const receiptFileId = newId()
    const photo = await acting.act({
      endpoint: 'requests.upload',
      lane: visit.id,
      input: { requestId: task.requestId, fileId: receiptFileId, itemId: 'third-party-receipt', page },
      bytes,
    })
    if (photo.kind === 'refused') return
    const cost = await acting.act({
      endpoint: 'payments.thirdParty',
      lane: visit.id,
      input: { requestId: task.requestId, visitId: visit.id, code: line.code, amountPaisa, receiptFileId },
    })
    if (cost.kind === 'refused') return
    if (cost.kind === 'kept') toast(common.kept, 'warning')
    setDone(true)
  }
  if (done)
    return (
      <Notice tone="success" title={say(line.label)}>
        {t.costDone}
      </Notice>
    )
  return (
    <Card title={say(line.label)}>
      <p className="interface muted">
        {t.usual} <Amount paisa={line.amountPaisa} />
        {line.ceilingPaisa !== null && (
          <>
            {' '}
            · {t.ceiling} <Amount paisa={line.ceilingPaisa} />
          </>
        )}
      </p>
      <TextField
        id={`cost-${line.code}`}
        label={t.costPaid}
        prefix="Rs"
        script="latin"
        inputMode="numeric"
        value={rupees}
        onChange={(text) => setRupees(latinDigits(text).slice(0, 7))}
        error={tooMuch ? t.tooMuch : undefined}
      />
      {shooting ? (
        <Camera
          onTaken={(picture) => {
            setBytes(picture)
            setShooting(false)
          }}
        />
      ) : (
        <Button block icon="camera" onClick={() => setShooting(true)}>
          {bytes ? t.retake : t.photo}
        </Button>
      )}
      <Refused acting={acting} />
      <ActionBar>
        <Button
          tone="primary"
          block
          busy={acting.busy}
          reason={tooMuch ? t.tooMuch : !bytes || amountPaisa === 0 ? t.costFirst : undefined}
          onClick={() => void submit()}
        >
          {t.sendCost}
        </Button>
      </ActionBar>
    </Card>
  )
}

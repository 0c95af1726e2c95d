import { useMemo, useState } from 'react'
import type { ChecklistItem } from '@app/domain/catalogue'
import { isIdentityCard } from '@app/domain/documents'
import {
  ActionBar,
  Button,
  Card,
  EmptyState,
  Icon,
  LinkButton,
  newId,
  Notice,
  StatusBadge,
  useSay,
  useText,
  useToast,
} from '@app/ui'
import { Known } from '../../app/known.tsx'
import { to } from '../../app/paths.ts'
import { today } from '../../app/programme.ts'
import { Refused } from '../../app/refused.tsx'
import { useNavigation, useParams } from '../../app/routing.ts'
import { commonWords } from '../../app/words.ts'
import { Camera } from '../../camera/camera.tsx'
import type { VisitTask, VisitView } from '../../offline/apply.ts'
import { useAct } from '../../offline/use-offline.tsx'
import { useCase } from '../../offline/use-service.ts'
import { checklistOf, paperOf, sidesDone, travels } from '../visit/task-progress.ts'
import { TaskFrame } from '../visit/visit-frame.tsx'
import { HandOver } from './hand-over.tsx'
import { handlingWords, paperWords } from './words.ts'

/** One paper: look, photograph each side, hand back or take along. */
export default function PaperPage() {
  const { visitId, taskId, itemId } = useParams<'visitId' | 'taskId' | 'itemId'>()
  const t = useText(paperWords)
  return (
    <TaskFrame title={t.title} back={to('papers', { visitId, taskId })}>
      {(task, visit) => <OfItem key={itemId} itemId={itemId} task={task} visit={visit} />}
    </TaskFrame>
  )
}

function OfItem({ itemId, task, visit }: { itemId: string; task: VisitTask; visit: VisitView }) {
  const t = useText(paperWords)
  const definition = useCase(task)
  return (
    <Known inner of={definition}>
      {(found) => {
        const item = found && checklistOf(found, task, today()).find((one) => one.code === itemId)
        return item ? <Item item={item} task={task} visit={visit} /> : <EmptyState icon="documents" title={t.none} />
      }}
    </Known>
  )
}

function Item({ item, task, visit }: { item: ChecklistItem; task: VisitTask; visit: VisitView }) {
  const t = useText(paperWords)
  const common = useText(commonWords)
  const toast = useToast()
  const { go } = useNavigation()
  const acting = useAct()
  const paper = paperOf(task, item.code)
  const { id: freshId } = useMemo(() => ({ code: item.code, id: newId() }), [item.code])
  const done = sidesDone(item, task)
  const back = to('papers', { visitId: visit.id, taskId: task.id })
  const allScanned = done.length === item.sides.length
  const handle = async (act: 'seen' | 'scanned') => {
    const result = await acting.act({
      endpoint: 'papers.handle',
      lane: visit.id,
      input: { requestId: task.requestId, paperId: paper?.id ?? freshId, itemId: item.code, visitId: visit.id, act },
    })
    if (result.kind === 'refused') return
    if (result.kind === 'kept') toast(common.kept, 'warning')
    go(back)
  }
  return (
    <>
      <ItemHead item={item} />
      {item.handling !== 'seen' &&
        item.sides.map((side) => (
          <Side key={side} side={side} item={item} task={task} visit={visit} done={done.includes(side)} />
        ))}
      <Refused acting={acting} />
      {!travels(item) && (
        <ActionBar>
          {paper ? (
            <LinkButton href={back} tone="primary" className="button-block" icon="check">
              {item.handling === 'seen' ? t.seenDone : t.handedBack}
            </LinkButton>
          ) : (
            <HandleButton item={item} busy={acting.busy} allScanned={allScanned} onHandle={(act) => void handle(act)} />
          )}
        </ActionBar>
      )}
      {travels(item) &&
        allScanned &&
        (paper && paper.holder.kind !== 'citizen' ? (
          <Notice
            tone="success"
            icon="package"
            title={t.taken}
            action={
              <LinkButton href={back} tone="primary">
                {t.toPapers}
              </LinkButton>
            }
          />
        ) : (
          <HandOver
            title={t.takeTitle}
            paper={{
              id: paper?.id ?? freshId,
              requestId: task.requestId,
              itemId: item.code,
              name: item.label,
              bagNo: null,
            }}
            visit={visit}
            act="taken"
            by="citizen"
            bag
            onDone={() => go(back)}
          />
        ))}
      {travels(item) && !allScanned && <p className="muted">{t.needsPhotos}</p>}
    </>
  )
}

function ItemHead({ item }: { item: ChecklistItem }) {
  const t = useText(paperWords)
  const say = useSay()
  return (
    <header>
      <h2>{say(item.label)}</h2>
      <p className="interface">
        <Icon name="hand-over" /> {say(handlingWords[item.handling] ?? item.handling)} ·{' '}
        <span className="muted">{t[item.form]}</span>
      </p>
      {item.help && <p className="muted">{say(item.help)}</p>}
      {isIdentityCard(item) && item.handling !== 'seen' && (
        <Notice tone="information" icon="id-card" title={t.neverCarried} />
      )}
    </header>
  )
}

interface HandleButtonProps {
  item: ChecklistItem
  busy: boolean
  allScanned: boolean
  onHandle(act: 'seen' | 'scanned'): void
}

/** Only looked at, or photographed and handed back. */
function HandleButton({ item, busy, allScanned, onHandle }: HandleButtonProps) {
  const t = useText(paperWords)
  if (item.handling === 'seen')
    return (
      <Button tone="primary" block icon="eye" busy={busy} onClick={() => onHandle('seen')}>
        {t.seen}
      </Button>
    )
  return (
    <Button
      tone="primary"
      block
      icon="hand-over"
      busy={busy}
      reason={allScanned ? undefined : t.needsPhotos}
      onClick={() => onHandle('scanned')}
    >
      {t.handBack}
    </Button>
  )
}

/** One side: a picture, a hint whether it can be read, and the server's word on it. */
function Side({
  side,
  item,
  task,
  visit,
  done,
}: {
  side: ChecklistItem['sides'][number]
  item: ChecklistItem
  task: VisitTask
  visit: VisitView
  done: boolean
}) {
  const t = useText(paperWords)
  const acting = useAct()
  const [open, setOpen] = useState(false)
  const send = async (bytes: Uint8Array) => {
    const result = await acting.act({
      endpoint: 'requests.upload',
      lane: visit.id,
      input: { requestId: task.requestId, fileId: newId(), itemId: item.code, side },
      bytes,
    })
    if (result.kind !== 'refused') setOpen(false)
  }
  return (
    <Card
      title={t[side]}
      icon="scan"
      action={
        done ? (
          <StatusBadge tone="success" icon="image">
            {t.scanned}
          </StatusBadge>
        ) : undefined
      }
    >
      <Refused acting={acting} />
      {open ? (
        <Camera busy={acting.busy} onTaken={(bytes) => void send(bytes)} />
      ) : (
        <Button block icon="camera" tone={done ? 'quiet' : 'secondary'} onClick={() => setOpen(true)}>
          {done ? t.again : t.scanSide}
        </Button>
      )}
    </Card>
  )
}

import { useState } from 'react'
import type { Input } from '@app/contract/calls'
import { Bdi, Button, Card, Icon, TextField, useSay, useText, useToast } from '@app/ui'
import { Refused } from '../../app/refused.tsx'
import { commonWords } from '../../app/words.ts'
import type { PaperView, VisitView } from '../../offline/apply.ts'
import { useAct } from '../../offline/use-offline.tsx'
import { SignaturePad } from './signature-pad.tsx'
import { paperWords } from './words.ts'

export type Act = Input<'papers.handle'>['act']

interface HandOverProps {
  paper: Pick<PaperView, 'id' | 'requestId' | 'itemId' | 'name' | 'bagNo'>
  visit: VisitView
  act: Act
  /** Who is on the other side and signs. */
  by: 'citizen' | 'clerk'
  /** A paper that is taken goes into a sealed bag. */
  bag?: boolean
  title?: string
  onDone?(): void
}

/** One paper changes hands: the bag's number where there is one, and the signature of the other side. */
export function HandOver({ paper, visit, act, by, bag, title, onDone }: HandOverProps) {
  const t = useText(paperWords)
  const common = useText(commonWords)
  const say = useSay()
  const toast = useToast()
  const acting = useAct()
  const [bagNo, setBagNo] = useState('')
  const [name, setName] = useState(by === 'citizen' ? (visit.receiver?.name ?? '') : '')
  const [mark, setMark] = useState('')
  const ready = name.trim() !== '' && mark !== '' && (!bag || /^[A-Za-z0-9-]{4,30}$/.test(bagNo))
  const submit = async () => {
    const { id: paperId, requestId, itemId } = paper
    const done = await acting.act({
      endpoint: 'papers.handle',
      lane: visit.id,
      input: {
        requestId,
        paperId,
        itemId,
        visitId: visit.id,
        act,
        bagNo: bag ? bagNo.trim() : '',
        countersign: { by, name: name.trim(), mark },
      },
    })
    if (done.kind === 'refused') return
    if (done.kind === 'kept') toast(common.kept, 'warning')
    onDone?.()
  }
  const id = `sign-${paper.id}`
  return (
    <Card title={title ?? say(paper.name)} icon="hand-over">
      {paper.bagNo && (
        <p className="interface muted">
          <Icon name="seal" /> {t.bag}: <Bdi>{paper.bagNo}</Bdi>
        </p>
      )}
      {bag && (
        <TextField
          id={`${id}-bag`}
          label={t.bag}
          hint={t.bagHint}
          script="latin"
          value={bagNo}
          onChange={setBagNo}
          maxLength={30}
        />
      )}
      <TextField id={`${id}-name`} label={t.name} value={name} onChange={setName} maxLength={80} />
      <SignaturePad id={id} label={act === 'taken' ? t.signs : t.signsReceive} onChange={setMark} />
      <Refused acting={acting} />
      <Button
        tone="primary"
        block
        icon={act === 'taken' ? 'package' : 'hand-over'}
        busy={acting.busy}
        reason={ready ? undefined : bag ? t.bagFirst : t.signFirst}
        onClick={() => void submit()}
      >
        {act === 'taken' ? t.take : t.giveBack}
      </Button>
    </Card>
  )
}

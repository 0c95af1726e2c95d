import { useState } from 'react'
import { Button, Card, CodeField, ProblemNotice, TextField, useText, useToast } from '@app/ui'
import { useAct } from '../../app/api.ts'
import type { RequestView } from '../../components/request/request-words.ts'
import { stepWords } from './desk-words.ts'

/** The finished paper: first fetched from the office, then given to whoever brings the code. */
export function HandOverCard({ request }: { request: RequestView }) {
  const t = useText(stepWords)
  const paper = request.papers.find((one) => one.handling === 'issued' && !one.home)
  if (request.state !== 'at_office' || !paper) return null
  return (
    <Card title={t.handOver}>
      {paper.holder.kind === 'centre' ? <Give request={request} /> : <Fetch request={request} paperId={paper.id} />}
    </Card>
  )
}

function Fetch({ request, paperId }: { request: RequestView; paperId: string }) {
  const t = useText(stepWords)
  const act = useAct('centre.paper')
  const [bagNo, setBagNo] = useState('')
  const [name, setName] = useState('')
  return (
    <>
      <p className="small">{t.fetchText}</p>
      <TextField id="fetch-bag" label={t.bag} script="latin" maxLength={30} value={bagNo} onChange={setBagNo} />
      <TextField id="fetch-name" label={t.signedBy} maxLength={80} value={name} onChange={setName} />
      {act.problem && <ProblemNotice problem={act.problem} />}
      <Button
        tone="primary"
        block
        icon="package"
        busy={act.busy}
        reason={bagNo && name ? undefined : t.fetchText}
        onClick={() =>
          void act.run({
            requestId: request.id,
            paperId,
            itemId: 'issued',
            act: 'fetched',
            bagNo,
            countersign: { by: 'clerk', name },
          })
        }
      >
        {t.fetch}
      </Button>
    </>
  )
}

function Give({ request }: { request: RequestView }) {
  const t = useText(stepWords)
  const toast = useToast()
  const act = useAct('centre.handOver')
  const [code, setCode] = useState('')
  const [receivedBy, setReceivedBy] = useState('')
  const save = async () => {
    if (await act.run({ requestId: request.id, code, receivedBy })) toast(t.given)
  }
  return (
    <>
      <CodeField id="give-code" label={t.code} hint={t.codeText} value={code} onChange={setCode} />
      <TextField id="give-name" label={t.receivedBy} maxLength={80} value={receivedBy} onChange={setReceivedBy} />
      {act.problem && <ProblemNotice problem={act.problem} />}
      <Button
        tone="primary"
        block
        icon="hand-over"
        busy={act.busy}
        reason={code.length === 6 && receivedBy ? undefined : t.codeText}
        onClick={() => void save()}
      >
        {t.handOver}
      </Button>
    </>
  )
}

import { useState } from 'react'
import { checklistFor, type Answers, type CaseDefinition } from '@app/domain/catalogue'
import {
  Bdi,
  Button,
  Card,
  Confirm,
  FileField,
  newId,
  ProblemNotice,
  StatusBadge,
  TextField,
  useCommand,
  useSay,
  useText,
} from '@app/ui'
import { useQueryClient } from '@tanstack/react-query'
import { call, useAct } from '../../app/api.ts'
import { today } from '../../app/programme.tsx'
import type { RequestView } from '../../components/request/request-words.ts'
import { stepWords } from './desk-words.ts'

type Item = ReturnType<typeof checklistFor>[number]
type Paper = RequestView['papers'][number]
type Act = 'taken' | 'given_back' | 'surrendered'

/** A file of the counter's scanner or camera, checked and sealed like any. */
export function useUpload() {
  const client = useQueryClient()
  return useCommand(
    async (
      given: {
        requestId: string
        fileId: string
        itemId: string
        side: 'front' | 'back' | 'page'
        page: number
        file: File
      },
      commandId,
    ) => {
      const { file, ...input } = given
      try {
        return await call('requests.upload', input, { commandId, bytes: new Uint8Array(await file.arrayBuffer()) })
      } finally {
        void client.invalidateQueries()
      }
    },
  )
}

/** What the case wants: scanned and handed back, seen, or kept in a sealed bag with both sides' signatures. */
export function PapersCard({ request, definition }: { request: RequestView; definition: CaseDefinition }) {
  const t = useText(stepWords)
  const items = checklistFor(definition, request.answers as Answers, today()).filter((item) => item.required)
  const others = request.papers.filter(
    (paper) => paper.holder.kind === 'centre' && !items.some((item) => item.code === paper.itemId),
  )
  if (request.state !== 'booked' && !request.papers.some((paper) => paper.holder.kind === 'centre')) return null
  return (
    <Card title={t.papers}>
      <ul className="stack gap-4 centre-list">
        {items.map((item) => (
          <PaperRow key={item.code} request={request} item={item} />
        ))}
        {others.map((paper) => (
          <li key={paper.id}>
            <Held request={request} paper={paper} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function PaperRow({ request, item }: { request: RequestView; item: Item }) {
  const t = useText(stepWords)
  const say = useSay()
  const see = useAct('centre.paper')
  const upload = useUpload()
  const paper = request.papers.find((one) => one.itemId === item.code)
  const has = (side: string) => request.scans.some((scan) => scan.itemId === item.code && scan.side === side && scan.ok)
  const seenOnly = item.handling === 'seen'
  const ready = seenOnly ? paper !== undefined : item.sides.every(has)
  const ours = request.mode === 'centre' && request.state === 'booked'
  const travels = item.handling === 'carried' || item.handling === 'surrendered'
  const act = { requestId: request.id, paperId: paper?.id ?? newId(), itemId: item.code }
  return (
    <li className="stack gap-2">
      <p className="row gap-2 interface">
        <strong>{say(item.label)}</strong>{' '}
        <StatusBadge tone={ready ? 'success' : 'warning'}>
          {ready ? (seenOnly ? t.seen : t.scanned) : t.needed}
        </StatusBadge>
      </p>
      {ours &&
        !ready &&
        (seenOnly ? (
          <Button small icon="eye" busy={see.busy} onClick={() => void see.run({ ...act, act: 'seen' })}>
            {t.see}
          </Button>
        ) : (
          item.sides.map(
            (side, i) =>
              !has(side) && (
                <FileField
                  key={side}
                  id={`scan-${item.code}-${side}`}
                  label={`${t.scan}: ${say(item.label)}${item.sides.length > 1 ? ` (${i + 1}/${item.sides.length})` : ''}`}
                  file={undefined}
                  onChange={(file) => {
                    if (file)
                      void upload.run({
                        requestId: request.id,
                        fileId: newId(),
                        itemId: item.code,
                        side,
                        page: i + 1,
                        file,
                      })
                  }}
                />
              ),
          )
        ))}
      {(see.problem ?? upload.problem) && <ProblemNotice problem={(see.problem ?? upload.problem)!} />}
      {travels &&
        (paper?.holder.kind === 'centre' ? (
          <Held request={request} paper={paper} />
        ) : (
          ours && <Move request={request} itemId={item.code} paperId={act.paperId} act="taken" />
        ))}
    </li>
  )
}

function Held({ request, paper }: { request: RequestView; paper: Paper }) {
  const t = useText(stepWords)
  const say = useSay()
  return (
    <div className="stack gap-2 interface">
      <p className="small">
        {say(paper.name)} · {t.atCentre} {paper.bagNo && <Bdi>({paper.bagNo})</Bdi>}
      </p>
      {paper.handling !== 'issued' && (
        <div className="row gap-2">
          <Move request={request} itemId={paper.itemId} paperId={paper.id} act="given_back" />
          {request.state !== 'booked' && (
            <Move request={request} itemId={paper.itemId} paperId={paper.id} act="surrendered" />
          )}
        </div>
      )}
    </div>
  )
}

/** A hand-over needs the other side's name; into the centre also a sealed bag. */
function Move({ request, itemId, paperId, act }: { request: RequestView; itemId: string; paperId: string; act: Act }) {
  const t = useText(stepWords)
  const command = useAct('centre.paper')
  const [open, setOpen] = useState(false)
  const [bagNo, setBagNo] = useState('')
  const [name, setName] = useState('')
  const title = act === 'taken' ? t.keep : act === 'given_back' ? t.giveBack : t.surrender
  const save = async () => {
    if (
      await command.run({
        requestId: request.id,
        paperId,
        itemId,
        act,
        bagNo,
        countersign: { by: act === 'surrendered' ? 'clerk' : 'citizen', name },
      })
    )
      setOpen(false)
  }
  return (
    <>
      <Button small icon="package" onClick={() => setOpen(true)}>
        {title}
      </Button>
      {open && (
        <Confirm
          open
          title={title}
          confirm={title}
          busy={command.busy}
          reason={name && (act !== 'taken' || bagNo) ? undefined : t.signHint}
          onConfirm={() => void save()}
          onClose={() => setOpen(false)}
        >
          {act === 'taken' && (
            <TextField id="move-bag" label={t.bag} script="latin" maxLength={30} value={bagNo} onChange={setBagNo} />
          )}
          <TextField
            id="move-name"
            label={t.signedBy}
            hint={t.signHint}
            maxLength={80}
            value={name}
            onChange={setName}
          />
          {command.problem && <ProblemNotice problem={command.problem} />}
        </Confirm>
      )}
    </>
  )
}

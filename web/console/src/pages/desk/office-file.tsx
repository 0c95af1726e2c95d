import { useState, type DragEvent, type ReactNode } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { Bdi, Button, FileField, Icon, LinkButton, ProblemNotice, Skeleton, useCommand, useText } from '@app/ui'
import { call, useAct } from '../../app/api.ts'
import type { Application } from './desk-words.ts'
import { officeFileWords } from './office-file-words.ts'
import { usePictures } from './use-pictures.ts'

type Kept = NonNullable<Application['draftFile']>
const TYPES = 'application/pdf,image/jpeg,image/png'
/** As much of the hash as people compare. */
const MARK_LETTERS = 12

function useChoose(applicationId: string) {
  const client = useQueryClient()
  return useCommand(async (file: File, commandId) => {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      return await call('desk.chooseFile', { applicationId }, { commandId, bytes })
    } finally {
      void client.invalidateQueries()
    }
  })
}

/** The document as the office made it: dragged or chosen, looked at as it will go out, replaced or removed until then. */
export function OfficeFile({ application }: { application: Application }) {
  const t = useText(officeFileWords)
  const { applicationId, requestId, draftFile } = application
  const choose = useChoose(applicationId)
  const drop = useAct('desk.dropFile')
  const take = (file: File | undefined) => {
    if (file) void choose.run(file)
  }
  const problem = choose.problem ?? drop.problem
  return (
    <DropZone onFile={take}>
      <FileField
        id="office-file"
        label={t.label}
        hint={t.hint}
        optional
        file={undefined}
        takes={{ types: TYPES, words: t.takes }}
        onChange={take}
      />
      {choose.busy && <Skeleton lines={2} label={t.loading} />}
      {problem && <ProblemNotice problem={problem} />}
      {draftFile && !choose.busy && (
        <>
          <Seen requestId={requestId} file={draftFile} />
          <p className="small muted interface">
            <Icon name="eye" /> {t.lookFirst}
          </p>
          <Button
            small
            icon="trash"
            busy={drop.busy}
            onClick={() => void drop.run({ applicationId, fileId: draftFile.fileId })}
          >
            {t.remove}
          </Button>
        </>
      )}
    </DropZone>
  )
}

function DropZone({ onFile, children }: { onFile(file: File | undefined): void; children: ReactNode }) {
  const [over, setOver] = useState(false)
  const drag = (event: DragEvent) => {
    event.preventDefault()
    setOver(event.type === 'dragover')
  }
  return (
    <div
      className={`stack gap-2 drop-zone ${over ? 'drop-zone-over' : ''}`}
      onDragOver={drag}
      onDragLeave={drag}
      onDrop={(event) => {
        drag(event)
        onFile(event.dataTransfer.files[0])
      }}
    >
      {children}
    </div>
  )
}

/** What was issued, for whoever looks at the application later. */
export function IssuedFile({ application }: { application: Application }) {
  const t = useText(officeFileWords)
  if (!application.issuedFile) return null
  return (
    <>
      <h2>
        <Icon name="document" /> {t.issued}
      </h2>
      <Seen requestId={application.requestId} file={application.issuedFile} />
    </>
  )
}

function Seen({ requestId, file }: { requestId: string; file: Kept }) {
  const t = useText(officeFileWords)
  const picture = usePictures(requestId, [file.fileId]).get(file.fileId)
  return (
    <div className="stack gap-2">
      {!picture ? (
        <Skeleton lines={2} label={t.loading} />
      ) : 'problem' in picture ? (
        <ProblemNotice problem={picture.problem} />
      ) : (
        <>
          {!picture.pdf && <img className="office-file" src={picture.url} alt={t.view} />}
          <LinkButton href={picture.url} newTab icon="document">
            {t.open}
          </LinkButton>
        </>
      )}
      <p className="small interface">
        {file.mediaType === 'application/pdf' ? t.pdf : t.picture} · {t.kb(Math.max(1, Math.round(file.bytes / 1000)))}{' '}
        · {t.mark} <Bdi>{file.sha256.slice(0, MARK_LETTERS)}</Bdi>
      </p>
    </div>
  )
}

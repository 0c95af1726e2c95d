import { useState } from 'react'
import { address } from '@app/contract/client'
import {
  Button,
  createMessages,
  FileField,
  newId,
  ProblemNotice,
  TextArea,
  TextField,
  useCommand,
  useText,
} from '@app/ui'
import { answers, call } from '../../app/api.ts'
import { FileLook } from './file-look.tsx'
import { proceedingWords } from './people-words.ts'

interface Piece {
  label: string
  words: string
  fileId: string | null
}
const emptyPiece: Piece = { label: '', words: '', fileId: null }

/** What is whole enough to be served: a piece has a name and says what it shows. */
const wholePieces = (pieces: readonly Piece[]): Piece[] =>
  pieces
    .filter((one) => one.label.trim() && one.words.trim())
    .map((one) => ({ ...one, label: one.label.trim(), words: one.words.trim() }))
/** A file without words would be left out of the notice without anybody noticing. */
const hasLooseFile = (pieces: readonly Piece[]): boolean =>
  pieces.some((one) => one.fileId !== null && !(one.label.trim() && one.words.trim()))

/** A file for the matter, checked and sealed like every scan; the screen then shows it among what was gathered. */
export function useEvidenceUpload(proceedingId: string) {
  return useCommand(async ({ fileId, file }: { fileId: string; file: File }, commandId) => {
    try {
      return await call(
        'proceedings.upload',
        { proceedingId, fileId },
        { commandId, bytes: new Uint8Array(await file.arrayBuffer()) },
      )
    } finally {
      void answers.invalidateQueries()
    }
  })
}

const words = createMessages({
  en: {
    attach: 'Attach a photo or scan',
    piece: 'Item',
    loose: 'Say what the file is and what it shows',
    look: 'View file',
    take: 'Remove file',
  },
  ur: {
    attach: 'تصویر یا سکین لگائیں',
    piece: 'ثبوت',
    loose: 'لکھیں کہ لگائی گئی فائل کیا ہے اور کیا ظاہر کرتی ہے',
    look: 'فائل دیکھیں',
    take: 'فائل ہٹا دیں',
  },
})

/** The pieces as they are written, beginning with what was gathered for the matter and is not the accused's own. */
export function usePieces(proceeding: { files: readonly { fileId: string; own: boolean }[] }) {
  const [pieces, setPieces] = useState<Piece[]>(() => {
    const gathered = proceeding.files.filter((one) => !one.own).map((one) => ({ ...emptyPiece, fileId: one.fileId }))
    return gathered.length ? gathered : [emptyPiece]
  })
  const whole = wholePieces(pieces)
  /** Undefined while there is none, or a file that nothing is said of. */
  const evidence = whole.length === 0 || hasLooseFile(pieces) ? undefined : whole
  return { pieces, setPieces, evidence }
}

interface FieldsProps {
  proceedingId: string
  pieces: readonly Piece[]
  tried: boolean
  onChange(pieces: Piece[]): void
}

/** The pieces of evidence of a notice, each in words and where there is one with its file. */
export function EvidenceFields({ proceedingId, pieces, tried, onChange }: FieldsProps) {
  const t = useText(proceedingWords)
  const set = (at: number, part: Partial<Piece>) =>
    onChange(pieces.map((one, n) => (n === at ? { ...one, ...part } : one)))
  const none = wholePieces(pieces).length === 0
  return (
    <>
      {pieces.map((one, at) => (
        <PieceFields
          key={at}
          proceedingId={proceedingId}
          piece={one}
          at={at}
          tried={tried}
          none={none}
          onSet={(part) => set(at, part)}
        />
      ))}
      {pieces.length < 12 && (
        <Button small icon="plus" onClick={() => onChange([...pieces, emptyPiece])}>
          {t.addEvidence}
        </Button>
      )}
    </>
  )
}

function PieceFields({
  proceedingId,
  piece,
  at,
  tried,
  none,
  onSet,
}: {
  proceedingId: string
  piece: Piece
  at: number
  tried: boolean
  none: boolean
  onSet(part: Partial<Piece>): void
}) {
  const t = useText(proceedingWords)
  const w = useText(words)
  const upload = useEvidenceUpload(proceedingId)
  const [file, setFile] = useState<File>()
  const loose = piece.fileId !== null && hasLooseFile([piece])
  const missing = tried && (none || loose)
  const take = async (chosen: File | undefined) => {
    setFile(chosen)
    if (!chosen) return
    const fileId = newId()
    if (await upload.run({ fileId, file: chosen })) onSet({ fileId })
    else setFile(undefined)
  }
  return (
    <fieldset className="stack gap-2 piece">
      <legend className="small interface">
        {w.piece} {at + 1}
      </legend>
      <TextField
        id={`label-${at}`}
        label={t.label}
        value={piece.label}
        onChange={(label) => onSet({ label })}
        maxLength={80}
        error={missing && !piece.label.trim() ? (loose ? w.loose : t.needed) : undefined}
      />
      <TextArea
        id={`shows-${at}`}
        label={t.saysWhat}
        value={piece.words}
        onChange={(said) => onSet({ words: said })}
        rows={2}
        maxLength={500}
        error={missing && !piece.words.trim() ? t.needed : undefined}
      />
      {piece.fileId ? (
        <div className="row gap-2">
          <FileLook url={address('', 'proceedings.file', { proceedingId, fileId: piece.fileId }).url} words={w.look} />
          <Button
            small
            icon="close"
            onClick={() => {
              onSet({ fileId: null })
              setFile(undefined)
            }}
          >
            {w.take}
          </Button>
        </div>
      ) : (
        <FileField
          id={`file-${at}`}
          label={w.attach}
          optional
          takes={{ types: 'image/jpeg,image/png,image/webp' }}
          file={file}
          onChange={(chosen) => void take(chosen)}
        />
      )}
      {upload.problem && <ProblemNotice problem={upload.problem} />}
    </fieldset>
  )
}

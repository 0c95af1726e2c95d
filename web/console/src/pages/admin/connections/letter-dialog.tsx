import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import {
  Bdi,
  Button,
  Dialog,
  LinkButton,
  Notice,
  ProblemNotice,
  TextArea,
  TextField,
  useSay,
  useText,
  useToast,
} from '@app/ui'
import { useAct, useAnswer } from '../../../app/api.ts'
import { Answered } from '../../../components/page/states.tsx'
import { letterWords } from './letter-words.ts'

type Letter = Output<'departments.letter'>

/** What came and was not taken: read, put right and taken, or closed. */
export function LetterDialog({ letterId, onClose }: { letterId: string; onClose(): void }) {
  const t = useText(letterWords)
  const answer = useAnswer('departments.letter', { letterId })
  // What is being typed is not written over by a newer answer.
  const [first, setFirst] = useState<Letter>()
  if (!first && answer.data) setFirst(answer.data)
  return (
    <Dialog open title={t.incoming} onClose={onClose}>
      {first ? <LetterForm letter={first} onClose={onClose} /> : <Answered answer={answer}>{() => null}</Answered>}
    </Dialog>
  )
}

function LetterForm({ letter, onClose }: { letter: Letter; onClose(): void }) {
  const t = useText(letterWords)
  const say = useSay()
  const toast = useToast()
  const take = useAct('departments.takeLetter')
  const drop = useAct('departments.dropLetter')
  const [text, setText] = useState(letter.text)
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const { letterId } = letter
  const run = async (act: 'take' | 'drop') => {
    setTried(true)
    if (!why.trim() || (act === 'take' && !text.trim())) return
    const done =
      act === 'take'
        ? await take.run({ letterId, text: text.trim(), why: why.trim() })
        : await drop.run({ letterId, why: why.trim() })
    if (!done) return
    toast(act === 'take' ? t.taken : t.dropped)
    onClose()
  }
  const problem = take.problem ?? drop.problem
  return (
    <div className="stack gap-3">
      <Notice tone="warning" title={t[letter.reason]}>
        {say(letter.departmentName)}
        {!letter.whole && ` · ${t.part}`}
      </Notice>
      {letter.file && <LetterFile letterId={letterId} file={letter.file} />}
      {letter.reason === 'file_second' && <p className="muted">{t.secondHint}</p>}
      <TextArea
        id="letter-text"
        label={t.message}
        hint={t.messageHint}
        rows={10}
        value={text}
        maxLength={20_000}
        onChange={setText}
      />
      <TextField
        id="letter-why"
        label={t.reason}
        value={why}
        maxLength={300}
        error={tried && !why.trim() ? t.needed : undefined}
        onChange={setWhy}
      />
      {problem && <ProblemNotice problem={problem} />}
      <div className="bar">
        <Button tone="primary" icon="check" busy={take.busy} onClick={() => void run('take')}>
          {t.take}
        </Button>
        <Button icon="trash" busy={drop.busy} onClick={() => void run('drop')}>
          {t.drop}
        </Button>
      </div>
    </div>
  )
}

/** The document that came with it; one that might act is named, and not opened. */
function LetterFile({ letterId, file }: { letterId: string; file: NonNullable<Letter['file']> }) {
  const t = useText(letterWords)
  return (
    <div className="stack gap-2">
      <p className="small">
        {t.file}: <Bdi>{file.mediaType}</Bdi> · <Bdi>{file.sha256.slice(0, 16)}…</Bdi>
      </p>
      {file.canOpen ? (
        <LinkButton href={`/api/operations/letters/${letterId}/file?x-app=console`} newTab icon="download">
          {t.openFile}
        </LinkButton>
      ) : (
        <p className="muted">{t.notOpened}</p>
      )}
    </div>
  )
}

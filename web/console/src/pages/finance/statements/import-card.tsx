import { useState } from 'react'
import type { Output } from '@app/contract/calls'
import { Button, Card, FileField, newId, Notice, useText } from '@app/ui'
import { hrefOf } from '../../../app/paths.ts'
import { useAct } from '../../../app/api.ts'
import { useOnlyReads } from '../only-reads.ts'
import { ImportProblem } from './import-problem.tsx'
import { statementWords } from './statement-words.ts'

const FILE_BYTES_MAX = 12_000_000

/** Takes the bank's file as its bytes: in which letters it is written is for the server to find out. */
export function ImportCard() {
  const t = useText(statementWords)
  const command = useAct('finance.importStatement')
  const onlyReads = useOnlyReads()
  const [file, setFile] = useState<File>()
  const [tried, setTried] = useState(false)
  const [sent, setSent] = useState<File>()
  const [done, setDone] = useState<Output<'finance.importStatement'>>()
  const wrong = file ? file.size > FILE_BYTES_MAX && t.tooLarge : tried && t.choose
  const save = async () => {
    setTried(true)
    setDone(undefined)
    if (!file || file.size > FILE_BYTES_MAX) return
    setSent(file)
    const answer = await command.run({ statementId: newId(), file: await inBase64(file) })
    if (!answer) return
    setDone(answer)
    setFile(undefined)
    setTried(false)
  }
  return (
    <Card title={t.import} icon="upload">
      <form
        className="stack gap-3"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <FileField
          id="statement-file"
          label={t.file}
          hint={t.fileHint}
          takes={{ types: '.xml,.csv,.txt,application/xml,text/xml,text/csv', words: 'XML, CSV' }}
          error={wrong || undefined}
          file={file}
          onChange={(chosen) => {
            setFile(chosen)
            setDone(undefined)
          }}
        />
        {command.problem && sent === file && <ImportProblem problem={command.problem} />}
        {done && (
          <Notice tone={done.again ? 'information' : 'success'} live title={done.again ? t.again : t.done(done.lines)}>
            <a href={hrefOf('/finance/statements/:statementId', { statementId: done.statementId })}>{t.open}</a>
          </Notice>
        )}
        <div>
          <Button type="submit" icon="upload" busy={command.busy} reason={onlyReads}>
            {t.read}
          </Button>
        </div>
      </form>
    </Card>
  )
}

async function inBase64(file: File): Promise<string> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(reader.result as string))
    reader.addEventListener('error', () => reject(reader.error as Error))
    reader.readAsDataURL(file)
  })
  return url.slice(url.indexOf(',') + 1)
}

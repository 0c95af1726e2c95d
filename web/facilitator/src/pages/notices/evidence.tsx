import { useState } from 'react'
import { Button, ProblemNotice, useCommand, useObjectUrl, useText } from '@app/ui'
import { fetchEvidence } from '../../app/client.ts'
import { noticeWords } from './words.ts'

/** A file is fetched only when it is asked for; the look is written down. Only its bytes say whether it is seen or heard. */
export function Evidence({ proceedingId, fileId }: { proceedingId: string; fileId: string }) {
  const t = useText(noticeWords)
  const load = useCommand(async (input: { proceedingId: string; fileId: string }) => fetchEvidence(input))
  const [file, setFile] = useState<Blob>()
  const url = useObjectUrl(file)
  const look = async () => setFile(await load.run({ proceedingId, fileId }))
  if (url)
    return file?.type.startsWith('image/') ? (
      <img className="evidence" alt={t.picture} src={url} />
    ) : (
      <audio controls src={url} aria-label={t.recording} />
    )
  return (
    <>
      <Button small icon="image" busy={load.busy} onClick={() => void look()}>
        {t.picture}
      </Button>
      {load.problem && <ProblemNotice problem={load.problem} />}
    </>
  )
}

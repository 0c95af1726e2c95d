import { useEffect, useState } from 'react'
import { Button, Dialog, Icon, ProblemNotice, problemOf, Skeleton, type Problem } from '@app/ui'

/** A file behind the session; fetched when somebody asks for it, because every look is recorded. */
export function FileLook({ url, words, note }: { url: string; words: string; note?: string }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button small icon="image" onClick={() => setOpen(true)}>
        {words}
      </Button>
      <Dialog open={open} title={words} onClose={() => setOpen(false)}>
        {open && <Picture url={url} words={words} />}
        {note && (
          <p className="small muted interface">
            <Icon name="eye" /> {note}
          </p>
        )}
      </Dialog>
    </>
  )
}

function Picture({ url, words }: { url: string; words: string }) {
  const [state, setState] = useState<{ shown?: string; heard?: boolean; problem?: Problem }>({})
  useEffect(() => {
    const controller = new AbortController()
    let shown = ''
    const load = async () => {
      const response = await fetch(url, {
        headers: { 'x-app': 'console' },
        signal: controller.signal,
        credentials: 'same-origin',
      })
      if (!response.ok) throw { status: response.status, body: await response.json() }
      const file = await response.blob()
      shown = URL.createObjectURL(file)
      setState({ shown, heard: file.type.startsWith('audio/') || file.type.startsWith('video/') })
    }
    load().catch((error: unknown) => !controller.signal.aborted && setState({ problem: problemOf(error) }))
    return () => {
      controller.abort()
      if (shown) URL.revokeObjectURL(shown)
    }
  }, [url])
  if (state.problem) return <ProblemNotice problem={state.problem} />
  if (state.heard) return <audio controls src={state.shown} aria-label={words} />
  return state.shown ? (
    <img className="evidence" src={state.shown} alt={words} />
  ) : (
    <Skeleton shape="card" label={words} />
  )
}

import { useEffect, useEffectEvent, useState } from 'react'
import { Button, Dialog, Notice, ProblemNotice, Skeleton, useText } from '@app/ui'
import { useAct } from '../../app/api.ts'
import { useProgramme } from '../../app/programme.tsx'
import { AgreedWords } from '../../components/agreed-words.tsx'
import { ShareWays } from '../../components/share-sheet.tsx'
import { shareTripWords } from './share-trip-words.ts'

interface Given {
  requestId: string
  shared: boolean
  open: boolean
  onClose(): void
  changed(): void
}

/** A link for a relative is made when the sheet is opened, and can be taken back from the same place. */
export function ShareTrip({ requestId, shared, open, onClose, changed }: Given) {
  const t = useText(shareTripWords)
  const { name } = useProgramme()
  const make = useAct('requests.shareTrip')
  const end = useAct('requests.endTrip')
  const [url, setUrl] = useState<string>()
  const [stopped, setStopped] = useState(false)
  const begin = async () => {
    const made = await make.run({ requestId })
    if (!made) return
    setUrl(`${location.origin}/trip/${made.token}`)
    changed()
  }
  const opened = useEffectEvent(() => {
    if (!url) void begin()
  })
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- the link is set once the server has made it, not here
    if (open) opened()
  }, [open])
  const stop = async () => {
    if (!(await end.run({ requestId }))) return
    setUrl(undefined)
    setStopped(true)
    changed()
  }
  const close = () => {
    setStopped(false)
    onClose()
  }
  return (
    <Dialog open={open} title={t.title} onClose={close}>
      {stopped ? (
        <Notice tone="success" live title={t.stopped} />
      ) : (
        <>
          <AgreedWords kind="trip" />
          <p className="interface">{t.until}</p>
        </>
      )}
      {make.problem && <ProblemNotice problem={make.problem} onRetry={() => void begin()} />}
      {!stopped &&
        !make.problem &&
        (url ? (
          <ShareWays title={t.title} text={t.text(name)} url={url} />
        ) : (
          <Skeleton shape="row" lines={2} label={t.making} />
        ))}
      {!stopped && (shared || url) && (
        <Button tone="quiet" block icon="close" busy={end.busy} onClick={() => void stop()}>
          {t.stop}
        </Button>
      )}
      {end.problem && <ProblemNotice problem={end.problem} />}
    </Dialog>
  )
}

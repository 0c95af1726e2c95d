import { useEffect, useEffectEvent, useState } from 'react'
import { Button, createMessages, Dialog, Notice, ProblemNotice, Skeleton, useText } from '@app/ui'
import { useAct } from '../../app/api.ts'
import { useProgramme } from '../../app/programme.tsx'
import { ShareWays } from '../../components/share-sheet.tsx'

const words = createMessages({
  en: {
    title: 'Share this visit',
    what: 'Someone you trust can see who is coming, how far away they are and when they leave. They don’t see your address, your codes or what it’s about.',
    until: 'The link stops by itself half an hour after the visit.',
    making: 'Making a link',
    text: (programme: string) => `${programme}: see who is coming to my home and when.`,
    shared: 'This visit is being shared',
    stop: 'Stop sharing',
    stopped: 'Nobody can open the link any more.',
  },
  ur: {
    title: 'یہ ملاقات شیئر کریں',
    what: 'آپ کا کوئی اپنا دیکھ سکے گا کہ کون آ رہا ہے، کتنی دور ہے اور کب گیا۔ آپ کا پتہ، کوڈ یا کام کی نوعیت انہیں نظر نہیں آئے گی۔',
    until: 'ملاقات کے آدھے گھنٹے بعد یہ لنک خود بند ہو جائے گا۔',
    making: 'لنک بن رہا ہے',
    text: (programme) => `${programme}: دیکھیں میرے گھر کون آ رہا ہے اور کب۔`,
    shared: 'یہ ملاقات شیئر ہو رہی ہے',
    stop: 'شیئر کرنا بند کریں',
    stopped: 'اب یہ لنک کوئی نہیں کھول سکتا۔',
  },
})

interface Given {
  requestId: string
  shared: boolean
  open: boolean
  onClose(): void
  changed(): void
}

/** A link for a relative is made when the sheet is opened, and can be taken back from the same place. */
export function ShareTrip({ requestId, shared, open, onClose, changed }: Given) {
  const t = useText(words)
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
    setStopped(false)
    if (!url) void begin()
  })
  useEffect(() => {
    if (open) opened()
  }, [open])
  const stop = async () => {
    if (!(await end.run({ requestId }))) return
    setUrl(undefined)
    setStopped(true)
    changed()
  }
  return (
    <Dialog open={open} title={t.title} onClose={onClose}>
      {stopped ? (
        <Notice tone="success" live title={t.stopped} />
      ) : (
        <p className="interface">
          {t.what} {t.until}
        </p>
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

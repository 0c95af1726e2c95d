import { useEffect, useState } from 'react'
import { Bdi, Button, createMessages, Dialog, Icon, Notice, ProblemNotice, problemOf, Skeleton, useSay, useText, type Problem } from '@app/ui'
import { address } from '@app/contract/client'
import { deskWords, type Application } from './desk-words.ts'

type Scan = Application['scans'][number]

const words = createMessages({
  en: { logged: 'Every view is recorded.', loading: 'Loading the picture', larger: 'Larger', smaller: 'Smaller', turn: 'Rotate', pdf: 'This is a PDF', openPdf: 'Open it', before: 'Previous', after: 'Next', of: (now: number, all: number) => `${now} of ${all}` },
  ur: { logged: 'ہر بار دیکھنا درج ہوتا ہے۔', loading: 'تصویر آ رہی ہے', larger: 'بڑا', smaller: 'چھوٹا', turn: 'گھمائیں', pdf: 'یہ کاغذ PDF ہے', openPdf: 'کھولیں', before: 'پچھلا', after: 'اگلا', of: (now, all) => `${all} میں سے ${now}` },
})

/** The papers by name. A picture is fetched when it is opened, since every look is recorded. */
export function ScanList({ requestId, scans }: { requestId: string; scans: readonly Scan[] }) {
  const d = useText(deskWords)
  const t = useText(words)
  const [open, setOpen] = useState<number>()
  const side: Record<string, string> = { front: d.front, back: d.backSide, page: d.page }
  const say = useSay()
  if (scans.length === 0) return <p className="muted">{d.noScans}</p>
  return (
    <>
      <ul className="scans">
        {scans.map((scan, index) => (
          <li key={scan.fileId}>
            <button type="button" className="scan interface" onClick={() => setOpen(index)}>
              <span className="scan-picture"><Icon name="image" size={32} /></span>
              <span>{say(scan.name)}</span>
              <span className="small muted">{side[scan.side] ?? scan.side} <Bdi>{scan.page > 1 || scans.some((one) => one.itemId === scan.itemId && one.page > 1) ? scan.page : ''}</Bdi></span>
            </button>
          </li>
        ))}
      </ul>
      <p className="small muted interface"><Icon name="eye" /> {t.logged}</p>
      {open !== undefined && <ScanViewer requestId={requestId} scans={scans} at={open} onAt={setOpen} onClose={() => setOpen(undefined)} />}
    </>
  )
}

interface Picture { url: string; pdf: boolean }

function usePicture(requestId: string, fileId: string) {
  const [state, setState] = useState<{ picture?: Picture; problem?: Problem }>({})
  useEffect(() => {
    const controller = new AbortController()
    let url = ''
    setState({})
    const load = async () => {
      const response = await fetch(address('', 'requests.file', { requestId, fileId }).url, { headers: { 'x-app': 'console' }, signal: controller.signal, credentials: 'same-origin' })
      if (!response.ok) throw { status: response.status, body: await response.json() }
      const bytes = await response.blob()
      url = URL.createObjectURL(bytes)
      setState({ picture: { url, pdf: bytes.type === 'application/pdf' } })
    }
    load().catch((error: unknown) => !controller.signal.aborted && setState({ problem: problemOf(error) }))
    return () => {
      controller.abort()
      if (url) URL.revokeObjectURL(url)
    }
  }, [requestId, fileId])
  return state
}

interface ScanViewerProps { requestId: string; scans: readonly Scan[]; at: number; onAt(index: number): void; onClose(): void }

const ZOOMS = [1, 1.5, 2.25, 3.5]

function ScanViewer({ requestId, scans, at, onAt, onClose }: ScanViewerProps) {
  const t = useText(words)
  const say = useSay()
  const scan = scans[at] as Scan
  const { picture, problem } = usePicture(requestId, scan.fileId)
  const [zoom, setZoom] = useState(0)
  const [turned, setTurned] = useState(0)
  useEffect(() => {
    setZoom(0)
    setTurned(0)
  }, [scan.fileId])
  return (
    <Dialog open title={say(scan.name)} onClose={onClose}>
      <div className="row gap-2">
        <Button small icon="minus" label={t.smaller} disabled={zoom === 0} onClick={() => setZoom(zoom - 1)} />
        <Button small icon="plus" label={t.larger} disabled={zoom === ZOOMS.length - 1} onClick={() => setZoom(zoom + 1)} />
        <Button small icon="refresh" label={t.turn} onClick={() => setTurned((turned + 90) % 360)} />
        <span className="small muted interface">{t.of(at + 1, scans.length)}</span>
      </div>
      {problem && <ProblemNotice problem={problem} />}
      {!picture && !problem && <Skeleton shape="card" lines={2} label={t.loading} />}
      {picture?.pdf && <Notice icon="document" title={t.pdf} action={<a href={picture.url} target="_blank" rel="noopener">{t.openPdf}</a>} />}
      {picture && !picture.pdf && (
        <div className="viewer" role="group" tabIndex={0} aria-label={say(scan.name)}>
          <img src={picture.url} alt={say(scan.name)} style={{ inlineSize: `${(ZOOMS[zoom] ?? 1) * 100}%`, rotate: `${turned}deg` }} />
        </div>
      )}
      {scans.length > 1 && (
        <div className="row gap-2">
          <Button small icon="back" disabled={at === 0} onClick={() => onAt(at - 1)}>{t.before}</Button>
          <Button small iconEnd="next" disabled={at === scans.length - 1} onClick={() => onAt(at + 1)}>{t.after}</Button>
        </div>
      )}
    </Dialog>
  )
}

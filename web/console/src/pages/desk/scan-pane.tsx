import { useState } from 'react'
import {
  Bdi,
  Button,
  createMessages,
  Icon,
  Notice,
  ProblemNotice,
  Skeleton,
  useSay,
  useStateOf,
  useText,
} from '@app/ui'
import { useKeys } from '../../app/keys.tsx'
import { deskWords, type Application } from './desk-words.ts'
import { usePictures, type Picture } from './use-pictures.ts'

type Scan = Application['scans'][number]

const words = createMessages({
  en: {
    logged: 'Every view is recorded.',
    loading: 'Loading the picture',
    larger: 'Larger',
    smaller: 'Smaller',
    turn: 'Rotate',
    pdf: 'This is a PDF',
    openPdf: 'Open it',
    before: 'Previous side',
    after: 'Next side',
    of: (now: number, all: number) => `${now} of ${all}`,
    choose: 'Sides of the papers',
  },
  ur: {
    logged: 'جو بھی دیکھے، درج ہوتا ہے۔',
    loading: 'تصویر آ رہی ہے',
    larger: 'بڑا',
    smaller: 'چھوٹا',
    turn: 'گھمائیں',
    pdf: 'یہ کاغذ PDF ہے',
    openPdf: 'کھولیں',
    before: 'پچھلا رخ',
    after: 'اگلا رخ',
    of: (now, all) => `${all} میں سے ${now}`,
    choose: 'کاغذوں کے رخ',
  },
})

const ZOOMS = [1, 1.5, 2.25, 3.5]

/** The papers beside the form: every side small, the chosen one large. Worked by keys as well, so that no hand leaves them. */
export function ScanPane({ requestId, scans }: { requestId: string; scans: readonly Scan[] }) {
  const d = useText(deskWords)
  const t = useText(words)
  const [at, setAt] = useState(0)
  const pictures = usePictures(
    requestId,
    scans.map((scan) => scan.fileId),
  )
  const scan = scans[Math.min(at, scans.length - 1)]
  const [zoom, setZoom] = useStateOf(scan?.fileId, 0)
  const [turned, setTurned] = useStateOf(scan?.fileId, 0)
  const go = (to: number) => setAt(Math.max(0, Math.min(scans.length - 1, to)))
  const closer = (step: 1 | -1) => setZoom(Math.max(0, Math.min(ZOOMS.length - 1, zoom + step)))
  const turn = () => setTurned((turned + 90) % 360)
  useKeys(
    d.scans,
    scan
      ? [
          { code: 'Period', shown: '.', words: t.after, run: () => go(at + 1) },
          { code: 'Comma', shown: ',', words: t.before, run: () => go(at - 1) },
          { code: 'Equal', shown: '=', words: t.larger, run: () => closer(1) },
          { code: 'Minus', shown: '-', words: t.smaller, run: () => closer(-1) },
          { code: 'Backslash', shown: '\\', words: t.turn, run: turn },
        ]
      : [],
  )
  if (!scan) return <p className="muted">{d.noScans}</p>
  return (
    <>
      <ul className="thumbs" aria-label={t.choose}>
        {scans.map((one, index) => (
          <li key={one.fileId}>
            <button type="button" className="thumb interface" aria-pressed={one === scan} onClick={() => go(index)}>
              <Thumb picture={pictures.get(one.fileId)} />
              <span className="thumb-name">
                <SideName scan={one} scans={scans} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div className="scan-tools">
        <span className="interface scan-name">
          <strong>
            <SideName scan={scan} scans={scans} />
          </strong>{' '}
          <span className="small muted">{t.of(scans.indexOf(scan) + 1, scans.length)}</span>
        </span>
        <Button small icon="back" label={t.before} disabled={at === 0} onClick={() => go(at - 1)} />
        <Button small icon="next" label={t.after} disabled={at >= scans.length - 1} onClick={() => go(at + 1)} />
        <Button small icon="minus" label={t.smaller} disabled={zoom === 0} onClick={() => closer(-1)} />
        <Button small icon="plus" label={t.larger} disabled={zoom === ZOOMS.length - 1} onClick={() => closer(1)} />
        <Button small icon="refresh" label={t.turn} onClick={turn} />
      </div>
      <Large scan={scan} picture={pictures.get(scan.fileId)} zoom={ZOOMS[zoom] ?? 1} turned={turned} />
      <p className="small muted interface">
        <Icon name="eye" /> {t.logged}
      </p>
    </>
  )
}

function SideName({ scan, scans }: { scan: Scan; scans: readonly Scan[] }) {
  const d = useText(deskWords)
  const say = useSay()
  const side: Record<string, string> = { front: d.front, back: d.backSide, page: d.page }
  const pages = scans.some((one) => one.itemId === scan.itemId && one.page > 1)
  return (
    <>
      {say(scan.name)} · {side[scan.side] ?? scan.side}
      {pages && (
        <>
          {' '}
          <Bdi>{scan.page}</Bdi>
        </>
      )}
    </>
  )
}

function Thumb({ picture }: { picture: Picture | undefined }) {
  return (
    <span className="thumb-picture">
      {picture && 'url' in picture && !picture.pdf ? (
        <img src={picture.url} alt="" />
      ) : (
        <Icon name={picture ? 'document' : 'image'} />
      )}
    </span>
  )
}

function Large({
  scan,
  picture,
  zoom,
  turned,
}: {
  scan: Scan
  picture: Picture | undefined
  zoom: number
  turned: number
}) {
  const t = useText(words)
  const say = useSay()
  if (!picture) return <Skeleton shape="card" lines={2} label={t.loading} />
  if ('problem' in picture) return <ProblemNotice problem={picture.problem} />
  if (picture.pdf)
    return (
      <Notice
        icon="document"
        title={t.pdf}
        action={
          <a href={picture.url} target="_blank" rel="noopener">
            {t.openPdf}
          </a>
        }
      />
    )
  const name = say(scan.name)
  return (
    <div className="scan-large" role="group" tabIndex={0} aria-label={name}>
      <img
        src={picture.url}
        alt={name}
        className={turned % 180 ? 'scan-lying' : ''}
        style={{
          rotate: `${turned}deg`,
          ...(zoom > 1 && { inlineSize: `${zoom * 100}%`, maxInlineSize: 'none', maxBlockSize: 'none' }),
        }}
      />
    </div>
  )
}

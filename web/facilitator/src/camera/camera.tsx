import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'
import { Button, createMessages, FileField, Icon, Notice, useText } from '@app/ui'
import { lookAt, LOOK_WIDTH, type Look } from './look.ts'

const words = createMessages({
  en: {
    view: 'Camera view',
    take: 'Take photo',
    again: 'Take it again',
    use: 'Use this photo',
    good: 'Sharp',
    blurred: 'Blurred. Hold still and wipe the lens',
    glare: 'There’s glare. Turn the paper a little',
    cut: 'Part of the paper is cut off',
    bad: 'The office may send this back. It’s better to take it again.',
    denied: 'The app can’t use your camera. Choose a photo instead.',
    choose: 'Photo of the paper',
    taken: 'The photo',
    hint: 'Put the paper on a dark surface and fill the frame. The photo stays in this app and never goes to your gallery.',
  },
  ur: {
    view: 'کیمرا یہ دیکھ رہا ہے',
    take: 'تصویر لیں',
    again: 'دوبارہ لیں',
    use: 'یہی تصویر رکھیں',
    good: 'صاف ہے',
    blurred: 'دھندلی ہے: ہاتھ نہ ہلائیں، لینس صاف کریں',
    glare: 'روشنی پڑ رہی ہے: تھوڑا گھما لیں',
    cut: 'کاغذ کا کچھ حصہ باہر رہ گیا ہے',
    bad: 'دفتر اسے واپس کر سکتا ہے۔ بہتر ہے دوبارہ لیں۔',
    denied: 'کیمرے کی اجازت نہیں ہے۔ تصویر چن لیں۔',
    choose: 'کاغذ کی تصویر',
    taken: 'لی گئی تصویر',
    hint: 'کاغذ کو گہرے رنگ پر رکھ کر پورے فریم میں لائیں۔ تصویر اسی ایپ میں رہتی ہے، گیلری میں نہیں جاتی۔',
  },
})

interface Picture {
  bytes: Uint8Array
  url: string
  look: Look
}

const WIDTH_MAX = 2_000
const QUALITY = 0.85

/** Takes one picture within the page, so that nobody's paper lands in the phone's gallery. */
export function Camera({ onTaken, busy }: { onTaken(bytes: Uint8Array): void; busy?: boolean }) {
  const t = useText(words)
  const [denied, setDenied] = useState(false)
  const [picture, setPicture] = useState<Picture>()
  const video = useStream(picture === undefined && !denied, () => setDenied(true))
  useEffect(
    () => () => {
      if (picture) URL.revokeObjectURL(picture.url)
    },
    [picture],
  )
  const keep = async (source: CanvasImageSource, width: number, height: number) =>
    setPicture(await toPicture(source, width, height))
  const shoot = () => {
    const element = video.current
    if (element?.videoWidth) void keep(element, element.videoWidth, element.videoHeight)
  }
  if (picture) {
    return (
      <div className="camera">
        <img src={picture.url} alt={t.taken} className="camera-view" />
        <p className={`look interface tone-${picture.look === 'good' ? 'success' : 'warning'}`} role="status">
          <Icon name={picture.look === 'good' ? 'success' : 'warning'} /> {t[picture.look]}
        </p>
        {picture.look !== 'good' && <p className="small muted">{t.bad}</p>}
        <Button tone="primary" block icon="check" busy={busy} onClick={() => onTaken(picture.bytes)}>
          {t.use}
        </Button>
        <Button block icon="repeat" onClick={() => setPicture(undefined)}>
          {t.again}
        </Button>
      </div>
    )
  }
  if (denied) {
    return (
      <div className="camera">
        <Notice tone="warning" icon="camera" title={t.denied} />
        <FileField
          id="picture"
          label={t.choose}
          file={undefined}
          takes="photo"
          onChange={(file) =>
            void (file && createImageBitmap(file).then((bitmap) => keep(bitmap, bitmap.width, bitmap.height)))
          }
        />
      </div>
    )
  }
  return (
    <div className="camera">
      <video ref={video} className="camera-view" playsInline muted autoPlay aria-label={t.view} />
      <p className="small muted">{t.hint}</p>
      <Button tone="primary" block icon="camera" onClick={shoot}>
        {t.take}
      </Button>
    </div>
  )
}

/** Where the camera is seen, while it is wanted. */
function useStream(wanted: boolean, onDenied: () => void): RefObject<HTMLVideoElement | null> {
  const video = useRef<HTMLVideoElement>(null)
  const deny = useEffectEvent(onDenied)
  useEffect(() => {
    if (!wanted) return
    let stream: MediaStream | undefined
    let left = false
    const open = async () => {
      try {
        stream = await navigator.mediaDevices.getUserMedia({
          video: { facingMode: { ideal: 'environment' }, width: { ideal: 1_920 } },
          audio: false,
        })
        if (left || !video.current) return close()
        video.current.srcObject = stream
      } catch {
        if (!left) deny()
      }
    }
    const close = () => {
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    void open()
    return () => {
      left = true
      close()
    }
  }, [wanted])
  return video
}

async function toPicture(source: CanvasImageSource, width: number, height: number): Promise<Picture> {
  const look = lookAt(
    draw(source, width, height, LOOK_WIDTH).context.getImageData(
      0,
      0,
      Math.min(width, LOOK_WIDTH),
      Math.round(height * Math.min(1, LOOK_WIDTH / width)),
    ),
  )
  const { canvas } = draw(source, width, height, WIDTH_MAX)
  const blob = await new Promise<Blob>((resolve, reject) =>
    canvas.toBlob(
      (made) => (made ? resolve(made) : reject(new Error('the picture could not be written'))),
      'image/jpeg',
      QUALITY,
    ),
  )
  return { bytes: new Uint8Array(await blob.arrayBuffer()), url: URL.createObjectURL(blob), look }
}

function draw(source: CanvasImageSource, width: number, height: number, widthMax: number) {
  const scale = Math.min(1, widthMax / width)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  context.drawImage(source, 0, 0, canvas.width, canvas.height)
  return { canvas, context }
}

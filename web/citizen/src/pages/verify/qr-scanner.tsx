import { useEffect, useRef, useState } from 'react'
import { Button, createMessages, Notice, useText } from '@app/ui'

const words = createMessages({
  en: {
    start: 'Scan a QR',
    stop: 'Stop',
    point: 'Hold the QR inside the picture',
    denied: 'The camera is not available. Write the badge number and code instead.',
  },
  ur: {
    start: 'QR سکین کریں',
    stop: 'بند کریں',
    point: 'QR کو تصویر کے اندر رکھیں',
    denied: 'کیمرہ نہیں چل سکا۔ بیج نمبر اور کوڈ لکھ کر دیکھیں۔',
  },
})

interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>
}

declare global {
  var BarcodeDetector: (new (options: { formats: string[] }) => Detector) | undefined
}

/** Phones read QR codes themselves; where the browser cannot, the number and code do the same. */
export const canScan = () => typeof BarcodeDetector === 'function' && 'mediaDevices' in navigator

const LOOK_MS = 300

export function QrScanner({ onFound }: { onFound(text: string): void }) {
  const t = useText(words)
  const [state, setState] = useState<'idle' | 'on' | 'denied'>('idle')
  const video = useRef<HTMLVideoElement>(null)
  useEffect(() => {
    if (state !== 'on' || !BarcodeDetector) return
    const detector = new BarcodeDetector({ formats: ['qr_code'] })
    let stream: MediaStream | undefined
    let timer: ReturnType<typeof setInterval> | undefined
    const look = async () => {
      if (!video.current || video.current.readyState < 2) return
      const [found] = await detector.detect(video.current).catch(() => [])
      if (!found) return
      setState('idle')
      onFound(found.rawValue)
    }
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).then(
      (opened) => {
        stream = opened
        if (video.current) video.current.srcObject = opened
        timer = setInterval(() => void look(), LOOK_MS)
      },
      () => setState('denied'),
    )
    return () => {
      clearInterval(timer)
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
  }, [state, onFound])
  return (
    <div className="stack gap-3">
      {state === 'on' && (
        <>
          <video ref={video} className="scanner" autoPlay muted playsInline aria-label={t.point} />
          <p className="small muted interface">{t.point}</p>
        </>
      )}
      {state === 'denied' && <Notice tone="warning" live title={t.denied} />}
      <Button icon="scan" block onClick={() => setState(state === 'on' ? 'idle' : 'on')}>
        {state === 'on' ? t.stop : t.start}
      </Button>
    </div>
  )
}

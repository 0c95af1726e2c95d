import { useRef, useState, type PointerEvent } from 'react'
import { Button, createMessages, useText } from '@app/ui'

const words = createMessages({
  en: { sign: 'Sign here with your finger', clear: 'Clear' },
  ur: { sign: 'یہاں انگلی سے دستخط کریں', clear: 'مٹائیں' },
})

const WIDTH = 320
const HEIGHT = 140
/** The contract allows so much; a signature is far shorter. */
const MARK_MAX = 4_000
const STEP = 3

/** A signature as an SVG path, short enough to travel with the hand-over. */
export function SignaturePad({ id, label, onChange }: { id: string; label: string; onChange(mark: string): void }) {
  const t = useText(words)
  const [path, setPath] = useState('')
  const drawing = useRef<{ x: number; y: number } | null>(null)
  const at = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    return {
      x: Math.round(((event.clientX - box.left) / box.width) * WIDTH),
      y: Math.round(((event.clientY - box.top) / box.height) * HEIGHT),
    }
  }
  const extend = (piece: string) => {
    if (path.length + piece.length > MARK_MAX) return
    setPath(path + piece)
    onChange(path + piece)
  }
  return (
    <div className="field">
      <p className="field-label interface" id={`${id}-label`}>
        {label}
      </p>
      <svg
        className="signature"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-labelledby={`${id}-label`}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          const point = at(event)
          drawing.current = point
          extend(`M${point.x} ${point.y}`)
        }}
        onPointerMove={(event) => {
          const from = drawing.current
          const point = at(event)
          if (!from || Math.hypot(point.x - from.x, point.y - from.y) < STEP) return
          drawing.current = point
          extend(`L${point.x} ${point.y}`)
        }}
        onPointerUp={() => {
          drawing.current = null
        }}
      >
        <line x1="16" y1="112" x2="304" y2="112" className="signature-line" />
        <path d={path} className="signature-ink" />
      </svg>
      <div className="pair">
        <span className="small muted interface">{t.sign}</span>
        {path && (
          <Button
            tone="quiet"
            small
            icon="undo"
            onClick={() => {
              setPath('')
              onChange('')
            }}
          >
            {t.clear}
          </Button>
        )}
      </div>
    </div>
  )
}

import { useCallback, useEffect, useRef, useState } from 'react'
import { useLatest } from '../live/use-latest.ts'

/** Why nothing could be recorded: not allowed, no microphone, a browser that cannot, or it broke off. */
export type RecordingTrouble = 'denied' | 'none' | 'unsupported' | 'broken'

export type RecorderState =
  | { kind: 'idle' }
  | { kind: 'asking' }
  | { kind: 'recording'; seconds: number }
  | { kind: 'failed'; why: RecordingTrouble }

interface Running {
  recorder?: MediaRecorder
  wanted: boolean
}

export interface Recorder {
  state: RecorderState
  start(): void
  stop(): void
}

/** Speech is understood at this rate, and a minute of it goes over a slow network. */
const BITS_PER_SECOND = 24_000
/** What browsers record, the smallest first; each plays in all of them but the last. */
const KINDS = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus']

const troubles: Record<string, RecordingTrouble> = {
  NotAllowedError: 'denied',
  SecurityError: 'denied',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
}

/** Records the microphone until it is stopped or the time is up; the microphone is let go at once, also when the page is left. */
export function useRecorder(secondsMax: number, onDone: (recording: Blob) => void): Recorder {
  const [state, setState] = useState<RecorderState>({ kind: 'idle' })
  const running = useRef<Running | null>(null)
  const done = useLatest(onDone)
  const stop = useCallback(() => {
    if (running.current?.recorder?.state === 'recording') running.current.recorder.stop()
  }, [])
  const start = useCallback(() => {
    if (running.current) return
    if (typeof MediaRecorder !== 'function' || !navigator.mediaDevices)
      return setState({ kind: 'failed', why: 'unsupported' })
    const mine: Running = { wanted: true }
    running.current = mine
    setState({ kind: 'asking' })
    record(mine, secondsMax, (seconds) => mine.wanted && setState({ kind: 'recording', seconds }))
      .then(
        (recording) => {
          if (!mine.wanted) return
          setState({ kind: 'idle' })
          done.current(recording)
        },
        (error: Error) => mine.wanted && setState({ kind: 'failed', why: troubles[error.name] ?? 'broken' }),
      )
      .finally(() => {
        running.current = null
      })
  }, [secondsMax, done])
  useEffect(
    () => () => {
      if (!running.current) return
      running.current.wanted = false
      stop()
    },
    [stop],
  )
  return { state, start, stop }
}

async function record(mine: Running, secondsMax: number, onSecond: (seconds: number) => void): Promise<Blob> {
  const microphone = await navigator.mediaDevices.getUserMedia({ audio: true })
  let timer: ReturnType<typeof setInterval> | undefined
  try {
    if (!mine.wanted) throw new Error('the page was left')
    const mimeType = KINDS.find((kind) => MediaRecorder.isTypeSupported(kind))
    const recorder = new MediaRecorder(microphone, {
      ...(mimeType && { mimeType }),
      audioBitsPerSecond: BITS_PER_SECOND,
    })
    mine.recorder = recorder
    const parts: Blob[] = []
    return await new Promise<Blob>((resolve, reject) => {
      let seconds = 0
      recorder.ondataavailable = ({ data }) => parts.push(data)
      recorder.onerror = () => reject(new Error('the recording broke off'))
      recorder.onstop = () => {
        const recording = new Blob(parts, { type: recorder.mimeType })
        if (recording.size > 0) resolve(recording)
        else reject(new Error('nothing was recorded'))
      }
      recorder.start(1000)
      onSecond(0)
      timer = setInterval(() => {
        onSecond(++seconds)
        if (seconds >= secondsMax && recorder.state === 'recording') recorder.stop()
      }, 1000)
    })
  } finally {
    clearInterval(timer)
    for (const track of microphone.getTracks()) track.stop()
  }
}

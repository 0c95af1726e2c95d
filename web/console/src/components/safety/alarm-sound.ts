import { useSyncExternalStore } from 'react'

const KEY = 'console-alarm-sound'
const listeners = new Set<() => void>()
const isOn = (): boolean => localStorage.getItem(KEY) !== 'off'

/** Whether this device makes a sound; it does until somebody turns it off here. */
export function useAlarmSound(): [on: boolean, turn: (on: boolean) => void] {
  const on = useSyncExternalStore(
    (tell) => {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    isOn,
    () => true,
  )
  return [
    on,
    (next) => {
      localStorage.setItem(KEY, next ? 'on' : 'off')
      for (const tell of listeners) tell()
      // A browser makes no sound before somebody has touched the page: this touch is the one.
      if (next) ringOnce(false)
    },
  ]
}

/** Frequencies in hertz: a call for help is higher, and heard twice. */
const CALL = [880, 660, 880, 660]
const MATTER = [520, 660]
const NOTE_SECONDS = 0.18
let context: AudioContext | undefined

/** Makes no sound where it is turned off, or where the browser does not allow any yet. */
export function ringOnce(call: boolean): void {
  if (!isOn() || typeof AudioContext === 'undefined') return
  context ??= new AudioContext()
  const { currentTime, destination } = context
  void context.resume()
  ;(call ? CALL : MATTER).forEach((frequency, n) => {
    const tone = new OscillatorNode(context!, { frequency, type: 'triangle' })
    const gain = new GainNode(context!, { gain: 0.2 })
    tone.connect(gain).connect(destination)
    tone.start(currentTime + n * NOTE_SECONDS)
    tone.stop(currentTime + (n + 1) * NOTE_SECONDS)
  })
}

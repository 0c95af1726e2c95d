/** Latin letters are read by an English voice; everything else by an Urdu one. */
const langOf = (text: string): string => (/[\u0600-\u06ff]/.test(text) ? 'ur-PK' : 'en-GB')

export function canSpeak(): boolean {
  return 'speechSynthesis' in globalThis && typeof SpeechSynthesisUtterance === 'function'
}

/** Whether this phone has a voice for the text's script; without one it would spell nonsense. */
export function hasVoiceFor(text: string): boolean {
  const wanted = langOf(text).slice(0, 2)
  return canSpeak() && speechSynthesis.getVoices().some((voice) => voice.lang.slice(0, 2) === wanted)
}

/** Reads one text aloud, slowly; a number is read digit by digit, as on a card. */
export function speak(text: string): void {
  const words = /^[\d\s-]{6,}$/.test(text) ? text.replace(/\D/g, '').split('').join(' ') : text
  const utterance = new SpeechSynthesisUtterance(words)
  utterance.lang = langOf(text)
  utterance.rate = 0.8
  speechSynthesis.cancel()
  speechSynthesis.speak(utterance)
}

/** A voice note that tells the way to a door: no longer than somebody listens at a corner. */
export const VOICE_SECONDS_MAX = 60
/** A minute as the heaviest phone records it. */
export const VOICE_BYTES_MAX = 1_500_000

/** Kinds that phones record, by the container that their first bytes show, and the name under which each is played. */
const VOICE_KINDS: Readonly<Record<string, string>> = {
  'video/webm': 'audio/webm',
  'audio/webm': 'audio/webm',
  'video/mp4': 'audio/mp4',
  'audio/mp4': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'audio/ogg': 'audio/ogg',
  'audio/ogg; codecs=opus': 'audio/ogg',
  'application/ogg': 'audio/ogg',
}

/** The media type under which a recording is kept, or the refusal. The same containers hold films: `film` says that this one does. */
export function voiceKind(facts: {
  kind: string | null
  bytes: number
  film: boolean
}): { mediaType: string } | { refusal: 'voice_kind_wrong' | 'voice_too_long' } {
  const mediaType = facts.kind === null ? undefined : VOICE_KINDS[facts.kind]
  if (!mediaType || facts.film) return { refusal: 'voice_kind_wrong' }
  return facts.bytes > VOICE_BYTES_MAX ? { refusal: 'voice_too_long' } : { mediaType }
}

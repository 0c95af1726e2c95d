/** The end of the territory's quiet hours, or null when it is a decent time now. */
export function quietUntil(
  { from, to }: { from: string; to: string },
  utcOffsetMinutes: number,
  at: Date,
): Date | null {
  const local = new Date(at.getTime() + utcOffsetMinutes * 60_000)
  const clock = local.toISOString().slice(11, 16)
  const quiet = from < to ? clock >= from && clock < to : clock >= from || clock < to
  if (!quiet) return null
  const day = clock >= to ? new Date(local.getTime() + 86_400_000) : local
  return new Date(Date.parse(`${day.toISOString().slice(0, 10)}T${to}:00Z`) - utcOffsetMinutes * 60_000)
}

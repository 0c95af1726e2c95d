interface Line {
  field: string
  value: string
}

/** The lines as printed: what was ticked as it was heard, what was written down as it stands; `unseen` is neither. */
export function printedLines(
  proof: readonly Line[],
  same: Readonly<Record<string, boolean>>,
  other: Readonly<Record<string, string>>,
): { printed: Line[]; unseen: string[] } {
  const printed: Line[] = []
  const unseen: string[] = []
  for (const { field, value } of proof) {
    const written = other[field]?.trim()
    if (same[field]) printed.push({ field, value })
    else if (written) printed.push({ field, value: written })
    else unseen.push(field)
  }
  return { printed, unseen }
}

export interface MarkProps {
  /** The programme's own mark, an SVG in one colour; without it, a knock: a dot and three arcs. */
  svg?: string
  size?: number
  title?: string
}

/** The mark takes the colour of the text around it and is legible at 16 px. */
export function Mark({ svg, size = 32, title }: MarkProps) {
  const role = title ? 'img' : undefined
  const hidden = title ? undefined : true
  if (svg) {
    // As a mask and not as markup: data from a server never becomes part of the page.
    const mask = `url("data:image/svg+xml,${encodeURIComponent(svg)}") center / contain no-repeat`
    return (
      <span
        className="mark mark-data"
        style={{ inlineSize: size, blockSize: size, mask, WebkitMask: mask }}
        role={role}
        aria-label={title}
        aria-hidden={hidden}
      />
    )
  }
  return (
    <svg
      className="mark"
      viewBox="0 0 32 32"
      width={size}
      height={size}
      role={role}
      aria-label={title}
      aria-hidden={hidden}
      focusable="false"
    >
      <circle cx="16" cy="5.500" r="4" fill="currentColor" />
      <g fill="none" stroke="currentColor" strokeWidth="2.800" strokeLinecap="round">
        <path d="M11.200 10.800a6.800 6.800 0 1 0 9.600 0" />
        <path d="M6.200 12.800a11.400 11.400 0 1 0 19.600 0" />
        <path d="M3.700 24.300a16 16 0 0 0 24.600 0" />
      </g>
    </svg>
  )
}

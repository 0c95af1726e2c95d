/** A knock: one dot and three arcs that spread from it. One colour, legible at 16 px. */
export function Mark({ size = 32, title }: { size?: number; title?: string }) {
  return (
    <svg
      className="mark"
      viewBox="0 0 32 32"
      width={size}
      height={size}
      role={title ? 'img' : undefined}
      aria-label={title}
      aria-hidden={title ? undefined : true}
      focusable="false"
    >
      <circle cx="7.500" cy="24.500" r="4" fill="currentColor" />
      <g fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round">
        <path d="M7.500 15.500a9 9 0 0 1 9 9" />
        <path d="M7.500 9.250A15.250 15.250 0 0 1 22.750 24.500" />
        <path d="M7.500 3A21.500 21.500 0 0 1 29 24.500" />
      </g>
    </svg>
  )
}

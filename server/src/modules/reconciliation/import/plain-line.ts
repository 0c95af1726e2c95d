/** A text as one line: banks fold long ones, and the fold is no sign of the text. */
export const plainLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

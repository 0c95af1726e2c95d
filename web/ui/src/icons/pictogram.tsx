import { papers, type PaperName } from './papers.ts'
import { pictograms, type PictogramName } from './pictograms.ts'

export interface PictogramProps {
  /** The pack's name of the drawing; one that we lack is shown as a plain document. */
  name: string
  size?: number
}

export function Pictogram({ name, size = 48 }: PictogramProps) {
  const drawing = pictograms[(name in pictograms ? name : 'document') as PictogramName]
  return (
    <svg
      className="pictogram"
      viewBox="0 0 48 48"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
      dangerouslySetInnerHTML={{ __html: drawing }}
    />
  )
}

/** A paper as it looks in the hand. */
export function PaperPicture({ name, size = 48 }: PictogramProps) {
  const drawing = papers[(name in papers ? name : 'paper') as PaperName]
  return (
    <svg
      className="pictogram"
      viewBox="0 0 48 36"
      width={size}
      height={size * 0.75}
      aria-hidden="true"
      focusable="false"
      dangerouslySetInnerHTML={{ __html: drawing }}
    />
  )
}

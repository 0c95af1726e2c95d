import { type Asked, frame, framesOf, type Said } from './frames.ts'
import { readPicture } from './read-picture.ts'

// A process of its own: a stranger's file is read here, and whatever it does to its reader ends with it.
async function read({ as, pdf }: Asked, bytes: Buffer): Promise<Said> {
  if (!pdf) return { pictures: [await readPicture(bytes)] }
  const { readPdf } = await import('./read-pdf.ts')
  return readPdf(bytes, as)
}

let asked: Asked | undefined
for await (const part of framesOf(process.stdin)) {
  if (!asked) {
    asked = JSON.parse(part.toString()) as Asked
    continue
  }
  // What begins like a picture or a document and cannot be read to its end is not what it says.
  const said = await read(asked, part).catch((): Said => ({ refusal: 'file_kind_wrong' }))
  asked = undefined
  process.stdout.write(frame(Buffer.from(JSON.stringify(said))))
}

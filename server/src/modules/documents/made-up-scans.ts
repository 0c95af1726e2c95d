import sharp from 'sharp'

/** Evidently made-up papers for tests: lines of text on a grey cloth, sharp, blurred or under a lamp. */
export async function madeUpScan(fault: 'none' | 'blurred' | 'glare' | 'small' | 'cut' = 'none', seed = 1): Promise<Buffer> {
  const width = fault === 'small' ? 300 : 1200
  const height = Math.round(width * 1.35)
  const lines = Array.from({ length: 22 }, (_, row) =>
    `<text x="${width * 0.14}" y="${height * (0.16 + row * 0.033)}" font-size="${width * 0.024}" font-family="sans-serif" fill="#222">Test paper ${seed}, line ${row + 1}: specimen, not a document 0123456789</text>`)
  const paper = fault === 'cut'
    ? `<rect width="${width}" height="${height}" fill="#cfcfc8"/>${lines.map((line) => line.replace(/x="[\d.]+"/, 'x="-40"').replace(/font-size="[\d.]+"/, `font-size="${width * 0.05}"`)).join('')}`
    : `<rect width="${width}" height="${height}" fill="#7d7468"/><rect x="${width * 0.1}" y="${height * 0.1}" width="${width * 0.8}" height="${height * 0.8}" fill="#d8d6cf"/>${lines.join('')}`
  const lamp = fault === 'glare' ? `<circle cx="${width * 0.5}" cy="${height * 0.5}" r="${width * 0.3}" fill="#fff"/>` : ''
  const picture = sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${paper}${lamp}</svg>`))
  if (fault === 'blurred') picture.blur(6)
  return picture.withExif({ IFD0: { Make: 'Test camera' }, IFD3: { GPSLatitude: '31/1 30/1 0/1' } }).jpeg({ quality: 88 }).toBuffer()
}

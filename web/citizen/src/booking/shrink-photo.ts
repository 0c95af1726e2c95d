/** Enough to know a gate by, and small enough for a slow network. */
const LONG_SIDE = 1_600

/**
 * A smaller copy of a photo, without where and by what it was taken. What this browser cannot draw goes as it is: the
 * server looks at it anyway.
 */
export async function shrinkPhoto(photo: Blob): Promise<Blob> {
  try {
    const picture = await createImageBitmap(photo)
    const scale = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    return await new Promise<Blob>((resolve) => canvas.toBlob((small) => resolve(small ?? photo), 'image/jpeg', 0.8))
  } catch {
    return photo
  }
}

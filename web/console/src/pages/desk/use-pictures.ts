import { useEffect, useState } from 'react'
import { address } from '@app/contract/client'
import { problemOf, type Problem } from '@app/ui'

export type Picture = { url: string; pdf: boolean } | { problem: Problem }

async function fetched(requestId: string, fileId: string, signal: AbortSignal): Promise<Picture> {
  const response = await fetch(address('', 'requests.file', { requestId, fileId }).url, {
    headers: { 'x-app': 'console' },
    signal,
    credentials: 'same-origin',
  })
  if (!response.ok) throw { status: response.status, body: await response.json() }
  const bytes = await response.blob()
  return { url: URL.createObjectURL(bytes), pdf: bytes.type === 'application/pdf' }
}

/** Every side of every paper, one after the other in their order; gone from this browser when the page is left. */
export function usePictures(requestId: string, fileIds: readonly string[]): ReadonlyMap<string, Picture> {
  const [pictures, setPictures] = useState<ReadonlyMap<string, Picture>>(new Map())
  const wanted = fileIds.join(' ')
  useEffect(() => {
    const controller = new AbortController()
    const urls: string[] = []
    const load = async () => {
      for (const fileId of wanted.split(' ').filter(Boolean)) {
        const picture = await fetched(requestId, fileId, controller.signal).catch((error: unknown): Picture => ({
          problem: problemOf(error),
        }))
        if ('url' in picture) urls.push(picture.url)
        if (controller.signal.aborted) break
        setPictures((now) => new Map(now).set(fileId, picture))
      }
      if (controller.signal.aborted) for (const url of urls) URL.revokeObjectURL(url)
    }
    void load()
    return () => {
      controller.abort()
      for (const url of urls) URL.revokeObjectURL(url)
      setPictures(new Map())
    }
  }, [requestId, wanted])
  return pictures
}

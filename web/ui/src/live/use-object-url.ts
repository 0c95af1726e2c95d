import { useEffect, useState } from 'react'

/** An address for bytes that this page holds; given back when they change or the page is left. */
export function useObjectUrl(bytes: Blob | undefined): string | undefined {
  const [made, setMade] = useState<{ of: Blob; url: string }>()
  useEffect(() => {
    if (!bytes) return
    const url = URL.createObjectURL(bytes)
    // oxlint-disable-next-line react/set-state-in-effect -- an address must be given back, so only an effect may make it
    setMade({ of: bytes, url })
    return () => URL.revokeObjectURL(url)
  }, [bytes])
  return made?.of === bytes ? made?.url : undefined
}

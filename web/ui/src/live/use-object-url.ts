import { useEffect, useState } from 'react'

/** An address for bytes that this page holds; given back when they change or the page is left. */
export function useObjectUrl(bytes: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    if (!bytes) {
      setUrl(undefined)
      return
    }
    const made = URL.createObjectURL(bytes)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [bytes])
  return url
}

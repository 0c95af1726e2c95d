import { useEffect, useState } from 'react'

/** What is being typed, once the fingers rest: a server is asked for words and not for letters. */
export function useSettled(text: string, pauseMs = 250): string {
  const [settled, setSettled] = useState(text.trim())
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), pauseMs)
    return () => clearTimeout(timer)
  }, [text, pauseMs])
  return settled
}

import { useState, type Dispatch, type SetStateAction } from 'react'

/** State of one thing alone: when another takes its place (by its key), it begins anew in the same drawing. */
export function useStateOf<T>(key: string | number | undefined, begin: T): [T, Dispatch<SetStateAction<T>>] {
  const [of, setOf] = useState(key)
  const [state, setState] = useState(begin)
  if (of === key) return [state, setState]
  setOf(key)
  setState(begin)
  return [begin, setState]
}

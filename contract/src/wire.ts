/** A command as a frame of an open WebSocket. What an own header says over HTTP stands beside its input. */
export interface WireFrame {
  id: string
  version?: string
  deviceAt?: string
  device?: string
  input: unknown
}

/** The answer to the frame of that id: the status and the body that HTTP would have given. */
export interface WireAnswer {
  id: string
  status: number
  body: unknown
}

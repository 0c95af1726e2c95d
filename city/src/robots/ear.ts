import { address } from '@app/contract/client'
import type { Line } from '../line.ts'
import type { Voice } from '../voice.ts'

/** A phone in a pocket that rings when something is offered, so that nobody has to ask all the time. */
export interface Ear {
  /** Has it rung since it was last asked? Where the line was dead something may have been missed, which counts as a ring. */
  rang(): Promise<boolean>
}

export function createEar(line: Line, voice: Voice): Ear {
  let ringing = true
  let open = false

  /** Follows the facilitator's own stream until it ends; the next question opens it anew. */
  async function listen(): Promise<void> {
    open = true
    try {
      const { url } = address(line.origin(), 'facilitator.live', {})
      const response = await fetch(url, {
        headers: {
          accept: 'text/event-stream',
          authorization: `Bearer ${await voice.token()}`,
          'x-app': 'facilitator',
        },
      })
      if (!response.ok || !response.body) return
      for await (const chunk of response.body.pipeThrough(new TextDecoderStream()))
        if (chunk.includes('"offer"')) ringing = true
    } catch {
      // The server is down, or was killed: the line is dead until somebody asks again.
    } finally {
      open = false
      ringing = true
    }
  }

  return {
    async rang() {
      if (!open) {
        // A phone whose session is over signs in by its next call; the stream follows.
        void listen()
        ringing = false
        return true
      }
      const rang = ringing
      ringing = false
      return rang
    },
  }
}

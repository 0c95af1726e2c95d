import { createHmac } from 'node:crypto'
import { newId } from './ids.ts'
import type { Line } from './line.ts'

/** A text message to the programme's number, as the gateway brings it: signed with what the demo's gateway and server share. */
export async function texts(line: Line, from: string, text: string): Promise<void> {
  const message = { from, text, messageId: newId() }
  await line.send('sms.inbound', {
    ...message,
    signature: createHmac('sha256', 'demo').update(`${message.messageId}|${from}|${text}`).digest('hex'),
  })
}

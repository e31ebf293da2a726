// Runs in a process of its own: files from elsewhere are opened here first, where nothing is lost if they hang or crash it.
import { type Examined, examineFile } from './examine'

interface MessagePort {
  on(event: 'message', listen: (event: { data: readonly Examined[] }) => void): void
  postMessage(message: unknown): void
}

const examine = (files: readonly Examined[]) => files.map(examineFile)

const port = (process as NodeJS.Process & { parentPort?: MessagePort }).parentPort
if (port) port.on('message', ({ data }) => port.postMessage(examine(data)))
else process.on('message', (files: readonly Examined[]) => process.send?.(examine(files)))

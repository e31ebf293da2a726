import { arrivalWords } from '@shared/exchange/arrival-words'
import { formatDate } from '@shared/format'
import type { DeskView } from '@shared/replies/desk'
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useWrite } from '../api/hooks'
import { FileDrop } from '../parts/file-drop'
import { formatTime, localDate } from '../parts/format-time'
import { Problem } from '../parts/problem'
import { Working } from '../parts/working'
import '../styles/incoming.css'
import { RescueOffer } from './rescue-offer'
import { UnlockForm } from './unlock-form'

interface IncomingProps {
  desk: DeskView
  /** Leads to where the copy that waits is merged; while no case is open there is none. */
  onMerge?(): void
}

/** Takes case files that are dropped on the window, and says what became of the one that came in last. */
export function Incoming({ desk, onMerge }: IncomingProps) {
  const open = useWrite('exchange.openHanded')
  const dismiss = useWrite('exchange.dismiss')
  const { arrival, lockedFile, problem, damaged } = desk
  const client = useQueryClient()
  /** What could not be opened may be rescued, which the desk knows. */
  const afterFailure = { onError: () => void client.invalidateQueries() }
  const read = <Button onClick={() => dismiss.mutate({})}>知道了</Button>
  return (
    <>
      <FileDrop
        invitation="松手，收下这份案卷"
        onHanded={({ token }) => open.mutate({ token }, afterFailure)}
      />
      <Working isPending={open.isPending} />
      <Problem error={open.error} action={<Button onClick={open.reset}>知道了</Button>} />
      {problem && <Alert type="error" showIcon role="alert" title={problem.message} action={read} />}
      {damaged !== null && <RescueOffer fileName={damaged} />}
      {lockedFile !== null && <UnlockForm key={lockedFile} fileName={lockedFile} />}
      {arrival && lockedFile === null && (
        <Alert
          type={arrival.kind === 'diverged' ? 'warning' : 'info'}
          showIcon
          role="status"
          title={arrivalWords(arrival, momentOf)}
          action={
            <div className="toolbar">
              {arrival.kind === 'diverged' && onMerge && (
                <Button type="primary" onClick={() => dismiss.mutate({}, { onSuccess: onMerge })}>
                  去合并
                </Button>
              )}
              {read}
            </div>
          }
        />
      )}
    </>
  )
}

const momentOf = (instant: string) => `${formatDate(localDate(instant))} ${formatTime(instant)}`

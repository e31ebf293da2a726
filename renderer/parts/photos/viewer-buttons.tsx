import { Button } from 'antd'
import type { ViewerCommand } from './viewer-keys'
import { type Viewing, ZOOMS } from './viewing'

interface ViewerButtonsProps {
  viewing: Viewing
  count: number
  /** Whether the photo may be taken off and dated here. */
  isOwn: boolean
  onCommand(command: ViewerCommand): void
}

export function ViewerButtons({ viewing, count, isOwn, onCommand }: ViewerButtonsProps) {
  const { sides, active, zoom } = viewing
  const at = sides[active] ?? sides[0]
  const button = (command: ViewerCommand, words: string, key: string, isPossible = true) => (
    <Button disabled={!isPossible} onClick={() => onCommand(command)}>
      {words} <kbd>{key}</kbd>
    </Button>
  )
  return (
    <div className="toolbar photo-buttons">
      {button('previous', '上一张', '←', at > 0)}
      <output aria-label="第几张">
        {at + 1}/{count}
      </output>
      {button('next', '下一张', '→', at < count - 1)}
      {button('closer', '放大', '+', zoom < ZOOMS.at(-1)!)}
      {button('further', '缩小', '−', zoom > 1)}
      {button('pair', sides.length === 2 ? '只看一张' : '并排', 'B', count > 1)}
      {isOwn && button('date', '拍摄时间', 'T')}
      {isOwn && button('detach', '取下', 'Del')}
      <span className="toolbar-end">{button('close', '返回', 'Esc')}</span>
    </div>
  )
}

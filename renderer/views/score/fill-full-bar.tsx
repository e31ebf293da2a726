import { Button } from 'antd'

interface FillFullBarProps {
  unanswered: number
  onFill(): void
  onCancel(): void
}

/** Asks once, in place: one key would otherwise write dozens of answers that nobody judged. */
export function FillFullBar({ unanswered, onFill, onCancel }: FillFullBarProps) {
  return (
    <section className="fill-bar" aria-label="其余满分">
      <span>
        还有 <strong>{unanswered}</strong> 条未评，全部记为满分（不扣分）？已评的不变。
      </span>
      <Button
        type="primary"
        autoFocus
        onClick={onFill}
        onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      >
        其余 {unanswered} 条记满分
      </Button>
      <Button onClick={onCancel} onKeyDown={(event) => event.key === 'Escape' && onCancel()}>
        不记
      </Button>
      <span className="quiet">Enter 确认，Esc 取消</span>
    </section>
  )
}

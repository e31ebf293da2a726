import { Alert, Button } from 'antd'
import { usePhotoIntake } from '../desk/photo-intake'
import { FoldedLines } from '../parts/folded-lines'
import '../styles/photos.css'

/** How far the photos being added have come, and which of them could not be; nothing while there are none. */
export function IntakeBar() {
  const { intake, stop, dismiss } = usePhotoIntake()
  const { done, total, problems } = intake
  return (
    <>
      {total > 0 && (
        <section className="intake-bar" aria-label="添加照片">
          <output>
            正在添加照片 {Math.min(done + 1, total)}/{total}
          </output>
          <progress max={total} value={done} aria-label="添加照片的进度" />
          <Button onClick={stop}>停止</Button>
        </section>
      )}
      {problems.length > 0 && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={<FoldedLines lines={problems} />}
          action={<Button onClick={dismiss}>知道了</Button>}
        />
      )}
    </>
  )
}

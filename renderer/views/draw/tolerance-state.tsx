import type { ActionView } from '@shared/replies/action'
import { toleranceWords } from './tolerance-words'

/** Whether a tolerance is declared, and where it is another one than stood at the draw. */
export function ToleranceState({ action }: { action: ActionView }) {
  const { tolerance, toleranceDeclared, toleranceAtDraw } = action
  if (!toleranceDeclared)
    return (
      <p className="note note-warn" role="status">
        △ 还没有声明。文件没有规定容差，须在抽样之前由专家组商定并声明；下面是建议值。
      </p>
    )
  return (
    <>
      <p role="status">已声明：{toleranceWords(tolerance)}。</p>
      {toleranceAtDraw && (
        <p className="note note-warn" role="note">
          △ 与抽样时不同。抽样时：{toleranceWords(toleranceAtDraw)}。两种结果都会印在报告里。
        </p>
      )}
    </>
  )
}

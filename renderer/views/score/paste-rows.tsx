import { answerWords } from '@shared/answer-words'
import type { PastedRow } from '@shared/import/stage-paste'

/** Every pasted row: what stands there now, and what it becomes. */
export function PasteRows({ rows }: { rows: readonly PastedRow[] }) {
  return (
    <table className="paste-rows" aria-label="粘贴的各行">
      <thead>
        <tr>
          <th scope="col">行</th>
          <th scope="col">细则</th>
          <th scope="col">原来</th>
          <th scope="col">写入后</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, criterion, was, becomes, change }) => (
          <tr key={criterion} className={`paste-${change}`}>
            <td>{row}</td>
            <td>{criterion}</td>
            <td>{answerWords(was) ?? '未评'}</td>
            <td>{change === 'same' ? '不变' : answerWords(becomes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

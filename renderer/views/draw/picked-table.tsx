import type { ActionSubject } from '@shared/replies/action'
import { className, INDUSTRY_UNKNOWN } from '@shared/text.zh'
import { usePlace } from '../../desk/place'
import { VerdictMark } from '../../parts/verdict-mark'
import { VerificationMark } from '../../parts/verification-mark'

interface PickedTableProps {
  label: string
  subjects: readonly ActionSubject[]
}

/** The picked enterprises in the order of the draw, each with how far its verification has come. */
export function PickedTable({ label, subjects }: PickedTableProps) {
  const { move } = usePlace()
  return (
    <table className="plain-table beside-names" aria-label={label}>
      <thead>
        <tr>
          <th className="number">序</th>
          <th>编号</th>
          <th>企业</th>
          <th>类别</th>
          <th>行业</th>
          <th>核实</th>
          <th>结果</th>
        </tr>
      </thead>
      <tbody>
        {subjects.map(({ id, name, class: size, industry, verification, verdict }, index) => (
          <tr key={id}>
            <td className="number quiet">{index + 1}</td>
            <td>{id}</td>
            <th scope="row">
              <button
                type="button"
                className="text-button"
                onClick={() => move({ view: 'score', subject: id, phase: 'verification', criterion: null })}
              >
                {name}
              </button>
            </th>
            <td>{className(size)}</td>
            <td>{industry ?? INDUSTRY_UNKNOWN}</td>
            <td>
              <VerificationMark of={verification} />
            </td>
            <td>{verdict ? <VerdictMark of={verdict} /> : <span className="quiet">—</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

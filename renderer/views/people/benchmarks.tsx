import { BENCHMARK_TIERS, type Benchmark } from '@shared/case/action'
import { BENCHMARKS_MIN } from '@shared/gates/later'
import type { ActionView } from '@shared/replies/action'
import { TIER_NAMES } from '@shared/text.zh'
import { Button } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../api/hooks'
import { Block } from '../../parts/block'
import { Problem } from '../../parts/problem'
import { subjectTitle } from '../../parts/subject-name'
import { BenchmarkForm } from './benchmark-form'

const byTier = (a: Benchmark, b: Benchmark) =>
  BENCHMARK_TIERS.indexOf(a.tier) - BENCHMARK_TIERS.indexOf(b.tier)

/** The enterprises to look up to, by tier; ten new 标杆企业 are asked for. */
export function Benchmarks({ action: { benchmarks, subjects } }: { action: ActionView }) {
  const [isOpen, setOpen] = useState(false)
  const remove = useWrite('benchmark.remove')
  const count = benchmarks.filter(({ tier, isNew }) => tier === 'benchmark' && isNew).length
  const nameOf = (id: string) => {
    const found = subjects.find((each) => each.id === id)
    return found ? subjectTitle(found) : id
  }
  return (
    <Block
      title="标杆企业"
      note={`新增标杆企业 ${count}/${BENCHMARKS_MIN}${count < BENCHMARKS_MIN ? `，还差 ${BENCHMARKS_MIN - count} 家` : '，已达到'}`}
      action={!isOpen && <Button onClick={() => setOpen(true)}>登记企业…</Button>}
    >
      {isOpen && <BenchmarkForm subjects={subjects.slice(1)} onClose={() => setOpen(false)} />}
      <Problem error={remove.error} />
      {benchmarks.length === 0 && (
        <p className="quiet">还没有登记。精品、标杆、达标企业和示范岗位都在这里登记。</p>
      )}
      {benchmarks.length > 0 && (
        <table className="plain-table" aria-label="标杆企业名单">
          <thead>
            <tr>
              <th>层次</th>
              <th>企业</th>
              <th>新增</th>
              <th>说明</th>
              <th>办理</th>
            </tr>
          </thead>
          <tbody>
            {benchmarks.toSorted(byTier).map(({ subject, tier, isNew, note }) => (
              <tr key={subject}>
                <td>{TIER_NAMES[tier]}</td>
                <th scope="row">{nameOf(subject)}</th>
                <td>{isNew ? '✓ 新增' : <span className="quiet">原有</span>}</td>
                <td>{note}</td>
                <td className="line-actions">
                  <button
                    type="button"
                    className="text-button"
                    onClick={() => remove.mutate({ id: subject })}
                  >
                    取消登记
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Block>
  )
}

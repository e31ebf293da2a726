import type { CityIntake, OfferedFile } from '@shared/replies/city-desk'
import { Button } from 'antd'
import { useWrite } from '../../../api/hooks'
import { Block } from '../../../parts/block'
import { VerdictSign } from './verdict-sign'
import { VERDICT_LOOKS } from './verdict-words'

const TONES = ['refused', 'in', 'known'] as const

interface OfferedListProps {
  run: NonNullable<CityIntake['run']>
  onPutAway(): void
}

/** What became of each file of this run, those that somebody has to look at first, until it is put away. */
export function OfferedList({ run: { offered, left, isUnderWay }, onPutAway }: OfferedListProps) {
  const putAway = useWrite('city.putRunAway')
  const toneOf = ({ verdict }: OfferedFile) => TONES.indexOf(VERDICT_LOOKS[verdict].tone)
  const ordered = offered.toSorted((a, b) => toneOf(a) - toneOf(b))
  const count = (tone: (typeof TONES)[number]) =>
    offered.filter(({ verdict }) => VERDICT_LOOKS[verdict].tone === tone).length
  const isDone = !isUnderWay && left.length === 0
  return (
    <Block
      title={isUnderWay ? '正在收' : '这次收件'}
      note={`收进 ${count('in')} 个，已有 ${count('known')} 个，没有收进 ${count('refused')} 个${left.length > 0 ? `，还没有看 ${left.length} 个` : ''}`}
      action={
        isDone && (
          <Button className="put-away" onClick={() => putAway.mutate({}, { onSuccess: onPutAway })}>
            知道了
          </Button>
        )
      }
    >
      <ul className="intake-list" aria-label="这次的文件">
        {ordered.map((each) => (
          <li key={`${each.file} ${each.reason}`}>
            <VerdictSign of={each.verdict} />
            <span>
              {each.reason}
              {each.cautions.map((caution) => (
                <span key={caution} className="intake-caution">
                  请留意：{caution}。
                </span>
              ))}
            </span>
          </li>
        ))}
        {left.map((file) => (
          <li key={`left ${file}`}>
            <span className="intake-verdict quiet">还没有看</span>
            <span>{file}</span>
          </li>
        ))}
      </ul>
    </Block>
  )
}

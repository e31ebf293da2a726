import type { CityIssues } from '@shared/replies/city-desk'
import { Segmented } from 'antd'
import { useState } from 'react'
import { useRead } from '../../../api/hooks'
import { Reading } from '../../../parts/reading'
import '../../../styles/action.css'
import { IssueList } from './issue-list'
import { SettingsForm } from './settings-form'

type Part = 'common' | 'prominent' | 'settings'

/** What is common, what stands out, and what is to be done about each. */
export function IssuesView({ isReadOnly }: { isReadOnly: boolean }) {
  const [part, setPart] = useState<Part>('common')
  return (
    <Reading of={useRead('city.issues', {})}>
      {(issues) => (
        <>
          <div className="toolbar view-bar">
            <Segmented<Part> aria-label="看什么" options={partsOf(issues)} value={part} onChange={setPart} />
          </div>
          <div className="city-page issues">
            {part === 'common' && <Common issues={issues} isReadOnly={isReadOnly} />}
            {part === 'prominent' && (
              <IssueList
                title="突出的个性问题"
                note="只在个别镇或少数企业特别突出"
                empty="按现在的认定标准，没有哪个镇或哪几家企业特别突出。"
                issues={issues.prominent}
                isReadOnly={isReadOnly}
              />
            )}
            {part === 'settings' && (
              <SettingsForm key={JSON.stringify(issues.settings)} of={issues} isReadOnly={isReadOnly} />
            )}
          </div>
        </>
      )}
    </Reading>
  )
}

const partsOf = ({ common, townshipCommon, prominent }: CityIssues): { value: Part; label: string }[] => [
  { value: 'common', label: `共性问题 ${common.length + townshipCommon.length}` },
  { value: 'prominent', label: `突出的个性问题 ${prominent.length}` },
  { value: 'settings', label: '认定标准' },
]

function Common({ issues, isReadOnly }: { issues: CityIssues; isReadOnly: boolean }) {
  return (
    <>
      <IssueList
        title="企业的共性问题"
        note="多数镇、较多企业都扣分的细则"
        empty="按现在的认定标准，没有共性问题。"
        issues={issues.common}
        isReadOnly={isReadOnly}
      />
      <IssueList
        title="镇级的共性问题"
        note="多数镇自己的表上都扣分的细则"
        empty="按现在的认定标准，镇级没有共性问题。"
        issues={issues.townshipCommon}
        isReadOnly={isReadOnly}
      />
    </>
  )
}

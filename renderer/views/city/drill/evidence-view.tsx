import type { EvidencePage } from '@shared/city-view/evidence-page'
import { markWords, reasonOf, sheetWords } from '@shared/city-view/mark-words'
import { formatDate } from '@shared/format'
import { useRead } from '../../../api/hooks'
import { localDate } from '../../../parts/format-time'
import { Reading } from '../../../parts/reading'
import { CriterionText } from './criterion-text'

interface EvidenceViewProps {
  town: string
  subject: string
  criterion: string
}

/** Everything that the city keeps of one criterion of one subject, and which file holds the rest. */
export function EvidenceView({ town, subject, criterion }: EvidenceViewProps) {
  return (
    <Reading of={useRead('city.evidence', { caseId: town, subject, key: criterion })}>
      {(page) => (
        <div className="city-page">
          <CriterionText of={page.criterion} />
          <Sheets of={page} />
          {page.isChanged && <p>这一条在自评显示之后或签认之后改过，不计入高估的统计。</p>}
          {page.flags.map((flag) => (
            <p key={flag}>{flag}</p>
          ))}
          <section className="note" aria-label="照片和原始记录">
            {photosOf(page) > 0 ? `照片 ${photosOf(page)} 张，` : '照片和改动经过'}
            留在该镇的案卷 {page.source.file}（{formatDate(localDate(page.source.takenAt))}
            收进）里，汇总文件不带照片。要看，请打开那份案卷的“比对”。
          </section>
        </div>
      )}
    </Reading>
  )
}

const photosOf = ({ sheets }: EvidencePage) => sheets.reduce((sum, { photos }) => sum + photos, 0)

function Sheets({ of: { sheets, criterion } }: { of: EvidencePage }) {
  return (
    <table className="plain-table evidence-table" aria-label="各次评分">
      <thead>
        <tr>
          <th scope="col">哪张表</th>
          <th scope="col">得分</th>
          <th scope="col">原因</th>
          <th scope="col" className="number">
            照片
          </th>
        </tr>
      </thead>
      <tbody>
        {sheets.map((sheet) => (
          <tr key={sheetWords(sheet)}>
            <th scope="row">{sheetWords(sheet)}</th>
            <td>{markWords(sheet, criterion.points)}</td>
            <td>{reasonOf(sheet) ?? <span className="quiet">—</span>}</td>
            <td className="number">{sheet.photos || '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

import '../../styles/case-file.css'
import { CaseCheck } from './case-check'
import { MergeEntry } from './merge-entry'
import { Seals } from './seals'
import { SendCase } from './send-case'
import { Snapshots } from './snapshots'

/** What can be done with the file as a whole, the most frequent first. */
export function CaseFile({ conflicts }: { conflicts: number }) {
  return (
    <section className="case-file" aria-label="案卷文件">
      <h2>案卷文件</h2>
      <SendCase />
      <MergeEntry conflicts={conflicts} />
      <Seals />
      <Snapshots />
      <CaseCheck />
    </section>
  )
}

import { basename } from 'node:path'
import type { IntakeEntry, IntakeReport } from '@shared/city/intake'
import type { OfferedFile } from '@shared/replies/city-desk'

/** Case files that were offered to the city in one go: what became of each, and those that were not looked at. */
export class IntakeRun {
  isUnderWay = true
  offered: readonly OfferedFile[] = []
  /** Paths, which stay in the main process. */
  left: readonly string[] = []

  /** Whether every file was looked at. */
  get isDone(): boolean {
    return !this.isUnderWay && this.left.length === 0
  }

  /** Hears of one file, the last first. */
  told(entry: IntakeEntry): void {
    this.offered = [offeredFile(entry), ...this.offered]
  }

  ended({ entries, left }: Pick<IntakeReport, 'entries' | 'left'>): void {
    this.isUnderWay = false
    this.offered = entries.map(offeredFile)
    this.left = left
  }
}

const offeredFile = ({ file, town, verdict, reason, cautions }: IntakeEntry): OfferedFile => ({
  file: basename(file),
  town,
  verdict,
  reason,
  cautions,
})

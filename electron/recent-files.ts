import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { CaseProblem } from '@shared/outcome'
import type { RecentFile } from '@shared/replies/desk'
import type { SettingsFile } from './settings'
import { sha256 } from './store/hash'

/** The files that were open before; the page knows them by a key and never by their path. */
export const recentFiles = ({ recent }: SettingsFile): RecentFile[] =>
  recent.map(({ file, town, county, openedAt }) => ({
    key: sha256(file),
    town,
    county,
    fileName: basename(file),
    openedAt,
    missing: !existsSync(file),
  }))

/** The file of a key; throws CaseProblem `no-recent`. */
export function recentFile({ recent }: SettingsFile, key: string): string {
  const found = recent.find(({ file }) => sha256(file) === key)
  if (!found) throw new CaseProblem('no-recent', '最近列表里已没有这个案卷。请用“打开案卷文件”选择它。')
  return found.file
}

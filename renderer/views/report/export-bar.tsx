import { CITY_KIND, KINDS_BY_SUBJECT, type ReportChoice, type ReportFormat } from '@shared/contract/papers'
import type { ReportFile } from '@shared/replies/papers'
import type { ReadBackView } from '@shared/replies/read-back'
import { KIND_NAMES } from '@shared/report/kind-names'
import { Button, Checkbox, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useWrite } from '../../api/hooks'
import { Problem } from '../../parts/problem'
import { Working } from '../../parts/working'
import { FormChoice } from './form-choice'
import { usePaperDesk } from './paper-desk'

const FORMATS: { value: ReportFormat; label: ReactNode }[] = [
  { value: 'docx', label: <Format name="Word" use="可修改" /> },
  { value: 'pdf', label: <Format name="PDF" use="打印、存档" /> },
  { value: 'xlsx', label: <Format name="Excel" use="数据" /> },
]

function Format({ name, use }: { name: string; use: string }) {
  return (
    <>
      {name}
      <span className="format-use">（{use}）</span>
    </>
  )
}

interface ExportBarProps {
  choice: ReportChoice
  onChoice(choice: ReportChoice): void
  onReadBack(edited: ReadBackView): void
}

/** Which document, in which formats, and what was written. */
export function ExportBar({ choice, onChoice, onReadBack }: ExportBarProps) {
  const { kinds } = usePaperDesk()
  const { kind } = choice
  const [formats, setFormats] = useState<ReportFormat[]>(['docx', 'pdf'])
  const write = useWrite('report.export')
  const print = useWrite('report.print')
  const show = useWrite('report.showFolder')
  const readBack = useWrite('report.readBack')
  const isWorking = write.isPending || print.isPending || readBack.isPending
  const files = write.data?.files ?? []
  return (
    <section className="view-bar export-bar" aria-label="导出">
      <div className="toolbar">
        {kinds.length > 1 && (
          <Select
            className="form-kind"
            aria-label="文书"
            options={kinds.map((value) => ({ value, label: KIND_NAMES[value] }))}
            value={choice.kind}
            onChange={(kind) => onChoice({ ...choice, kind })}
          />
        )}
        <Checkbox.Group aria-label="格式" options={FORMATS} value={formats} onChange={setFormats} />
        <Button
          type="primary"
          disabled={formats.length === 0 || print.isPending}
          loading={write.isPending}
          onClick={() => write.mutate({ ...choice, formats })}
        >
          导出…
        </Button>
        <Button loading={print.isPending} disabled={write.isPending} onClick={() => print.mutate(choice)}>
          打印
        </Button>
        {kind !== CITY_KIND && (
          <Button
            className="read-back-button"
            loading={readBack.isPending}
            disabled={write.isPending || print.isPending}
            onClick={() => readBack.mutate({ kind }, { onSuccess: (edited) => edited && onReadBack(edited) })}
          >
            读回改过的 Word…
          </Button>
        )}
        {formats.length === 0 && <span className="quiet">请至少选一种格式。</span>}
      </div>
      {KINDS_BY_SUBJECT.includes(choice.kind) && <FormChoice choice={choice} onChoice={onChoice} />}
      <Working isPending={isWorking} />
      <Problem error={write.error ?? print.error ?? readBack.error ?? show.error} />
      {print.data && (
        <p className="quiet" role="status" aria-label="打印">
          已用本机的 PDF 程序打开 {print.data.file}，请在那里打印。
        </p>
      )}
      {files.length > 0 && (
        <div className="toolbar" role="status" aria-label="已写出的文件">
          <ul className="written">
            {files.map((file) => (
              <li key={file.path}>
                {nameOf(file)} <span className="of">{sizeOf(file)}</span>
              </li>
            ))}
          </ul>
          <Button onClick={() => show.mutate({})}>打开所在文件夹</Button>
        </div>
      )}
    </section>
  )
}

const nameOf = ({ path }: ReportFile) => path.split(/[\\/]/).at(-1)

function sizeOf({ bytes }: ReportFile): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1)} MB`
}

import type { EnterpriseRow } from '@shared/replies/subject'
import { Button, type InputRef } from 'antd'
import { useMemo, useRef, useState } from 'react'
import { useRead } from '../../api/hooks'
import { type Panel, usePlace } from '../../desk/place'
import { Empty } from '../../parts/empty'
import { Reading } from '../../parts/reading'
import { isTaken, useWindowKeys } from '../../parts/use-window-keys'
import '../../styles/grid.css'
import '../../styles/enterprises.css'
import { EnterpriseDrawer } from './enterprise-drawer'
import { EnterpriseTable } from './enterprise-table'
import { filterRows, NO_FILTER } from './filter'
import { FilterBar } from './filter-bar'
import { ImportDrawer } from './import-drawer'

export function EnterprisesView() {
  return <Reading of={useRead('enterprise.list', {})}>{(rows) => <Enterprises rows={rows} />}</Reading>
}

/** Which enterprise the drawer shows: a new one, one of the list, or none. */
type Edited = EnterpriseRow | 'new' | null

function Enterprises({ rows }: { rows: EnterpriseRow[] }) {
  const { place, panel, move } = usePlace()
  const [filter, setFilter] = useState(NO_FILTER)
  const [edited, setEdited] = useState<Edited>(null)
  const search = useRef<InputRef>(null)
  const shown = useMemo(() => filterRows(rows, filter), [rows, filter])
  const show = (next: Panel) => move({}, next)

  useWindowKeys((event) => {
    if (event.key !== '/' || isTaken(event)) return
    event.preventDefault()
    search.current?.focus({ cursor: 'all' })
  })

  return (
    <>
      <div className="toolbar view-bar">
        <FilterBar
          rows={rows}
          shown={shown.length}
          filter={filter}
          searchRef={search}
          onChange={setFilter}
          onLeave={() => search.current?.blur()}
        />
        <span className="toolbar toolbar-end">
          <Button onClick={() => setEdited('new')}>新增企业</Button>
          <Button onClick={() => show('import')}>导入…</Button>
        </span>
      </div>
      {rows.length === 0 ? (
        <NoEnterprises onImport={() => show('import')} onAdd={() => setEdited('new')} />
      ) : (
        <EnterpriseTable
          rows={shown}
          initial={place.subject}
          onOpen={(subject) => move({ view: 'score', subject, criterion: null })}
          onEdit={(id) => setEdited(rows.find((row) => row.id === id) ?? null)}
        />
      )}
      {edited && <EnterpriseDrawer of={edited} onClose={() => setEdited(null)} />}
      {panel === 'import' && <ImportDrawer onClose={() => show(null)} />}
    </>
  )
}

function NoEnterprises({ onImport, onAdd }: { onImport(): void; onAdd(): void }) {
  return (
    <Empty title="还没有企业。请导入镇里的 Excel 名单，或逐家新增。">
      <div className="toolbar">
        <Button type="primary" onClick={onImport}>
          导入名单…
        </Button>
        <Button onClick={onAdd}>新增企业</Button>
      </div>
    </Empty>
  )
}

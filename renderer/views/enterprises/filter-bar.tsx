import { ENTERPRISE_CLASSES } from '@shared/enterprise-class'
import type { EnterpriseRow } from '@shared/replies/subject'
import { CLASS_NAMES, CLASS_UNKNOWN, VERDICT_NAMES } from '@shared/text.zh'
import { Button, Input, type InputRef, Select } from 'antd'
import { type RefObject, useMemo } from 'react'
import { type Filter, industriesOf, NO_FILTER } from './filter'

const CLASSES = [
  ...ENTERPRISE_CLASSES.map((value) => ({ value, label: CLASS_NAMES[value] })),
  { value: 'unknown' as const, label: CLASS_UNKNOWN },
]

const VERDICTS = [
  ...(['reassist', 'inconsistent', 'consistent'] as const).map((value) => ({
    value,
    label: VERDICT_NAMES[value],
  })),
  { value: 'uncompared' as const, label: '未比对' },
]

interface FilterBarProps {
  rows: readonly EnterpriseRow[]
  shown: number
  filter: Filter
  searchRef: RefObject<InputRef | null>
  onChange(filter: Filter): void
  onLeave(): void
}

export function FilterBar({ rows, shown, filter, searchRef, onChange, onLeave }: FilterBarProps) {
  const industries = useMemo(() => industriesOf(rows).map((value) => ({ value, label: value })), [rows])
  const change = (patch: Partial<Filter>) => onChange({ ...filter, ...patch })
  return (
    <>
      <Input
        ref={searchRef}
        className="filter-text"
        aria-label="查找企业"
        placeholder="查找编号、名称、行业、联系人"
        allowClear
        value={filter.text}
        onChange={(event) => change({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (['ArrowDown', 'Enter', 'Escape'].includes(event.key)) onLeave()
        }}
      />
      <Select
        className="filter-choice"
        aria-label="类别"
        placeholder="全部类别"
        allowClear
        options={CLASSES}
        value={filter.class}
        onChange={(value) => change({ class: value ?? null })}
      />
      <Select
        className="filter-choice filter-industry"
        aria-label="行业"
        placeholder="全部行业"
        allowClear
        showSearch
        options={industries}
        value={filter.industry}
        onChange={(value) => change({ industry: value ?? null })}
      />
      <Select
        className="filter-choice"
        aria-label="结论"
        placeholder="全部结论"
        allowClear
        options={VERDICTS}
        value={filter.verdict}
        onChange={(value) => change({ verdict: value ?? null })}
      />
      <output className="quiet" aria-label="企业数">
        {shown === rows.length ? `共 ${rows.length} 家` : `显示 ${shown} 家，共 ${rows.length} 家`}
      </output>
      {shown < rows.length && <Button onClick={() => onChange(NO_FILTER)}>全部显示</Button>}
    </>
  )
}

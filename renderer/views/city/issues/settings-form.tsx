import { SETTING_GROUPS, SETTING_WORDS } from '@shared/city-view/setting-words'
import { type CitySettings, SETTING_REASONS } from '@shared/consolidation/city-settings'
import type { CityIssues } from '@shared/replies/city-desk'
import { Button, InputNumber } from 'antd'
import { useState } from 'react'
import { useWrite } from '../../../api/hooks'
import { Block } from '../../../parts/block'
import { Problem } from '../../../parts/problem'
import { Consequences } from './consequences'

interface SettingsFormProps {
  of: Pick<CityIssues, 'settings' | 'isDefault'>
  isReadOnly: boolean
}

/** What counts as common and as prominent, each with its reason; what a change would do is shown before it is saved. */
export function SettingsForm({ of: { settings, isDefault }, isReadOnly }: SettingsFormProps) {
  const [typed, setTyped] = useState<CitySettings>(settings)
  const save = useWrite('city.setSettings')
  const isChanged = JSON.stringify(typed) !== JSON.stringify(settings)
  const set = (name: keyof CitySettings) => (value: number | null) =>
    value !== null && setTyped({ ...typed, [name]: Math.round(value * SETTING_WORDS[name].per) })
  return (
    <form
      className="settings-form"
      aria-label="认定标准"
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged) save.mutate({ settings: typed })
      }}
    >
      <p className="quiet">方案没有写明数字，由市级自己定。改动记入汇总文件和报告，原始评分不受影响。</p>
      {SETTING_GROUPS.map(({ title, settings: names }) => (
        <Block key={title} title={title}>
          {names.map((name) => (
            <SettingLine
              key={name}
              name={name}
              value={typed[name] / SETTING_WORDS[name].per}
              isReadOnly={isReadOnly}
              onChange={set(name)}
            />
          ))}
        </Block>
      ))}
      {!isReadOnly && (
        <div className="toolbar settings-save">
          {isChanged && <Consequences of={typed} />}
          <Button type="primary" htmlType="submit" disabled={!isChanged} loading={save.isPending}>
            保存标准
          </Button>
          {isChanged && <Button onClick={() => setTyped(settings)}>不改了</Button>}
          {!isDefault && <Button onClick={() => save.mutate({ settings: null })}>恢复默认标准</Button>}
        </div>
      )}
      <Problem error={save.error} />
    </form>
  )
}

interface SettingLineProps {
  name: keyof CitySettings
  value: number
  isReadOnly: boolean
  onChange(value: number | null): void
}

function SettingLine({ name, value, isReadOnly, onChange }: SettingLineProps) {
  const { name: words, unit, range, per } = SETTING_WORDS[name]
  return (
    <div className="setting-line">
      <label htmlFor={`setting-${name}`}>{words}</label>
      <span className="with-unit">
        <InputNumber
          id={`setting-${name}`}
          min={range[0]}
          max={range[1]}
          precision={per === 1 ? 0 : 2}
          formatter={(shown) => String(Number(shown))}
          controls={false}
          disabled={isReadOnly}
          value={value}
          onChange={onChange}
        />
        {unit}
      </span>
      <span className="quiet">{SETTING_REASONS[name]}</span>
    </div>
  )
}

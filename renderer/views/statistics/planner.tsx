import { InputNumber, Segmented } from 'antd'
import { useState } from 'react'
import { useRead } from '../../api/hooks'
import { Block } from '../../parts/block'
import { Field } from '../../parts/field'
import { Reading } from '../../parts/reading'

const EXPECTED = [0, 1, 2, 3, 4, 5]

/** How many enterprises must be verified so that a bound may be claimed. */
export function Planner({ N }: { N: number }) {
  const [bound, setBound] = useState(Math.ceil(N / 10))
  const [found, setFound] = useState(0)
  const plan = useRead('statistics.plan', { bound, found })
  return (
    <Block title="要核实多少家" note="抽样之前先算，再按这个数抽">
      <div className="ask">
        <div className="ask-row">
          <Field name={`${N} 家中不一致不超过`}>
            <span className="with-unit">
              <InputNumber
                controls={false}
                aria-label="不一致不超过"
                min={0}
                max={N}
                precision={0}
                value={bound}
                onChange={(value) => value !== null && setBound(value)}
              />
              家
            </span>
          </Field>
          <div className="field">
            <span>预计查出不一致</span>
            <Segmented
              aria-label="预计查出不一致"
              options={EXPECTED.map((value) => ({ value, label: `${value} 家` }))}
              value={found}
              onChange={setFound}
            />
          </div>
        </div>
        <output className="plan" aria-label="需核实">
          <Reading of={plan}>
            {({ sentence, detection }) => (
              <>
                <strong>{sentence}</strong>
                {detection && <span className="quiet">{detection}</span>}
              </>
            )}
          </Reading>
        </output>
      </div>
    </Block>
  )
}

import type { CallInput } from '@shared/contract'
import { Button, Form, Input, InputNumber } from 'antd'
import { useWrite } from '../../api/hooks'
import { Problem } from '../../parts/problem'

type Town = CallInput<'case.create'>

const BEGINNING: Partial<Town> = { city: '泉州市', county: '石狮市' }
const required = (message: string) => [{ required: true, whitespace: true, message }]

interface NewCaseProps {
  onCancel(): void
  onCreated(): void
}

/** A new case file: whose it is, and how many enterprises the town has; importing the list comes next. */
export function NewCase({ onCancel, onCreated }: NewCaseProps) {
  const create = useWrite('case.create')
  const submit = (town: Town) =>
    create.mutate({ ...town, enterpriseBase: town.enterpriseBase ?? null }, { onSuccess: onCreated })
  return (
    <section className="new-case" aria-label="新建案卷">
      <h2>新建案卷</h2>
      <p className="quiet">第 1 步，共 2 步：填写镇的情况。第 2 步导入企业名单。</p>
      <Form<Town> layout="vertical" requiredMark={false} initialValues={BEGINNING} onFinish={submit}>
        <Form.Item name="city" label="设区市" rules={required('请填写设区市，例如 泉州市。')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="county" label="县（市、区）" rules={required('请填写县（市、区），例如 石狮市。')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="town" label="镇（街道）" rules={required('请填写镇（街道），例如 宝盖镇。')}>
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item
          name="enterpriseBase"
          label="企业底数（家）"
          extra="全镇所有企业数，附件4的达标率、采集率按它计算；不清楚可以先空着。"
        >
          <InputNumber min={0} max={100_000_000} precision={0} controls={false} />
        </Form.Item>
        <Problem error={create.error} />
        <div className="toolbar">
          <Button type="primary" htmlType="submit" size="large" loading={create.isPending}>
            建立案卷
          </Button>
          <Button size="large" onClick={onCancel}>
            返回
          </Button>
        </div>
      </Form>
    </section>
  )
}

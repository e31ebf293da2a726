import { Button, Form, Input } from 'antd'
import { useWrite } from '../../api/hooks'
import { Problem } from '../../parts/problem'

/** A new city file: what it is called; the towns come in afterwards. */
export function NewCity({ onCancel }: { onCancel(): void }) {
  const create = useWrite('city.create')
  return (
    <section className="new-case" aria-label="新建市级汇总">
      <h2>新建市级汇总</h2>
      <p className="quiet">收各镇交来的案卷，汇总成一份全市的报告。下一步把案卷文件拖进来。</p>
      <Form<{ name: string }>
        layout="vertical"
        requiredMark={false}
        onFinish={(typed) => create.mutate(typed)}
      >
        <Form.Item
          name="name"
          label="汇总哪里"
          rules={[{ required: true, whitespace: true, message: '请填写汇总的市或县，例如 泉州市。' }]}
        >
          <Input maxLength={60} placeholder="例如 泉州市" autoFocus />
        </Form.Item>
        <Problem error={create.error} />
        <div className="toolbar">
          <Button type="primary" htmlType="submit" size="large" loading={create.isPending}>
            建立汇总
          </Button>
          <Button size="large" onClick={onCancel}>
            返回
          </Button>
        </div>
      </Form>
    </section>
  )
}

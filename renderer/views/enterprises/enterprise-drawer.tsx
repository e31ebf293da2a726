import { RISK_COLOURS } from '@shared/case/subject'
import { deriveClass, ENTERPRISE_CLASSES } from '@shared/enterprise-class'
import type { EnterpriseRow } from '@shared/replies/subject'
import { CLASS_NAMES, className, RISK_NAMES } from '@shared/text.zh'
import { Button, Drawer, Form, Input, InputNumber, Select } from 'antd'
import { useWrite } from '../../api/hooks'
import { Problem } from '../../parts/problem'
import { checkCreditCode, type FactsForm, factsOf, formOf } from './facts-form'
import { YesNoFields } from './yes-no-fields'

interface EnterpriseDrawerProps {
  of: EnterpriseRow | 'new'
  onClose(): void
}

const CLASSES = ENTERPRISE_CLASSES.map((value) => ({ value, label: CLASS_NAMES[value] }))
const COLOURS = RISK_COLOURS.map((value) => ({ value, label: RISK_NAMES[value] }))

/** The facts of one enterprise, beside the list. */
export function EnterpriseDrawer({ of, onClose }: EnterpriseDrawerProps) {
  const save = useWrite('enterprise.save')
  const [form] = Form.useForm<FactsForm>()
  const isNew = of === 'new'
  const submit = (typed: FactsForm) =>
    save.mutate({ id: isNew ? null : of.id, facts: factsOf(typed) }, { onSuccess: onClose })
  return (
    <Drawer
      open
      size={440}
      title={isNew ? '新增企业' : `修改企业 ${of.id}`}
      onClose={onClose}
      footer={
        <div className="toolbar">
          <Button type="primary" loading={save.isPending} onClick={form.submit}>
            保存企业
          </Button>
          <Button onClick={onClose}>取消</Button>
        </div>
      }
    >
      <Problem error={save.error} />
      <Form<FactsForm>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={isNew ? undefined : formOf(of)}
        onFinish={submit}
      >
        <Form.Item
          name="name"
          label="企业名称"
          rules={[{ required: true, whitespace: true, message: '请填写企业名称。' }]}
        >
          <Input maxLength={200} autoFocus />
        </Form.Item>
        <Form.Item name="creditCode" label="统一社会信用代码" rules={[{ validator: checkCreditCode }]}>
          <Input maxLength={40} />
        </Form.Item>
        <SizeFields />
        <TextFields />
        <YesNoFields />
        {/* The button that saves is outside the form; without one inside, Enter would do nothing. */}
        <button type="submit" hidden />
      </Form>
    </Drawer>
  )
}

function SizeFields() {
  const employees = Form.useWatch<number | null>('employees')
  const revenue = Form.useWatch<number | null>('revenueWanYuan')
  const override = Form.useWatch<string | null>('overrideClass')
  const derived = deriveClass(employees ?? null, revenue ?? null)
  return (
    <>
      <div className="form-pair">
        <Form.Item name="employees" label="从业人员（人）">
          <InputNumber min={0} precision={0} controls={false} />
        </Form.Item>
        <Form.Item name="revenueWanYuan" label="营业收入（万元）">
          <InputNumber min={0} controls={false} />
        </Form.Item>
      </div>
      <p className="form-note" role="status">
        按人数和收入划为：<strong>{className(derived.class)}</strong>
        {derived.provisional && '（只填了一项，暂定）'}
      </p>
      <Form.Item name="overrideClass" label="另行认定的类别">
        <Select options={CLASSES} allowClear placeholder="不另行认定" />
      </Form.Item>
      {override && (
        <Form.Item
          name="overrideReason"
          label="认定理由"
          rules={[{ required: true, whitespace: true, message: '另行认定类别要写明理由。' }]}
        >
          <Input maxLength={500} />
        </Form.Item>
      )}
    </>
  )
}

function TextFields() {
  return (
    <>
      <div className="form-pair">
        <Form.Item name="industry" label="行业">
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="riskColour" label="四色风险等级">
          <Select options={COLOURS} allowClear placeholder="未定" />
        </Form.Item>
      </div>
      <Form.Item name="address" label="地址">
        <Input maxLength={300} />
      </Form.Item>
      <div className="form-pair">
        <Form.Item name="contact" label="联系人">
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="phone" label="电话">
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <Form.Item name="starRating" label="星级">
        <Input maxLength={30} />
      </Form.Item>
    </>
  )
}

import { resolve } from 'node:path'
import { contract } from '@shared/contract'
import { CaseProblem } from '@shared/outcome'
import { makeCase } from '../handlers/cases'
import { PLAN } from '../resources'
import { type Command, UsageError } from './command'

export const newCommand: Command = {
  usage: 'new FILE --town 镇 --county 县市区 --city 市 [--base 企业底数] [--plan shishi-2024]',
  options: {
    town: { type: 'string' },
    county: { type: 'string' },
    city: { type: 'string' },
    base: { type: 'string' },
    plan: { type: 'string' },
  },
  run(call, tools) {
    const file = resolve(call.word(0, 'FILE'))
    if ((call.text('plan') ?? PLAN) !== PLAN) throw new UsageError(`只有 ${PLAN} 这一个方案`)
    const township = {
      town: call.required('town'),
      county: call.required('county'),
      city: call.required('city'),
      enterpriseBase: call.integer('base', 0) ?? null,
    }
    const checked = contract['case.create'].input.safeParse(township)
    if (!checked.success)
      throw new CaseProblem(
        'bad-township',
        '镇、县（市、区）和市的名称都要写明，各不超过 60 字。没有新建案卷。',
        checked.error.issues,
      )
    const { caseId } = makeCase(file, checked.data, tools.actor, tools)
    return { json: { caseId, file }, text: `已新建案卷 ${file}` }
  },
}

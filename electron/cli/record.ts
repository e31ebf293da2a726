import { resolve } from 'node:path'
import { BENCHMARK_TIERS, FINDING_KINDS, PERSON_ROLES } from '@shared/case/action'
import { saveFinding, savePerson, setBenchmark } from '../handlers/people'
import { type Command, UsageError, withCase } from './command'

export const findingCommand: Command = {
  usage: `finding FILE --subject 编号 --kind ${FINDING_KINDS.join('|')} --text 内容 [--about 细则或部分]`,
  options: {
    subject: { type: 'string' },
    kind: { type: 'string' },
    text: { type: 'string' },
    about: { type: 'string' },
  },
  run(call, tools) {
    const kind = call.oneOf('kind', FINDING_KINDS)
    if (!kind) throw new UsageError('缺少 --kind')
    const finding = {
      id: null,
      subject: call.required('subject'),
      kind,
      about: call.text('about') ?? null,
      text: call.required('text'),
    }
    return withCase(resolve(call.word(0, 'FILE')), 'write', tools, (session) => ({
      json: saveFinding(session, tools.actor, finding),
      text: '已记下帮扶发现。',
    }))
  },
}

export const personCommand: Command = {
  usage: `person FILE --name 姓名 --role ${PERSON_ROLES.join('|')} [--unit 单位] [--phone 电话]`,
  options: {
    name: { type: 'string' },
    role: { type: 'string' },
    unit: { type: 'string' },
    phone: { type: 'string' },
  },
  run(call, tools) {
    const role = call.oneOf('role', PERSON_ROLES)
    if (!role) throw new UsageError('缺少 --role')
    const person = {
      id: null,
      name: call.required('name'),
      role,
      unit: call.text('unit') ?? '',
      phone: call.text('phone') ?? null,
    }
    return withCase(resolve(call.word(0, 'FILE')), 'write', tools, (session) => ({
      json: savePerson(session, tools.actor, person),
      text: `已登记 ${person.name}。`,
    }))
  },
}

export const benchmarkCommand: Command = {
  usage: `benchmark FILE --subject 编号 [--tier ${BENCHMARK_TIERS.join('|')}] [--existing] [--note 说明]`,
  options: {
    subject: { type: 'string' },
    tier: { type: 'string' },
    existing: { type: 'boolean' },
    note: { type: 'string' },
  },
  run(call, tools) {
    const benchmark = {
      subject: call.required('subject'),
      tier: call.oneOf('tier', BENCHMARK_TIERS) ?? ('benchmark' as const),
      isNew: !call.has('existing'),
      note: call.text('note') ?? '',
    }
    return withCase(resolve(call.word(0, 'FILE')), 'write', tools, (session) => ({
      json: setBenchmark(session, tools.actor, benchmark),
      text: `已登记 ${benchmark.subject}。`,
    }))
  },
}

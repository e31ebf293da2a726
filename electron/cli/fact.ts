import { resolve } from 'node:path'
import { setFacts } from '../handlers/facts'
import { type Command, UsageError, withCase } from './command'

export const factCommand: Command = {
  usage: 'fact FILE --subject 编号 --set 名称=值 [--set 名称=值…]（空值清除，是/否为真假）',
  options: { subject: { type: 'string' }, set: { type: 'string', multiple: true } },
  run(call, tools) {
    const pairs = call.values.set
    if (!Array.isArray(pairs)) throw new UsageError('缺少 --set')
    const facts = Object.fromEntries([...pairs, ...call.words.slice(1)].map(readPair))
    return withCase(resolve(call.word(0, 'FILE')), 'write', tools, (session) => {
      const { event } = setFacts(session, tools.actor, { subject: call.required('subject'), facts })
      return { json: { event }, text: '已保存。' }
    })
  },
}

const WORDS: Readonly<Record<string, unknown>> = {
  '': null,
  null: null,
  true: true,
  false: false,
  是: true,
  否: false,
}

/** 名称=值, as a fact: a number where it is one, 是/否 as true and false; codes and phones stay text. */
function readPair(pair: string): [string, unknown] {
  const at = pair.indexOf('=')
  if (at < 1) throw new UsageError(`--set ${pair} 须写成 名称=值`)
  const name = pair.slice(0, at)
  const text = pair.slice(at + 1).trim()
  if (Object.hasOwn(WORDS, text)) return [name, WORDS[text]]
  const isNumber = NUMBERS.has(name) && /^\d+(\.\d+)?$/.test(text)
  return [name, isNumber ? Number(text) : text]
}

const NUMBERS: ReadonlySet<string> = new Set([
  'employees',
  'revenueWanYuan',
  'enterpriseBase',
  'certifiedCount',
  'onPlatformCount',
  'ninePlacesBase',
  'ninePlacesOnPlatform',
])

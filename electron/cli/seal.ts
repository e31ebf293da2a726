import { resolve } from 'node:path'
import { PHASES } from '@shared/case/phase'
import { PHASE_NAMES } from '@shared/text.zh'
import { makeSeal, reopenSeal } from '../handlers/seals'
import { type Command, type Invocation, UsageError, withCase } from './command'

const phaseOf = (call: Invocation) => {
  const phase = call.oneOf('phase', PHASES)
  if (!phase) throw new UsageError('缺少 --phase')
  return phase
}

/** The people named by an option, once or several times, and by the words behind the file: --signer 甲 乙 --signer 丙. */
function peopleOf(call: Invocation, option: string): string[] {
  const named = [...call.list(option), ...call.words.slice(1)].flatMap((word) => word.split(/[、,，]/))
  const people = named.map((name) => name.trim()).filter((name) => name !== '')
  if (people.length === 0) throw new UsageError(`缺少 --${option}`)
  return people
}

export const sealCommand: Command = {
  usage: `seal FILE --phase ${PHASES.join('|')} --signer 姓名…`,
  options: { phase: { type: 'string' }, signer: { type: 'string', multiple: true } },
  run(call, tools) {
    const asked = { phase: phaseOf(call), signers: peopleOf(call, 'signer') }
    return withCase(resolve(call.word(0, 'FILE')), 'write', tools, (session) => {
      const { seal, root, warning } = makeSeal(session, tools.actor, asked)
      if (warning) tools.say(warning)
      return {
        json: { seal: seal.code.replaceAll(' ', '').toLowerCase(), root },
        text: `${PHASE_NAMES[seal.phase]}已封存，封存码 ${seal.code}。`,
      }
    })
  },
}

export const unsealCommand: Command = {
  usage: `unseal FILE --phase ${PHASES.join('|')} --name 姓名… --reason 原因`,
  options: {
    phase: { type: 'string' },
    name: { type: 'string', multiple: true },
    reason: { type: 'string' },
  },
  run(call, tools) {
    const asked = { phase: phaseOf(call), names: peopleOf(call, 'name'), reason: call.required('reason') }
    return withCase(resolve(call.word(0, 'FILE')), 'write', tools, (session) => ({
      json: reopenSeal(session, tools.actor, asked),
      text: `${PHASE_NAMES[asked.phase]}已解封。`,
    }))
  },
}

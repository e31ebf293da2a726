import type { z } from 'zod'
import type { makeRandom } from './prng'

type Random = ReturnType<typeof makeRandom>

/** Texts that name something in the case, and texts that mean harm or mischief. */
const TEXTS = [
  ...[
    'E001',
    'E002',
    'T',
    '1.1',
    '13.2',
    '14.2',
    'E001-2',
    '沈远山',
    'whole',
    '2024-12-20',
    '2024-11-30T09:41:05',
  ],
  ...[
    '2024-12-01T00:00:00Z',
    'a'.repeat(64),
    '0123456789abcdef',
    '',
    ' ',
    '\u3000',
    '\u202e',
    '\u0000',
    '\ud800',
    '😀',
  ],
  ...[
    '../../../../etc/passwd',
    '..\\..\\Windows\\win.ini',
    '\\\\server\\share',
    '/dev/zero',
    'file:///etc/passwd',
  ],
  ...['__proto__', 'constructor', 'toString', "'; DROP TABLE event; --", '%s%n', '=1+1', 'x'.repeat(5_000)],
  ...['<img src=x onerror=alert(1)>', '-0', '1e999', '9'.repeat(40)],
]

const JUNK: readonly unknown[] = [
  ...[null, undefined, true, 0, -1, 1.5, -0, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 10n],
  ...['', 'x', [], [[]], {}, { __proto__: null }, new Date(0), new Map([[1, 2]]), new Uint8Array(3)],
  JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
  Array.from({ length: 1_000 }, (_, at) => at),
]

export const junk = (random: Random): unknown => (random.chance(0.4) ? random.pick(TEXTS) : random.pick(JUNK))

/** A value that a schema asks for, or nearly: each part is something else with the given chance. */
export function sampleOf(schema: z.core.$ZodType, random: Random, strangeness: number): unknown {
  if (random.chance(strangeness)) return junk(random)
  const again = (part: z.core.$ZodType) => sampleOf(part, random, strangeness)
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object': {
      const fields = Object.entries(def.shape).flatMap(([name, part]) =>
        random.chance(strangeness / 2) ? [] : [[name, again(part)] as const],
      )
      return Object.fromEntries(random.chance(strangeness) ? [...fields, ['more', junk(random)]] : fields)
    }
    case 'array':
      return Array.from({ length: random.below(4) }, () => again(def.element))
    case 'record':
      return { [random.pick(TEXTS)]: again(def.valueType) }
    case 'string':
      return random.pick(TEXTS)
    case 'number':
      return random.pick([0, 1, 2, 3, 50, 100, 1_000, -1])
    case 'boolean':
      return random.chance(0.5)
    case 'enum':
      return random.pick(Object.values(def.entries))
    case 'literal':
      return random.pick(def.values)
    case 'union':
      return again(random.pick(def.options))
    case 'nullable':
    case 'optional':
      return random.chance(0.3) ? null : again(def.innerType)
    case 'default':
    case 'catch':
      return again(def.innerType)
    case 'pipe':
      return again(def.in)
    default:
      return junk(random)
  }
}

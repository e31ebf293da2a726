import { type ForemostLosers, keepForemost } from '@shared/consolidation/foremost-losers'
import { LOSERS_KEPT } from '@shared/consolidation/tally-criteria'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const lostIn = (caseId: string, deductions: readonly number[]) => ({
  town: { caseId, county: '临江县', town: `${caseId}镇` },
  losers: deductions
    .toSorted((a, b) => b - a)
    .map((deduction) => ({
      subject: 'E001',
      name: '甲厂',
      deduction,
      reason: null,
      phase: 'verification' as const,
    })),
})

const towns = fc
  .array(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: LOSERS_KEPT }), { maxLength: 12 })
  .map((all) => all.map((deductions, index) => lostIn(String(index).padStart(2, '0'), deductions)))

test('whatever order the towns come in, those are kept that lost most, the earlier town where two lost the same', () => {
  fc.assert(
    fc.property(
      towns.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        const kept = new Map<string, ForemostLosers>()
        for (const { town, losers } of shuffled) keepForemost(kept, { key: 'k', losers }, town)
        const most = all
          .filter(({ losers }) => losers.length > 0)
          .sort((a, b) => b.losers[0]!.deduction - a.losers[0]!.deduction)
        expect(kept.get('k') ?? []).toEqual(most.slice(0, LOSERS_KEPT))
      },
    ),
  )
})

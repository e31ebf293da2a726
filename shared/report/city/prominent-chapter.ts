import type { CityResult, FewIssue, TownIssue } from '../../consolidation/city-result'
import { formatDecimals, formatShare } from '../../format'
import { heading, strong, type TracedBlock, type Words } from '../../report'
import type { Rubric } from '../../rubric'
import { words } from '../figures'
import { named, numbered } from '../named-paragraph'
import type { CityPapers } from './city-papers'
import { exampleWords } from './common-chapter'
import {
  chanceText,
  cityFigure,
  cityQuote,
  criterionAt,
  criterionName,
  criterionText,
  share,
} from './figures'

/** 四、突出的个性问题: of one town, and of a few enterprises, each with the numbers that make it prominent. */
export function prominentChapter({ city, rubrics }: CityPapers): TracedBlock[] {
  const towns = city.prominent.filter((issue) => issue.kind === 'town')
  const few = city.prominent.filter((issue) => issue.kind === 'few')
  return [
    heading(1, '四、突出的个性问题'),
    named('prominent/rule', ruleWords(city)),
    heading(2, '（一）个别镇（街道）突出的问题'),
    ...(towns.length > 0
      ? towns.map((issue, index) => townBlock(issue, index, rubrics.enterprise))
      : [named('prominent/towns', '没有达到上述标准的个别镇（街道）突出问题。')]),
    heading(2, '（二）个别企业突出的问题'),
    ...(few.length > 0
      ? few.map((issue, index) => fewBlock(issue, index, rubrics.enterprise))
      : [named('prominent/few', '没有达到上述标准的个别企业突出问题。')]),
  ]
}

function ruleWords({ settings, tests, towns }: CityResult): Words {
  const gap = cityFigure(formatDecimals(settings.gap / 100, 1), { what: 'setting', of: 'gap' })
  const setting = (of: 'alpha' | 'fewShare' | 'heavyShare') =>
    cityFigure(formatShare(settings[of], 10_000), { what: 'setting', of })
  const number = (of: 'few' | 'smallest') => cityFigure(String(settings[of]), { what: 'setting', of })
  const z =
    towns.length >= settings.townsForZ
      ? words`、稳健z值不低于${cityFigure(formatDecimals(settings.z / 100, 2), { what: 'setting', of: 'z' })}`
      : ''
  return words`个别镇（街道）突出，是指某镇扣分企业占比高出其余各镇${gap}个百分点以上，且与其余各镇相比的Fisher精确检验p值按Holm法校正后低于${setting('alpha')}${z}（共检验${cityFigure(String(tests), { what: 'tests' })}次）；个别企业突出，是指全市扣分企业不超过${number('few')}家、占参评企业不超过${setting('fewShare')}的细则上，扣去不少于${setting('heavyShare')}分值的企业。参评不足${number('smallest')}家的不作排名。`
}

function townBlock(issue: TownIssue, index: number, rubric: Rubric): TracedBlock {
  const { criterion, caseId, here, elsewhere, p, corrected, z, examples } = issue
  const of = criterionAt(criterion)
  const at = { town: caseId }
  const loss = (value: number, field: 'judged' | 'deducted', isElsewhere?: true) =>
    cityFigure(String(value), { what: 'loss', of, field, at, isElsewhere })
  const test = (value: number, field: 'p' | 'corrected') =>
    cityFigure(chanceText(value), { what: 'test', of, town: caseId, field })
  const robust =
    z === null
      ? ''
      : words`，稳健z值为${cityFigure(formatDecimals(z, 2), { what: 'test', of, town: caseId, field: 'z' })}`
  return numbered(
    `prominent/town/${caseId}/${criterion.key}`,
    index,
    strong(
      words`${cityQuote(issue.town, { from: 'town', town: caseId })}${criterionName(criterion, rubric)}问题突出。`,
    ),
    words`该条考评“${criterionText(criterion)}”，该镇参评${loss(here.whole, 'judged')}家中${loss(here.part, 'deducted')}家扣分，占${share(here, { what: 'share', of, at })}；其余各镇参评${loss(elsewhere.whole, 'judged', true)}家中${loss(elsewhere.part, 'deducted', true)}家扣分，占${share(elsewhere, { what: 'share', of, at, isElsewhere: true })}（精确检验p值${test(p, 'p')}，校正后${test(corrected, 'corrected')}${robust}）。${exampleWords(examples, criterion)}`,
  )
}

function fewBlock(
  { criterion, share: part, enterprises }: FewIssue,
  index: number,
  rubric: Rubric,
): TracedBlock {
  const of = criterionAt(criterion)
  const loss = (value: number, field: 'judged' | 'deducted') =>
    cityFigure(String(value), { what: 'loss', of, field })
  return numbered(
    `prominent/few/${criterion.key}`,
    index,
    strong(words`${criterionName(criterion, rubric)}个别企业问题突出。`),
    words`该条考评“${criterionText(criterion)}”，全市参评${loss(part.whole, 'judged')}家中仅${loss(part.part, 'deducted')}家扣分（占${share(part, { what: 'share', of })}）。${exampleWords(enterprises, criterion)}`,
  )
}

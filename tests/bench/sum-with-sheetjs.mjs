// Adds up the scores of workbooks with SheetJS: sum-with-sheetjs.mjs BOOK…
import { readFileSync } from 'node:fs'
import { read, utils } from 'xlsx'

for (const book of process.argv.slice(2)) {
  const { SheetNames, Sheets } = read(readFileSync(book))
  const sums = { criteria: {}, sheets: {}, phases: {} }
  const add = (by, key, deduction) => {
    by[key] = (by[key] ?? 0) + deduction
  }
  for (const row of utils.sheet_to_json(Sheets[SheetNames[0]], { header: 1 }).slice(1)) {
    const [form, subject, , phase, criterion, , deduction] = row
    add(sums.criteria, `${form} ${criterion}`, deduction)
    add(sums.sheets, `${subject} ${phase}`, deduction)
    add(sums.phases, phase, deduction)
  }
  for (const by of Object.values(sums)) for (const key of Object.keys(by)) by[key] = Math.round(by[key] * 100)
  console.log(JSON.stringify(sums))
}

// Stands in for Electron's default app, which the npm package lacks: opens the app folder named on the command line.
const { app } = require('electron')
const { readFileSync } = require('node:fs')
const { join, resolve } = require('node:path')

process.defaultApp = true
const given = process.argv.slice(1)

/** Preloads what `-r module` names, as Playwright asks, and returns the first plain argument. */
function readArguments() {
  for (let i = 0; i < given.length; i++) {
    if (given[i] === '-r' || given[i] === '--require') require(resolve(given[++i]))
    else if (!given[i].startsWith('-')) return resolve(given[i])
  }
  return null
}

const folder = readArguments()
if (folder === null) {
  console.error('usage: electron <app folder>')
  app.exit(2)
} else {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  app.setAppPath(folder)
  app.setName(manifest.productName || manifest.name)
  app.setVersion(manifest.version)
  require(join(folder, manifest.main))
}

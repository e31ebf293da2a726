// Only for packing over the fallback Electron: what an official release would not have.
const { copyFileSync, existsSync, rmSync } = require('node:fs')
const { join } = require('node:path')

exports.default = async ({ appOutDir }) => {
  rmSync(join(appOutDir, 'resources', 'default_app.asar'), { force: true })
  const prebuilt = 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node'
  const binding = join(appOutDir, prebuilt)
  if (!existsSync(binding)) throw new Error(`better-sqlite3 was not unpacked: ${binding}`)
  copyFileSync(process.env.DUHE_BINDING, binding)
}

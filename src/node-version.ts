const [major = 0] = process.versions.node.split('.').map(Number)

if (major < 26) {
  process.stderr.write(
    `Dateline runs on Node 26, and this is ${process.version}. Start it with "npm start" after "npm ci", or with "npx dateline" where it is installed: both bring Node 26 along.\n`,
  )
  process.exit(2)
}

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

const systemBrowsers = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

// The page is on this machine; a browser that looks up its maker's hosts only slows the tests down.
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

// The package's own arguments switch web security off, and run all in one process, which ends with the first context that is closed.
const bare = ['--headless=shell', '--no-zygote']

/** A real browser: the system's Chrome or Chromium when there is one, else the one that @sparticuz/chromium carries. */
export async function openBrowser(): Promise<{ readonly browser: Browser; readonly close: () => Promise<void> }> {
  const installed = systemBrowsers.find((path) => existsSync(path))
  if (installed !== undefined) {
    const browser = await chromium.launch({ executablePath: installed, args: quiet })
    return { browser, close: () => browser.close() }
  }
  const folder = mkdtempSync(join(tmpdir(), 'dateline-browser-'))
  const { executablePath, env } = await unpack(folder)
  const browser = await chromium.launch({ executablePath, env, args: [...quiet, ...bare] })
  return {
    browser,
    close: async () => {
      await browser.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

// Its folder is the temporary one of the environment, read when it is loaded; and without a name of a Lambda runtime it leaves out the NSS
// libraries that a bare machine lacks. What it sets for its browser is handed to the browser alone.
async function unpack(
  folder: string,
): Promise<{ readonly executablePath: string; readonly env: Readonly<Record<string, string>> }> {
  const before = { ...process.env }
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' })
  try {
    const { default: carried } = await import('@sparticuz/chromium')
    const executablePath = await carried.executablePath()
    // Its own settings look for its fonts in one fixed folder, and a browser without any font ends at the first input field.
    const fonts = join(folder, 'fonts.conf')
    writeFileSync(
      fonts,
      `<fontconfig><dir>${join(folder, 'fonts')}</dir><dir>/usr/share/fonts</dir><cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
    )
    return { executablePath, env: { ...(process.env as Record<string, string>), FONTCONFIG_FILE: fonts } }
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
}

import type { Args } from './web-api.ts'
import type { Workspace } from './workspace.ts'

/** The app's credentials, as Slack knows them. */
export const credentials = {
  clientId: '1234567890.987654321',
  clientSecret: '00112233445566778899aabbccddeeff',
} as const

/** Codes that Slack gave to browsers whose person let the app in: each works once. */
export class Grants {
  readonly #codes = new Map<string, { readonly workspace: Workspace; readonly user: string }>()

  /** Somebody lets the app into their workspace; Slack sends their browser back with this code. */
  grant(workspace: Workspace, user: string): string {
    const code = `code-${workspace.teamId}-${this.#codes.size}`
    this.#codes.set(code, { workspace, user })
    return code
  }

  /** `oauth.v2.access`: the workspace's token for a code, to who knows the app's secret. */
  exchange(args: Args): { readonly ok: boolean; readonly [field: string]: unknown } {
    const { client_id, client_secret, code } = args
    if (client_id !== credentials.clientId || client_secret !== credentials.clientSecret)
      return { ok: false, error: 'bad_client_secret' }
    const granted = this.#codes.get(String(code))
    if (granted === undefined) return { ok: false, error: 'invalid_code' }
    this.#codes.delete(String(code))
    const { workspace, user } = granted
    return {
      ok: true,
      app_id: 'A1',
      authed_user: { id: user },
      scope: [...workspace.scopes].join(','),
      token_type: 'bot',
      access_token: workspace.botToken,
      bot_user_id: workspace.botUserId,
      team: { id: workspace.teamId, name: `Team ${workspace.teamId}` },
      enterprise: null,
      is_enterprise_install: false,
    }
  }
}

import type { Secret } from '../secret.ts'

/** What is kept of a workspace that installed the app. */
export type Installed = {
  readonly botToken: Secret
  readonly botId: string
  readonly botUserId: string
  readonly name: string
}

/** The workspaces that installed the app, by Slack's id of each. Kept by the app, with tokens sealed. */
export interface Installations {
  find(team: string): Promise<Installed | undefined>
  /** Keeps a workspace's token, in the place of an earlier one. `by` is Slack's id of who installed it. */
  keep(team: string, installed: Installed, by: string): Promise<void>
  forget(team: string): Promise<void>
}

/** The app's own credentials, by which workspaces install it; `port` is where its page for that listens. */
export type SlackOAuth = {
  readonly clientId: string
  readonly clientSecret: Secret
  readonly stateSecret: Secret
  readonly port: number
  readonly installations: Installations
}

/** One workspace by its token, or every one that installed the app. */
export type SlackAccess = { readonly botToken: Secret } | { readonly botToken: null; readonly oauth: SlackOAuth }

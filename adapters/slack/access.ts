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
  /** Since when a workspace's token is kept, in milliseconds since 1970; undefined without one. */
  keptSince(team: string): Promise<number | undefined>
  /** Forgets a workspace's token that was kept by `atMs`, in milliseconds since 1970; a later one stays. */
  forget(team: string, atMs: number): Promise<void>
}

/**
 * The app's own credentials, by which workspaces install it; `port` is where its page for that listens. `teams` are the only
 * workspaces that may, by Slack's ids; null where any may.
 */
export type SlackOAuth = {
  readonly teams: readonly string[] | null
  readonly clientId: string
  readonly clientSecret: Secret
  readonly stateSecret: Secret
  readonly port: number
  readonly installations: Installations
}

/** One workspace by its token, or every one that installed the app. */
export type SlackAccess = { readonly botToken: Secret } | { readonly botToken: null; readonly oauth: SlackOAuth }

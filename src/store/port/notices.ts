import type { Instant } from '../../instant.ts'

/** What was told once, and is not to be told again. */
export interface NoticeStore {
  /** Writes down that something was told; true for exactly one caller of a key. */
  noticeOnce(key: string, now: Instant): Promise<boolean>
  /** Drops what was written down before or after an instant, of the keys that begin so; true when there was any. */
  forgetNotices(beginning: string, when: 'before' | 'after', instant: Instant): Promise<boolean>
}

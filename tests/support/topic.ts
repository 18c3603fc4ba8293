import type { Topic } from '../../digests/topic/topic.ts'
import { readTopicFile, type TopicFile } from '../../src/topic/topic-file.ts'

/** The topic that ships, with its sample article. */
export const scoFile: TopicFile = readTopicFile('topics', 'sco')
export const sco: Topic = scoFile.topic

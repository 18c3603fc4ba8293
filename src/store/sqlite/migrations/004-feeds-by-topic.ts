/** Two topics may have the same feed: each polls it for itself, and has its own items. */
export const feedsByTopic = `
create table feeds_by_topic (
  url text not null,
  topic text not null,
  publisher text not null,
  country text,
  kind text,
  language text,
  interval_minutes integer not null,
  added_by text,
  state text not null,
  primary key (url, topic)
) strict;
insert into feeds_by_topic (url, topic, publisher, country, kind, language, interval_minutes, added_by, state)
  select url, topic, publisher, country, kind, language, interval_minutes, added_by, state from feeds;

create table items_by_topic (
  feed text not null,
  topic text not null,
  guid text not null,
  article text,
  hash text not null,
  primary key (feed, topic, guid)
) strict;
insert into items_by_topic (feed, topic, guid, article, hash)
  select items.feed, feeds.topic, items.guid, items.article, items.hash from items join feeds on feeds.url = items.feed;

drop table items;
drop table feeds;
alter table feeds_by_topic rename to feeds;
alter table items_by_topic rename to items;
`

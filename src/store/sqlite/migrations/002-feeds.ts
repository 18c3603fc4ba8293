/** Which articles an edition told; feeds with what their publishers said of polling, hosts that asked for patience, the items of feeds, and why an article was kept or dropped. */
export const feeds = `
create table feeds (
  url text primary key,
  topic text not null,
  publisher text not null,
  country text,
  kind text,
  language text,
  interval_minutes integer not null,
  added_by text,
  state text not null
) strict;

create table hosts (
  host text primary key,
  not_before text not null
) strict;

create table items (
  feed text not null,
  guid text not null,
  article text,
  hash text not null,
  primary key (feed, guid)
) strict;

create table fates (
  url text not null,
  topic text not null,
  article text,
  at text not null,
  feed text,
  kept integer not null,
  score real not null,
  why text not null,
  primary key (url, topic)
) strict;
create index fates_by_article on fates (article);

create table told (
  edition text not null references editions (id),
  story text not null,
  article text not null,
  primary key (edition, article)
) strict;
create index told_by_article on told (article);

alter table articles add column text_from text not null default 'file';
`

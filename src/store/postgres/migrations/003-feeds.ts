// Order and sameness are those of bytes, as in SQLite, whatever language the server sorts by.
const text = 'text collate "C"'

/**
 * Feeds with their items, hosts, and what became of addresses. An index entry has some 2,700 bytes of room, and addresses and guids are as long as
 * strangers make them: what is unique of them is their MD5, and they are found by indexes of hashes.
 */
export const feeds = `
create table feeds (
  url ${text} not null,
  topic ${text} not null,
  publisher ${text} not null,
  country ${text},
  kind ${text},
  language ${text},
  interval_minutes integer not null,
  added_by ${text},
  state ${text} not null,
  listed integer not null
);
create unique index feeds_by_key on feeds (md5(url), topic);
create index feeds_by_url on feeds using hash (url);

create table items (
  feed ${text} not null,
  topic ${text} not null,
  guid ${text} not null,
  article ${text},
  hash ${text} not null
);
create unique index items_by_key on items (md5(feed), topic, md5(guid));
create index items_by_feed on items using hash (feed);
create index items_by_guid on items using hash (guid);

create table fates (
  url ${text} not null,
  topic ${text} not null,
  article ${text},
  at ${text} not null,
  feed ${text},
  kept integer not null,
  score double precision not null,
  why ${text} not null
);
create unique index fates_by_key on fates (md5(url), topic);
create index fates_by_url on fates using hash (url);
create index fates_by_article on fates (article);

create table hosts (
  host ${text} primary key,
  not_before ${text} not null
);

create table robots (
  origin ${text} primary key,
  text ${text},
  until ${text} not null
);
`

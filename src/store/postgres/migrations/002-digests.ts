// Order and sameness are those of bytes, as in SQLite, whatever language the server sorts by.
const text = 'text collate "C"'

/** Subscriptions, editions, the ledger of deliveries, and what was told. A key of a notice holds an address: see the feeds. */
export const digests = `
create table subscriptions (
  id ${text} primary key,
  channel ${text} not null,
  topic ${text} not null,
  times ${text} not null,
  zone ${text} not null,
  locale ${text} not null,
  created_by ${text},
  created_at ${text} not null,
  paused ${text},
  removed integer not null,
  renewed_at ${text} not null,
  days ${text} not null,
  size ${text} not null,
  include ${text} not null,
  exclude ${text} not null,
  quiet ${text} not null,
  corrections ${text} not null,
  roundup integer,
  look_at ${text},
  unique (channel, topic)
);
create index subscriptions_by_look on subscriptions (look_at) where removed = 0;

create table editions (
  id ${text} primary key,
  subscription ${text} not null references subscriptions (id),
  local_date ${text} not null,
  slot integer not null,
  due_at ${text} not null,
  after ${text} not null,
  up_to ${text} not null,
  message ${text},
  unique (subscription, local_date, slot)
);

create table deliveries (
  id ${text} primary key,
  edition ${text} not null references editions (id),
  part integer not null,
  channel ${text} not null,
  payload ${text} not null,
  state ${text} not null check (state in ('planned', 'sending', 'sent', 'unknown', 'refused', 'expired')),
  message_id ${text},
  attempts integer not null,
  error ${text},
  planned_at ${text} not null,
  not_before ${text} not null,
  claimed_at ${text},
  sent_at ${text},
  unique (edition, part)
);
create index deliveries_by_state on deliveries (state);

create table told (
  edition ${text} not null references editions (id),
  story ${text} not null,
  article ${text} not null,
  revision integer not null,
  part integer not null,
  shown ${text} not null,
  primary key (edition, article)
);
create index told_by_article on told (article);

create table notices (
  key ${text} not null,
  at ${text} not null
);
create unique index notices_by_key on notices (md5(key));
create index notices_by_words on notices using hash (key);
`

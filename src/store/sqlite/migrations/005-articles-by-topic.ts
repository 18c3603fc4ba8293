/** An article's id names its topic too, so that two topics may have it: `article_id` gives the new id. Stories keep the names that they have. */
export const articlesByTopic = `
pragma defer_foreign_keys = on;
update told set article = (select article_id(topic, id) from articles where id = told.article)
  where article in (select id from articles);
update fates set article = article_id(topic, article) where article is not null;
update items set article = article_id(topic, article) where article is not null;
update article_words set article = (select article_id(topic, id) from articles where id = article_words.article);
update revisions set article = (select article_id(topic, id) from articles where id = revisions.article);
update quotes set article = article_id(topic, article), id = article_id(topic, article) || substr(id, length(article) + 1);
update articles set id = article_id(topic, id);
`

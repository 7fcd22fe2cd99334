/**
 * Libraries that check more, or tell more, while somebody develops with them ask this variable; the hub runs as in production
 * unless it says otherwise. Imported before them: graphql-js looks once, and then compares types by name besides, for every field.
 */
process.env.NODE_ENV ??= 'production';

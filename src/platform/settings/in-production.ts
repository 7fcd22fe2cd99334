/**
 * The hub runs as in production unless the environment says otherwise: some libraries check more elsewhere. Imported before
 * them, since graphql-js looks once; with another value it compares types by name too, at every field.
 */
process.env.NODE_ENV ??= 'production';

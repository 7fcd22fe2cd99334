/**
 * The hub runs as in production unless the environment says otherwise, since some libraries do extra checks elsewhere.
 * Imported before them, since graphql-js looks once; with another value it compares types by name too, at every field.
 */
process.env.NODE_ENV ??= 'production';

"""The indices in Elasticsearch: their names, how they are rebuilt, kept up to date and checked."""

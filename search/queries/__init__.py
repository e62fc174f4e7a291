"""From a request to the bodies that Elasticsearch understands. Pure: no client, no clock."""

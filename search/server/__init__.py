"""Getting and running a real Elasticsearch on this machine, without a container.

Plain Python: needs neither Django nor its settings, and nothing outside the standard library.
Start reading at `launcher` (what a command does), then `node` (one running server) and
`install` (where the server comes from).
"""

"""Everything readers find: the index in Elasticsearch, the reader of queries, results.

May use guides, soums and portal; nobody imports this room, it listens to their signals.
"""

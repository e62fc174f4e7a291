"""Reads a query before any server is asked: places, concepts, topics, modifiers and what is left.

Plain Python on plain records; needs neither Django, nor a database, nor Elasticsearch.
"""

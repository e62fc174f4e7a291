"""How well and how fast search answers, beside plain ways of searching, measured in one run.

`python -m tests.bench` starts a search server and a portal of its own over a copy of the seeded
database, asks both on the loopback address only, and removes them again. Every loop has an end in
count and in time. It prints a table and writes `bench/results.json`.
"""

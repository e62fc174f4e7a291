"""Tools that turn guides into dates, papers and sums; pure in the middle, views at the edge.

Everything is answered by the server from the address alone, so that it works without script, can be
shared and is remembered nowhere but on the reader's device.
"""

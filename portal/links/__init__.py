"""Outgoing links of published content: gathered from the rooms, asked politely, judged with care.

`gathering` collects what the rooms name, `addresses` and `network` say what may be asked at all,
`asking` speaks HTTP, `verdict` judges, `run` does it for as many as the time allows. Nothing here
knows a room: `NUTAG_LINK_GATHERERS` names their gatherers.
"""

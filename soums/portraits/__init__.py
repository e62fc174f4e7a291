"""Portraits, advantages and drawbacks of the 330 soums, made from figures and sentence templates.

Pure: reads the CSV files and the template of `soums/data`, needs no Django and no database.
"""

from soums.portraits.facts import Facts, read_facts
from soums.portraits.make import Portrait, Remark, make_all

__all__ = ["Facts", "Portrait", "Remark", "make_all", "read_facts"]

"""The desk of the figures: a grid to type into, proposals and their approval, history, sheets.

Stands on `soums.figures` (the door) and `soums.desk.scope` (who writes about which place).
"""

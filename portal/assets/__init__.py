"""What is made from npm packages at set-up: three font files and one map file.

`manage.py build_assets` writes them below `var/assets`; the web code only reads `country.py` and
`projection.py`, which need nothing but the standard library.
"""

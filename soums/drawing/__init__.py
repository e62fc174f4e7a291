"""Pictures of places as inline SVG: marks, heroes, stitches, charts, maps.

Pure functions: plain values in, safe markup out. No model, no query, no style attribute. Colours
come from classes in `portal/static/css/viz.css`; every name that comes from outside is escaped.
"""

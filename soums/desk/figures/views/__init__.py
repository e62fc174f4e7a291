"""Pages of the desk of the figures, below `/admin/desk/figures/`."""

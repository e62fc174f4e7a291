"""Tags of the frame of a page."""

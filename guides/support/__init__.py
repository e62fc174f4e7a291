"""Support programmes: the list, a page each, and the check of their conditions."""

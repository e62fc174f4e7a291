"""The home page, plain text pages, and banners."""

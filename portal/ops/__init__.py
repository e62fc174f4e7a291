"""Running the portal: health, timing, caching, the secret key of a checkout."""

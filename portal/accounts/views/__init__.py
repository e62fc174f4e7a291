"""Pages of accounts: the ones before signing in, and those of the administration."""

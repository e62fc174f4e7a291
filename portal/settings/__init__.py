"""Settings: `base` is safe for production, `dev`, `test` and `production` change only what differs."""
